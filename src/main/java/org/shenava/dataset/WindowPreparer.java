package org.shenava.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioFlow;
import org.shenava.audio.FileAudioSource;
import org.shenava.audio.FrameListener;
import org.shenava.dataset.augment.Augmenter;
import org.shenava.feature.WindowExtractor;
import org.shenava.feature.WindowExtractors;
import org.shenava.feature.WindowSpec;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/**
 * Makes a dataset of windows: decodes every recording once, computes the features of its windows with the program's own extractor and
 * keeps them by the hash of its content. Memory holds one window whatever the recordings' length. A broken file never stops the run;
 * what an earlier run computed is used again.
 */
public final class WindowPreparer {
    private static final int BLOCK_SAMPLES = 4096;

    /** Below -60 dBFS nothing plays. */
    private static final double SILENT_RMS = 1e-3;

    /** A window with more singing than this is a sung one; the finder of singing errs by some tenths of a second. */
    private static final double MOST_SUNG_SHARE = 0.2;

    private final Function<WindowSpec, WindowExtractor> extractors;

    /** With the program's own extractors. */
    public static WindowPreparer standard() {
        return new WindowPreparer(WindowExtractors::of);
    }

    /**
     * @param extractors makes the extractor of a specification; it may refuse one with an {@link IllegalArgumentException}
     */
    public WindowPreparer(Function<WindowSpec, WindowExtractor> extractors) {
        this.extractors = extractors;
    }

    /**
     * Prepares.
     *
     * @throws DatasetException in one sentence, when there is nothing to prepare or the dataset cannot be written
     * @throws JobCancelledException when the job is stopped; features computed so far stay and are used by the next run
     */
    public PrepareSummary prepare(WindowRequest request, JobContext job)
            throws DatasetException, JobCancelledException {
        Augmenter augmenter = augmenter(request.augmentation(), request.features(), request.seed());
        WindowMaking making = making(request, augmenter);
        Run run = new Run(request, making, extractor(extractors, request.features()), augmenter);
        Taking taken = Taking.of(request.source(), run, job);
        return run.kept.write(
                request.output(),
                KeptWindows.making(
                        request.source(), request.source().name(), request.features(), request.overlapSeconds()),
                making,
                request.balance(),
                request.seed(),
                taken);
    }

    static WindowExtractor extractor(Function<WindowSpec, WindowExtractor> extractors, WindowSpec features)
            throws DatasetException {
        try {
            return extractors.apply(features);
        } catch (IllegalArgumentException unknown) {
            throw new DatasetException("These features cannot be computed: " + unknown.getMessage() + ".", unknown);
        }
    }

    static Augmenter augmenter(WindowRequest.Copies copies, WindowSpec features, long seed) throws DatasetException {
        try {
            return Augmenter.of(copies.rooms(), copies.noise(), features.sampleRateHz(), seed);
        } catch (AudioException unreadable) {
            throw new DatasetException(unreadable.getMessage(), unreadable);
        }
    }

    private static WindowMaking making(WindowRequest request, Augmenter augmenter) {
        return new WindowMaking(
                WindowMaking.SCHEMA_VERSION,
                WindowMaking.SOUND,
                request.overlapSeconds(),
                request.voice().removed(),
                request.voice().sungDropped(),
                augmentation(request.augmentation(), request.seed(), augmenter));
    }

    static WindowMaking.Augmentation augmentation(WindowRequest.Copies copies, long seed, Augmenter augmenter) {
        return copies.count() == 0
                ? WindowMaking.Augmentation.NONE
                : new WindowMaking.Augmentation(copies.count(), seed, augmenter.rooms(), augmenter.backgrounds());
    }

    /** One preparation. */
    private static final class Run implements Taking.Maker {
        private final WindowRequest request;
        private final WindowMaking making;
        private final WindowExtractor extractor;
        private final Augmenter augmenter;
        private final FeatureFile.Shape shape;
        private final KeptWindows kept = new KeptWindows();
        /** Of the recording that is being computed. */
        private VoiceFilter voice;

