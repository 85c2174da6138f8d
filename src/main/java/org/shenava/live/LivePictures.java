package org.shenava.live;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.shenava.audio.AudioFrame;
import org.shenava.audio.FrameListener;
import org.shenava.feature.SpectrogramExtractor;
import org.shenava.feature.SpectrogramSpec;

/**
 * The spectrogram of a session, and its change while it runs. The picture in another way is drawn from the sound that is remembered, a
 * little with every frame, while the old one goes on; once it has caught up it takes the old one's place. So nothing stalls, and no time
 * is lost from sight. Whoever asks waits for at most one frame; after the end of the sound, until all is drawn anew.
 */
final class LivePictures implements FrameListener {
    /** About a minute and a half of columns at 43 a second, 6.5 MB. */
    static final int COLUMNS_KEPT = 4096;

    private static final double SECONDS_KEPT = 96;

    /** A frame comes every 23 ms; half of that is left to everything else. */
    private static final long CATCH_UP_NANOS = 10_000_000;

    private static final int CATCH_UP_SAMPLES = 2048;

    private final LongSupplier clock;
    private final int sampleRateHz;

    private volatile LivePicture shown;

    // Under the lock of this object.
    private final SoundHistory history;
    private Drawing drawing;
    private Optional<Drawing> next = Optional.empty();
    private boolean ended;

    LivePictures(SpectrogramSpec first) {
        this(first, System::nanoTime);
    }

    /** @param clock nanoseconds, for tests */
    LivePictures(SpectrogramSpec first, LongSupplier clock) {
        this.clock = clock;
        this.sampleRateHz = first.sampleRateHz();
        this.history = new SoundHistory((int) (SECONDS_KEPT * sampleRateHz), sampleRateHz);
        this.drawing = new Drawing(first, 0);
        this.shown = drawing.picture;
    }

    /** The picture of now. Any thread, never waits. */
    LivePicture newest() {
        return shown;
    }

    /**
     * Another way from now on. Any thread.
     *
     * @throws IllegalArgumentException if it is for another rate; names both
     */
    synchronized void use(SpectrogramSpec spec) {
        if (spec.sampleRateHz() != sampleRateHz) {
            throw new IllegalArgumentException(
                    "the picture must be at " + sampleRateHz + " Hz, got " + spec.sampleRateHz() + " Hz");
        }
        if (spec.equals(drawing.picture.spec())) {
            next = Optional.empty();
            return;
        }
        next = Optional.of(new Drawing(spec, firstSample(spec)));
        if (ended) {
            catchUp(Long.MAX_VALUE);
        }
    }

    @Override
    public synchronized void frame(AudioFrame frame) {
        history.add(frame);
        drawing.frame(frame);
        if (next.isPresent()) {
            catchUp(CATCH_UP_NANOS);
        }
    }

    @Override
    public synchronized void end() {
        ended = true;
        if (next.isPresent()) {
            catchUp(Long.MAX_VALUE);
        }
    }

    private void catchUp(long mostNanos) {
        Drawing behind = next.orElseThrow();
        long start = clock.getAsLong();
        while (behind.position < history.end()) {
            if (clock.getAsLong() - start >= mostNanos) {
                return;
            }
            // What was forgotten meanwhile is left out; the columns before it are too old to be seen.
            if (behind.position < history.begin()) {
                behind = new Drawing(behind.picture.spec(), firstSample(behind.picture.spec()));
                next = Optional.of(behind);
            }
            int count = (int) Math.min(CATCH_UP_SAMPLES, history.end() - behind.position);
            behind.frame(history.frame(behind.position, count));
        }
        drawing = behind;
        shown = behind.picture;
        next = Optional.empty();
    }

    /** No more sound than the ring of columns holds need be drawn. */
    private long firstSample(SpectrogramSpec spec) {
        long seen = (long) COLUMNS_KEPT * spec.hopSamples();
        return Math.max(history.begin(), history.end() - seen);
    }

    private final class Drawing {
        private final LivePicture picture;
        private final SpectrogramExtractor extractor;
        private long position;

        Drawing(SpectrogramSpec spec, long firstSample) {
            SpectrogramRing columns = new SpectrogramRing(COLUMNS_KEPT, spec.rowCount());
            this.picture = new LivePicture(spec, columns, (double) firstSample / sampleRateHz);
            this.extractor = new SpectrogramExtractor(spec, columns::write);
            this.position = firstSample;
        }

        void frame(AudioFrame frame) {
            extractor.frame(frame);
            position = frame.firstSample() + frame.sampleCount();
        }
    }
}
