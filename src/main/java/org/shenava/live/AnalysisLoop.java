package org.shenava.live;

import java.lang.System.Logger;
import java.util.List;
import java.util.Optional;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioFlow;
import org.shenava.audio.AudioFrame;
import org.shenava.audio.FrameListener;
import org.shenava.audio.Level;
import org.shenava.audio.LevelMeter;
import org.shenava.feature.PitchTracker;

/** The analysis thread: sound from the ring to level, spectrogram columns, pitches and evidence. Never waits for the network. */
final class AnalysisLoop implements Runnable, FrameListener {
    private static final Logger LOG = System.getLogger(AnalysisLoop.class.getName());

    private final SampleRing ring;
    private final EvidenceMailbox mailbox;
    private final SnapshotBoard board;
    private final Optional<String> silenceSentence;
    private final AudioFlow flow;
    private final List<FrameListener> listeners;

    // The analysis thread's alone.
    private final LevelMeter meter = new LevelMeter();
    private boolean silenceShown;
    private double timeSeconds;

    /**
     * The work of one session.
     *
     * @param silenceSentence what to say when only zeros come; empty: they are none of our business
     * @param blockSamples samples of a frame
     */
    AnalysisLoop(
            SampleRing ring,
            LivePictures pictures,
            PitchRing pitches,
            LiveHearing hearing,
            EvidenceMailbox mailbox,
            SnapshotBoard board,
            Optional<String> silenceSentence,
            int blockSamples) {
        this.ring = ring;
        this.mailbox = mailbox;
        this.board = board;
        this.silenceSentence = silenceSentence;
        this.flow = new AudioFlow(ring, blockSamples);
        this.listeners = List.of(
                meter, pictures, new PitchTracker(ring.sampleRateHz(), blockSamples, pitches::write), hearing, this);
    }

    @Override
    public void run() {
        try {
            flow.run(listeners);
            mailbox.end();
        } catch (AudioException broken) {
            board.failed(broken.getMessage());
            mailbox.endWithoutWaiting();
        } catch (RuntimeException | Error unexpected) {
            LOG.log(Logger.Level.ERROR, "analysing " + ring.name() + " failed", unexpected);
            board.failed("Listening broke off because of an error in the program; start it again.");
            mailbox.endWithoutWaiting();
        } finally {
            // Tells the capture thread, whatever it waits for, that nobody reads any more.
            ring.close();
        }
    }

    /** Comes after the others for the same sound, so that level and columns are there when time moves on. */
    @Override
    public void frame(AudioFrame frame) {
        Level level = meter.level();
        timeSeconds = frame.endSeconds();
        board.analysed(timeSeconds, level, ring.droppedBlocks(), mailbox.dropped());
        if (level.digitalSilence() != silenceShown) {
            silenceShown = level.digitalSilence();
            board.silence(silenceShown ? silenceSentence : Optional.empty());
        }
    }

    @Override
    public void end() {
        board.analysed(timeSeconds, Level.NOTHING, ring.droppedBlocks(), mailbox.dropped());
    }
}
