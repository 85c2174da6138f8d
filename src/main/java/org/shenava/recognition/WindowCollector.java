package org.shenava.recognition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.shenava.audio.AudioFrame;
import org.shenava.audio.Nonsense;
import org.shenava.feature.WindowExtractor;
import org.shenava.feature.WindowSpec;

/**
 * Cuts a stream into windows and computes their features. A window counts when at least half of it sounds, so that neither the wait
 * before the first note nor a pause changes an answer. Until the first whole window counts, what was heard so far stands for it.
 *
 * <p>In a recording windows begin at its start, as in a dataset; of one shorter than a window, the whole counts. Where a person plays
 * live they begin with the first sound. Memory is bounded however long the stream is.
 */
public final class WindowCollector implements Hearing {
    /** Most windows in evidence: minutes of sound, in which somebody should have looked. */
    static final int KEPT = 64;

    private static final double BLOCK_SECONDS = 0.25;
    private static final double LEAST_SOUNDING = 0.5;
    /** A rest between two notes is no silence yet. */
    private static final double REST_SECONDS = 1;
    /** Features of a begun window are computed so often only: they cost as much as those of a whole one. */
    private static final double BEGUN_EVERY_SECONDS = 1;

    private static final long UNKNOWN = -1;

    private final WindowExtractor extractor;
    private final int rateHz;
    private final double hopSeconds;
    private final double newPieceSeconds;
    private final Runnable moved;
    private final int blockSamples;
    private final LevelGate gate = new LevelGate();

    private final NewestSamples newest;

    private final Deque<HeardWindow> windows = new ArrayDeque<>();
    /** Middles of the newest blocks that sound. */
    private final Deque<Long> sounding = new ArrayDeque<>();

    private Optional<HeardWindow> begun = Optional.empty();
    /** Its features are computed when somebody looks; nobody does while a recording is read. */
    private boolean begunIsDue;

    private long blockStart = UNKNOWN;
    private double blockPower;
    private long lastHeard = UNKNOWN;
    private long heardSamples;

    // Of the piece that is heard.
    private int piece;
    private long origin = UNKNOWN;
    private long windowCount;
    private boolean counted;

    /**
     * A collector for one stream.
     *
     * @param hopSeconds from the start of one window to the start of the next
     * @param newPieceSeconds as in {@link EvidenceCollector}; infinite for a recording
     * @param moved called whenever the evidence has changed, four times a second
     */
    public WindowCollector(WindowExtractor extractor, double hopSeconds, double newPieceSeconds, Runnable moved) {
        if (!(hopSeconds > 0 && newPieceSeconds > 0)) {
            throw new IllegalArgumentException(
                    "hopSeconds and newPieceSeconds must be above 0, got " + hopSeconds + " and " + newPieceSeconds);
        }
        WindowSpec spec = extractor.spec();
        this.extractor = extractor;
        this.rateHz = spec.sampleRateHz();
        this.hopSeconds = hopSeconds;
        this.newPieceSeconds = newPieceSeconds;
        this.moved = moved;
        this.newest = new NewestSamples(spec.windowSamples());
        this.blockSamples = Math.min(newest.count(), (int) (BLOCK_SECONDS * rateHz));
    }

    /**
     * Takes the next frame.
     *
     * @throws IllegalArgumentException if it is not at the specification's rate; names both
     */
    @Override
    public void frame(AudioFrame frame) {
        if (frame.sampleRateHz() != rateHz) {
            throw new IllegalArgumentException(
                    "frames must be at " + rateHz + " Hz, got " + frame.sampleRateHz() + " Hz");
        }
        if (blockStart == UNKNOWN) {
            start(frame.firstSample());
        }
        int taken = 0;
        while (taken < frame.sampleCount()) {
            long blockEnd = blockStart + blockSamples;
            long next = Math.min(blockEnd, windowEnd());
            int count = (int) Math.min(next - newest.end(), frame.sampleCount() - taken);
            store(frame, taken, count);
            taken += count;
            if (newest.end() == blockEnd) {
                endBlock();
            }
            if (newest.end() == windowEnd()) {
                endWindow();
            }
            if (newest.end() == blockStart) {
                moved.run();
            }
        }
    }

