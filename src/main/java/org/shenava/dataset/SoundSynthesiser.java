package org.shenava.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.shenava.dataset.augment.Augmenter;
import org.shenava.feature.WindowExtractor;
import org.shenava.feature.WindowExtractors;
import org.shenava.feature.WindowSpec;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.store.ContentHash;
import org.shenava.synth.LostQuarterTones;
import org.shenava.synth.Performance;
import org.shenava.synth.RadifScore;
import org.shenava.synth.SoundClips;

/**
 * Makes a dataset of windows that nobody played: plucked strings are rendered clip by clip, half of them melodies of the modes, half Western
 * tunes ({@link SoundClips}), and only the features of their windows are kept. Memory holds one clip.
 */
public final class SoundSynthesiser {
    /** Melodies and tunes are one collection: they sound alike in more than their class. */
    private static final String SET = "rendered";

    private static final String GROUP = "melody";

    private final Function<WindowSpec, WindowExtractor> extractors;

    /** With the program's own extractors. */
    public static SoundSynthesiser standard() {
        return new SoundSynthesiser(WindowExtractors::of);
    }

    /**
     * @param extractors makes the extractor of a specification; it may refuse one with an {@link IllegalArgumentException}
     */
    public SoundSynthesiser(Function<WindowSpec, WindowExtractor> extractors) {
        this.extractors = extractors;
    }

    /**
     * Renders. The same request gives the same dataset.
     *
     * @throws DatasetException in one sentence, when there are no scores, one is damaged, or the dataset cannot be written
     * @throws JobCancelledException when the job is stopped; there is no dataset then
     */
    public PrepareSummary synthesise(SoundSynthesisRequest request, JobContext job)
            throws DatasetException, JobCancelledException {
        SoundClips clips = clips(request);
        Augmenter augmenter = WindowPreparer.augmenter(request.augmentation(), request.features(), request.seed());
        WindowMaking making = new WindowMaking(
                WindowMaking.SCHEMA_VERSION,
                WindowMaking.SYNTHESIS,
                0,
                false,
                false,
                WindowPreparer.augmentation(request.augmentation(), request.seed(), augmenter));
        Run run = new Run(request, making, WindowPreparer.extractor(extractors, request.features()), augmenter);
        List<Recording> recordings = new ArrayList<>();
        for (int index = 0; index < request.clips(); index++) {
            job.checkCancelled();
            SoundClips.Clip clip = clips.clip(index, request.features().sampleRateHz());
            recordings.add(run.keep(clip, index));
            job.progress((index + 1.0) / request.clips(), recordings.get(index).path());
        }
        DatasetWriter.Making written = new DatasetWriter.Making(
                name(request), request.features(), request.features().windowSeconds(), 0, GROUP, Map.of());
        return run.kept.write(
                request.output(),
                written,
                making,
                OptionalInt.empty(),
                request.seed(),
                new Taking(recordings, List.of()));
    }

    private static SoundClips clips(SoundSynthesisRequest request) throws DatasetException {
        try {
            List<Performance> performances = request.performances().isPresent()
                    ? Performance.readAll(request.performances().get())
                    : List.of();
            return new SoundClips(
                    RadifScore.readAll(request.scores(), request.lostQuarterTones()), performances, request.seed());
        } catch (IOException | IllegalArgumentException unusable) {
            throw new DatasetException(unusable.getMessage(), unusable);
        }
    }

    /** One rendering. */
    private static final class Run {
        private final SoundSynthesisRequest request;
        private final WindowMaking making;
        private final WindowExtractor extractor;
        private final Augmenter augmenter;
        private final KeptWindows kept = new KeptWindows();

        Run(SoundSynthesisRequest request, WindowMaking making, WindowExtractor extractor, Augmenter augmenter) {
            this.request = request;
            this.making = making;
            this.extractor = extractor;
            this.augmenter = augmenter;
        }

        /** Keeps the features of the windows that lie wholly inside a clip. */
        Recording keep(SoundClips.Clip clip, int index) throws DatasetException {
            WindowSpec features = request.features();
            String sha256 = ContentHash.of(bytes(clip.samples()));
            double seconds = clip.samples().length / (double) features.sampleRateHz();
            Path file = DatasetFiles.features(request.output(), sha256, features, making);
            FeatureFile.Shape shape = new FeatureFile.Shape(
                    features.inputLength(), making.augmentation().copies());
            try (FeatureFile.Writer writer = FeatureFile.Writer.begin(file, shape)) {
                int length = features.windowSamples();
                for (int from = 0; from + length <= clip.samples().length; from += length) {
                    double start = from / (double) features.sampleRateHz();
                    writer.add(start, start + features.windowSeconds(), values(clip.samples(), from, sha256));
                }
                writer.finish(seconds);
                FeatureFile whole = FeatureFile.open(file, shape);
                Recording recording = recording(clip, index, sha256, seconds, whole.count());
                kept.add(recording, whole);
                return recording;
            } catch (IOException full) {
                throw DatasetWriter.cannotWrite(request.output(), full);
            }
        }

        private float[][] values(float[] samples, int from, String sha256) {
            float[] window =
                    Arrays.copyOfRange(samples, from, from + request.features().windowSamples());
            float[][] values = new float[1 + making.augmentation().copies()][];
            values[0] = extractor.extract(window);
            for (int copy = 1; copy < values.length; copy++) {
                values[copy] = extractor.extract(augmenter.copy(window, sha256, from, copy));
            }
            return values;
        }
    }

    private static Recording recording(SoundClips.Clip clip, int index, String sha256, double seconds, int windows) {
        String path = (clip.name().isEmpty() ? clip.label() : clip.name()) + "#" + index;
        return new Recording(
                sha256,
                path,
                SET,
                clip.label(),
                "",
                clip.name().isEmpty() ? path : clip.name(),
                seconds,
                windows,
                OptionalDouble.empty());
    }

    private static byte[] bytes(float[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * Float.BYTES);
        bytes.asFloatBuffer().put(samples);
        return bytes.array();
    }

    private static String name(SoundSynthesisRequest request) {
        return "rendered from scores" + (request.performances().isPresent() ? " and performances" : "")
                + (request.lostQuarterTones() == LostQuarterTones.RESTORED ? "" : ", lost quarter tones not restored");
    }
}
