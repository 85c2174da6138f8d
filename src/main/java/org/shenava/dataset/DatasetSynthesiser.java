package org.shenava.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.synth.ClipRanges;
import org.shenava.synth.RadifClips;
import org.shenava.synth.RadifScore;

/**
 * Makes a dataset that nobody played: clips of written music, in the feature domain, by players, instruments and rooms drawn at random
 * ({@link RadifClips}). Its tonics are known, and no performer is in it, so that every recording is unseen.
 */
public final class DatasetSynthesiser {
    private static final double WINDOW_SECONDS = 10;

    /**
     * Synthesises.
     *
     * @throws DatasetException in one sentence, when there are no scores, one is damaged, or the dataset cannot be written
     * @throws JobCancelledException when the job is stopped; there is no dataset then
     */
    public PrepareSummary synthesise(SynthesisRequest request, JobContext job)
            throws DatasetException, JobCancelledException {
        RadifClips clips = clips(request);
        List<Recording> recordings = new ArrayList<>();
        for (int i = 0; i < request.clips(); i++) {
            job.checkCancelled();
            RadifClips.Clip clip = clips.clip(i);
            job.progress((double) i / request.clips(), clip.label() + ", " + clip.name());
            SliceFile.Content content = new SliceFile.Content(
                    clip.slices().get(clip.slices().size() - 1).endSeconds(), clip.slices());
            byte[] sliceFile = SliceFile.write(content, request.features().binsPerOctave());
            String sha256 = ContentHash.of(sliceFile);
            DatasetWriter.keep(request.output(), sha256, request.features(), sliceFile);
            recordings.add(new Recording(
                    sha256,
                    clip.label() + "/" + clip.name() + "#" + i,
                    name(request),
                    clip.label(),
                    "",
                    clip.label() + "/" + clip.name(),
                    content.seconds(),
                    content.slices().size(),
                    OptionalDouble.of(clip.tonicHz())));
        }
        DatasetWriter.Making making =
                new DatasetWriter.Making(name(request), request.features(), WINDOW_SECONDS, 0, "gusheh", Map.of());
        return DatasetWriter.write(request.output(), making, recordings, List.of());
    }

    private static RadifClips clips(SynthesisRequest request) throws DatasetException {
        try {
            return new RadifClips(
                    RadifScore.readAll(request.scores()), ClipRanges.standard(), request.features(), request.seed());
        } catch (IOException | IllegalArgumentException unusable) {
            throw new DatasetException(unusable.getMessage(), unusable);
        }
    }

    private static String name(SynthesisRequest request) {
        return "synthesised from "
                + request.scores().toAbsolutePath().normalize().getFileName();
    }
}
