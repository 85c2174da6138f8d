package org.shenava.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.shenava.feature.ProfileSpec;
import org.shenava.job.InOrder;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.store.ContentHash;
import org.shenava.synth.ClipRanges;
import org.shenava.synth.RadifClips;
import org.shenava.synth.RadifScore;

/**
 * Makes a dataset that nobody played: clips of written music, in the feature domain, by players, instruments and rooms drawn at random
 * ({@link RadifClips}). Its tonics are known, and no performer is in it, so that every recording is unseen.
 */
public final class DatasetSynthesiser {
    private static final double WINDOW_SECONDS = 10;

    private final int threads;

    /** A clip on its way to the disk. */
    private record Made(RadifClips.Clip clip, double seconds, byte[] sliceFile, String sha256) {}

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
        RadifClips clips = clips(request);
        List<Recording> recordings = new ArrayList<>();
        InOrder.<Made, DatasetException>run(
                request.clips(),
                threads,
                index -> make(clips, index, request.features()),
                (index, made) -> {
                    DatasetWriter.keep(request.output(), made.sha256(), request.features(), made.sliceFile());
                    recordings.add(recording(made, index, name(request)));
                    job.progress(
                            (index + 1.0) / request.clips(),
                            made.clip().label() + ", " + made.clip().name());
                },
                job);
        DatasetWriter.Making making =
                new DatasetWriter.Making(name(request), request.features(), WINDOW_SECONDS, 0, "gusheh", Map.of());
        return DatasetWriter.write(request.output(), making, recordings, List.of());
    }

    private static Made make(RadifClips clips, int index, ProfileSpec features) {
        RadifClips.Clip clip = clips.clip(index);
        double seconds = clip.slices().get(clip.slices().size() - 1).endSeconds();
        byte[] sliceFile = SliceFile.write(new SliceFile.Content(seconds, clip.slices()), features.binsPerOctave());
        return new Made(clip, seconds, sliceFile, ContentHash.of(sliceFile));
    }

    private static Recording recording(Made made, int index, String set) {
        String gusheh = made.clip().label() + "/" + made.clip().name();
        return new Recording(
                made.sha256(),
                gusheh + "#" + index,
                set,
                made.clip().label(),
                "",
                gusheh,
                made.seconds(),
                made.clip().slices().size(),
                OptionalDouble.of(made.clip().tonicHz()));
    }

    private static RadifClips clips(SynthesisRequest request) throws DatasetException {
        try {
            return new RadifClips(
                    RadifScore.readAll(request.scores(), request.lostQuarterTones()),
                    ClipRanges.standard(),
                    request.features(),
                    request.seed());
        } catch (IOException | IllegalArgumentException unusable) {
            throw new DatasetException(unusable.getMessage(), unusable);
        }
    }

    private static String name(SynthesisRequest request) {
        String folder =
                request.scores().toAbsolutePath().normalize().getFileName().toString();
        return "synthesised from " + folder
                + switch (request.lostQuarterTones()) {
                    case RESTORED -> "";
                    case LEFT_OUT -> ", those that lost quarter tones left out";
                    case AS_WRITTEN -> ", without the quarter tones that they lost";
                };
    }
}
