package org.shenava.recognition;

import java.util.ArrayList;
import java.util.List;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioFlow;
import org.shenava.audio.AudioFrame;
import org.shenava.audio.AudioSource;
import org.shenava.audio.FrameListener;
import org.shenava.audio.Span;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/**
 * The answer for a recording, through the same front end, gate and network as live sound. Reads in a stream; what it keeps is a
 * kilobyte for each second of playing. Uses the network on the caller's thread.
 */
public final class RecordingRecognizer {
    // About 0.2 s: large enough to cost nothing, small enough to stop at once.
    private static final int BLOCK_SAMPLES = 4096;

    private final Classifier classifier;
    private final ModelCard card;

    /**
     * A recognizer of recordings for one model.
     *
     * @param classifier closed by its owner, not here
     */
    public RecordingRecognizer(Classifier classifier) {
        this.classifier = classifier;
        this.card = classifier.card();
    }

    /**
     * Reads the source to its end and answers.
     *
     * @param source at the rate of the model's features; closed by its owner, but also here when the job is cancelled
     * @throws AudioException if the source is at another rate or breaks; the message is for the user
     * @throws JobCancelledException if the job was cancelled
     */
    public RecordingAnswer recognize(AudioSource source, JobContext job) throws AudioException, JobCancelledException {
        if (source.sampleRateHz() != card.features().sampleRateHz()) {
            throw new AudioException("The model " + card.id() + " needs sound at "
                    + card.features().sampleRateHz() + " Hz, but " + source.name() + " gives " + source.sampleRateHz()
                    + " Hz.");
        }
        RecordingHearing heard = card.features() instanceof ProfileSpec
                ? new ProfileRecording(classifier)
                : new WindowRecording(classifier);
        AudioFlow flow = new AudioFlow(source, BLOCK_SAMPLES);
        Watch watch = new Watch(source, job, flow);
        job.checkCancelled();
        flow.run(List.of(heard, watch));
        job.checkCancelled();
        return heard.answer(watch.seconds);
    }

    /**
     * Answers for a recording whose slices were computed before, by the same gate, evidence and windows as from its sound.
     *
     * @param slices all slices of the recording, in order, made as the card's features say
     * @param seconds length of the recording
     */
    public RecordingAnswer recognize(List<ProfileSlice> slices, double seconds) {
        ProfileRecording heard = new ProfileRecording(classifier);
        slices.forEach(heard::add);
        return heard.answer(seconds);
    }

    /**
     * The same for a model of windows.
     *
     * @param windows all windows of the recording, in order and with indices from 0, made as the card's features say; of a recording
     *     shorter than a window, the whole as one
     * @param seconds length of the recording
     */
    public RecordingAnswer recognizeWindows(List<HeardWindow> windows, double seconds) {
        return WindowRecording.answer(classifier, windows, seconds);
    }

    /** Whole windows from the start; the last one ends with the recording and is left out when less than half a hop is new in it. */
    static List<Span> spans(double seconds, double windowSeconds, double hopSeconds) {
        if (!(windowSeconds > 0 && hopSeconds > 0)) {
            throw new IllegalArgumentException(
                    "window and hop must be above 0 s, got " + windowSeconds + " and " + hopSeconds);
        }
        List<Span> spans = new ArrayList<>();
        double coveredSeconds = 0;
        for (int i = 0; coveredSeconds < seconds && i * hopSeconds < seconds; i++) {
            double start = i * hopSeconds;
            double end = Math.min(start + windowSeconds, seconds);
            if (i > 0 && end - coveredSeconds < hopSeconds / 2 && end == seconds) {
                break;
            }
            spans.add(new Span(start, end));
            coveredSeconds = end;
        }
        return spans;
    }

    /** Counts what was read, tells the job, and stops the flow when the job is cancelled. */
    private static final class Watch implements FrameListener {
        private final AudioSource source;
        private final JobContext job;
        private final AudioFlow flow;
        private double seconds;

        Watch(AudioSource source, JobContext job, AudioFlow flow) {
            this.source = source;
            this.job = job;
            this.flow = flow;
        }

        @Override
        public void frame(AudioFrame frame) {
            seconds = frame.endSeconds();
            double length = source.lengthSeconds();
            job.progress(length > 0 ? Math.min(1, seconds / length) : -1, source.name());
            if (job.isCancelled()) {
                flow.stop();
            }
        }
    }
}
