package org.shenava.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;
import org.shenava.job.InOrder;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.store.ContentHash;
import org.shenava.synth.ClipRanges;
import org.shenava.synth.Performance;
import org.shenava.synth.PerformanceClips;
import org.shenava.synth.RadifClips;
import org.shenava.synth.RadifScore;

/**
 * Makes a dataset that nobody played: clips of written music, in the feature domain, by players, instruments and rooms drawn at random
 * ({@link RadifClips}). Its tonics are known, and no performer is in it, so that every recording is unseen.
 */
public final class DatasetSynthesiser {
    private static final double WINDOW_SECONDS = 10;
    /** What splits keep together; of performances, it is all that one performer played. */
    private static final String GROUP = "gusheh";
    /**
     * A quarter of the clips. Of performances by players left out of training, 56 in a hundred are named rightly then, with a seventh 50,
     * with none 43; four sets of other players cannot tell the difference. With a third, in a prototype, both lose.
     */
    private static final int PERFORMED_EVERY = 4;

    private final int threads;

    /** Clip {@code index} of a dataset. */
    private interface Clips {
        Clip clip(int index);
    }

    /** A clip, wherever it comes from; of a real performance nobody knows the tonic, nor which avaz of the dastgah it is. */
    private record Clip(
            String label, String name, String performer, OptionalDouble tonicHz, List<ProfileSlice> slices) {
        static Clip of(RadifClips.Clip clip) {
            return new Clip(clip.label(), clip.name(), "", OptionalDouble.of(clip.tonicHz()), clip.slices());
        }

        static Clip of(PerformanceClips.Clip clip) {
            Performance performance = clip.performance();
            return new Clip(
                    clip.dastgah(), performance.name(), performance.performer(), OptionalDouble.empty(), clip.slices());
        }
    }

    /** A clip on its way to the disk. */
    private record Made(Clip clip, double seconds, byte[] sliceFile, String sha256) {}

    /** Works on all cores. */
    public DatasetSynthesiser() {
        this(Runtime.getRuntime().availableProcessors());
    }

    DatasetSynthesiser(int threads) {
        this.threads = threads;
    }

    /**
     * Synthesises. The same request gives the same bytes, however many cores there are.
     *
     * @throws DatasetException in one sentence, when there are no scores, one is damaged, or the dataset cannot be written
     * @throws JobCancelledException when the job is stopped; there is no dataset then
     */
    public PrepareSummary synthesise(SynthesisRequest request, JobContext job)
            throws DatasetException, JobCancelledException {
        Clips clips = clips(request);
        List<Recording> recordings = new ArrayList<>();
        InOrder.<Made, DatasetException>run(
                request.clips(),
                threads,
                index -> made(clips.clip(index), request.features()),
                (index, made) -> {
                    DatasetWriter.keep(request.output(), made.sha256(), request.features(), made.sliceFile());
                    recordings.add(recording(made, index, name(request)));
                    job.progress(
                            (index + 1.0) / request.clips(),
                            made.clip().label() + ", " + made.clip().name());
                },
                job);
        DatasetWriter.Making making =
                new DatasetWriter.Making(name(request), request.features(), WINDOW_SECONDS, 0, GROUP, Map.of());
        return DatasetWriter.write(request.output(), making, recordings, List.of());
    }

    private static Made made(Clip clip, ProfileSpec features) {
        double seconds = clip.slices().get(clip.slices().size() - 1).endSeconds();
        byte[] sliceFile = SliceFile.write(new SliceFile.Content(seconds, clip.slices()), features.binsPerOctave());
        return new Made(clip, seconds, sliceFile, ContentHash.of(sliceFile));
    }

    private static Recording recording(Made made, int index, String set) {
        Clip clip = made.clip();
        boolean performed = clip.tonicHz().isEmpty();
        String source = clip.label() + "/" + clip.name();
        return new Recording(
                made.sha256(),
                source + "#" + index,
                set,
                clip.label(),
                clip.performer(),
                clip.performer().isEmpty() ? source : clip.performer(),
                made.seconds(),
                clip.slices().size(),
                clip.tonicHz(),
                performed,
                Optional.empty());
    }

    /** Of written music, and at every {@link #PERFORMED_EVERY}th place of what somebody played. */
    private static Clips clips(SynthesisRequest request) throws DatasetException {
        try {
            RadifClips written = new RadifClips(
                    RadifScore.readAll(request.scores(), request.lostQuarterTones()),
                    ClipRanges.forTraining(),
                    request.features(),
                    request.seed());
            if (request.performances().isEmpty()) {
                return index -> Clip.of(written.clip(index));
            }
            PerformanceClips performed = new PerformanceClips(
                    Performance.readAll(request.performances().get()),
                    ClipRanges.forTraining(),
                    request.features(),
                    request.seed());
            return index -> index % PERFORMED_EVERY == PERFORMED_EVERY - 1
                    ? Clip.of(performed.clip(index / PERFORMED_EVERY))
                    : Clip.of(written.clip(index - index / PERFORMED_EVERY));
        } catch (IOException | IllegalArgumentException unusable) {
            throw new DatasetException(unusable.getMessage(), unusable);
        }
    }

    private static String name(SynthesisRequest request) {
        String folder =
                request.scores().toAbsolutePath().normalize().getFileName().toString();
        return "synthesised from " + folder + (request.performances().isPresent() ? " and performances" : "")
                + switch (request.lostQuarterTones()) {
                    case RESTORED -> "";
                    case LEFT_OUT -> ", those that lost quarter tones left out";
                    case AS_WRITTEN -> ", without the quarter tones that they lost";
                };
    }
}