        Run(WindowRequest request, WindowMaking making, WindowExtractor extractor, Augmenter augmenter) {
            this.request = request;
            this.making = making;
            this.extractor = extractor;
            this.augmenter = augmenter;
            this.shape = new FeatureFile.Shape(
                    request.features().inputLength(), making.augmentation().copies());
        }

        @Override
        public Recording make(SourceIndex.Row row, String sha256, JobContext job)
                throws NotTaken, DatasetException, JobCancelledException {
            Path file = DatasetFiles.features(request.output(), sha256, request.features(), making);
            try {
                if (!isWhole(file)) {
                    compute(row.file(), sha256, file, job);
                }
                FeatureFile features = FeatureFile.open(file, shape);
                if (features.count() == 0) {
                    throw new NotTaken(
                            request.voice().sungDropped()
                                    ? "There is no sound in it, or it is all sung."
                                    : "There is no sound in it.");
                }
                Recording recording = new Recording(
                        sha256,
                        row.path(),
                        row.set(),
                        SourceIndex.label(row.label()),
                        row.performer(),
                        row.group(),
                        features.seconds(),
                        features.count(),
                        OptionalDouble.empty(),
                        false,
                        row.side());
                kept.add(recording, features);
                return recording;
            } catch (IOException | UncheckedIOException full) {
                throw DatasetWriter.cannotWrite(request.output(), full);
            }
        }

        private boolean isWhole(Path file) {
            if (!Files.isRegularFile(file)) {
                return false;
            }
            try {
                FeatureFile.open(file, shape);
                return true;
            } catch (IOException damaged) {
                // Left by a broken disk or another version: computed again.
                System.getLogger(WindowPreparer.class.getName())
                        .log(System.Logger.Level.DEBUG, "features in " + file + " are computed again", damaged);
                return false;
            }
        }

        private void compute(Path sound, String sha256, Path file, JobContext job)
                throws IOException, NotTaken, JobCancelledException {
            int rateHz = request.features().sampleRateHz();
            double stepSeconds = request.features().windowSeconds() - request.overlapSeconds();
            try (FileAudioSource source = FileAudioSource.open(sound, rateHz);
                    FeatureFile.Writer writer = FeatureFile.Writer.begin(file, shape)) {
                AudioFlow flow = new AudioFlow(source, BLOCK_SAMPLES);
                WindowCutter cutter = new WindowCutter(
                        request.features().windowSamples(),
                        stepSeconds * rateHz,
                        (firstSample, samples) -> keep(writer, sha256, firstSample, samples));
                voice = new VoiceFilter(rateHz, request.voice().removed(), cutter, job);
                FrameListener stopper = frame -> {
                    if (job.isCancelled()) {
                        flow.stop();
                    }
                };
                flow.run(List.of(stopper, request.voice().equals(WindowRequest.Voice.KEPT) ? cutter : voice));
                job.checkCancelled();
                writer.finish((double) cutter.sampleCount() / rateHz);
            } catch (AudioException broken) {
                job.checkCancelled();
                throw new NotTaken(broken.getMessage());
            }
        }

        private void keep(FeatureFile.Writer writer, String sha256, long firstSample, float[] samples) {
            double rateHz = request.features().sampleRateHz();
            double start = firstSample / rateHz;
            double end = (firstSample + samples.length) / rateHz;
            if (isSilent(samples)
                    || (request.voice().sungDropped()
                            && voice.sungSeconds(start, end) > MOST_SUNG_SHARE * (end - start))) {
                return;
            }
            float[][] values = new float[1 + shape.copies()][];
            values[0] = extractor.extract(samples);
            for (int copy = 1; copy < values.length; copy++) {
                values[copy] = extractor.extract(augmenter.copy(samples, sha256, firstSample, copy));
            }
            try {
                writer.add(start, end, values);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    private static boolean isSilent(float[] samples) {
        double squares = 0;
        for (float sample : samples) {
            squares += (double) sample * sample;
        }
        return Math.sqrt(squares / samples.length) < SILENT_RMS;
    }
}