    @Override
    public void end() {
        if (blockStart != UNKNOWN && newest.end() > blockStart) {
            endBlock();
        }
    }

    @Override
    public WindowEvidence evidence() {
        if (begunIsDue) {
            begun = Optional.of(window(Math.max(origin, newest.end() - newest.count()), 0));
            begunIsDue = false;
        }
        boolean resting = lastHeard == UNKNOWN || seconds(newest.end() - lastHeard) > REST_SECONDS;
        return evidence(resting ? ListeningState.SILENT : stateWhilePlaying());
    }

    @Override
    public WindowEvidence summary() {
        if (!counted && heardSamples > 0) {
            begun = Optional.of(window(Math.max(origin, newest.end() - newest.count()), 0));
        }
        return evidence(heardSamples == 0 ? ListeningState.SILENT : stateWhilePlaying());
    }

    @Override
    public void reset() {
        windows.clear();
        sounding.clear();
        begun = Optional.empty();
        begunIsDue = false;
        heardSamples = 0;
        piece++;
        origin = UNKNOWN;
        windowCount = 0;
        counted = false;
    }

    /** Whole windows since the start or the last reset, silent ones too. */
    long windowCount() {
        return windowCount;
    }

    private void start(long firstSample) {
        newest.begin(firstSample);
        blockStart = firstSample;
        if (Double.isInfinite(newPieceSeconds)) {
            origin = firstSample;
        }
    }

    private void store(AudioFrame frame, int from, int count) {
        for (int i = from; i < from + count; i++) {
            float sample = Nonsense.silenced(frame.sample(i));
            newest.add(sample);
            blockPower += (double) sample * sample;
        }
    }

    private void endBlock() {
        long start = blockStart;
        boolean sounds = gate.hears(blockPower / (newest.end() - start));
        blockStart = newest.end();
        blockPower = 0;
        if (!sounds) {
            return;
        }
        boolean silenceWasLong = lastHeard != UNKNOWN && seconds(start - lastHeard) >= newPieceSeconds;
        if (silenceWasLong && enough()) {
            reset();
        }
        if (origin == UNKNOWN) {
            origin = start;
        }
        lastHeard = newest.end();
        heardSamples += newest.end() - start;
        sounding.addLast((start + newest.end()) / 2);
        while (sounding.peekFirst() < newest.end() - newest.count()) {
            sounding.removeFirst();
        }
        begin();
    }

    private void begin() {
        boolean old = begun.isEmpty() || seconds(newest.end()) - begun.get().endSeconds() >= BEGUN_EVERY_SECONDS;
        begunIsDue = !counted && enough() && old;
    }

    private void endWindow() {
        long start = newest.end() - newest.count();
        long soundingBlocks =
                sounding.stream().filter(middle -> middle >= start).count();
        if (soundingBlocks * blockSamples >= LEAST_SOUNDING * newest.count()) {
            counted = true;
            begun = Optional.empty();
            begunIsDue = false;
            windows.addLast(window(start, windowCount));
        } else {
            windows.addLast(new HeardWindow(windowCount, seconds(start), seconds(newest.end()), Optional.empty()));
        }
        windowCount++;
        if (windows.size() > KEPT) {
            windows.removeFirst();
        }
    }

    private HeardWindow window(long start, long index) {
        return new HeardWindow(
                index, seconds(start), seconds(newest.end()), Optional.of(extractor.extract(newest.from(start))));
    }

    /** Where the window that is being heard will be whole; never, before there is a first sound. */
    private long windowEnd() {
        return origin == UNKNOWN
                ? Long.MAX_VALUE
                : origin + Math.round(windowCount * hopSeconds * rateHz) + newest.count();
    }

    private boolean enough() {
        return seconds(heardSamples) >= EvidenceCollector.ANSWER_SECONDS;
    }

    private ListeningState stateWhilePlaying() {
        return enough() ? ListeningState.LISTENING : ListeningState.COLLECTING;
    }

    private WindowEvidence evidence(ListeningState state) {
        return new WindowEvidence(
                state, seconds(newest.end()), seconds(heardSamples), piece, List.copyOf(windows), begun);
    }

    private double seconds(long samples) {
        return (double) samples / rateHz;
    }
}
