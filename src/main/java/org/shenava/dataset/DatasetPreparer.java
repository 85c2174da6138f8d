package org.shenava.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioFlow;
import org.shenava.audio.AudioFrame;
import org.shenava.audio.FileAudioSource;
import org.shenava.audio.FrameListener;
import org.shenava.feature.ProfileExtractor;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;
import org.shenava.feature.RunningProfile;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/**
 * Makes a dataset: reads the index, decodes every recording once, keeps its slices by the hash of its content, and writes down what
 * was taken and what was skipped and why. A broken file never stops the run; what an earlier run computed is used again.
 */
public final class DatasetPreparer {
    private static final int BLOCK_SAMPLES = 4096;

    /**
     * Prepares.
     *
     * @throws DatasetException in one sentence, when there is nothing to prepare or the dataset cannot be written
     * @throws JobCancelledException when the job is stopped; slices computed so far stay and are used by the next run
     */
    public PrepareSummary prepare(PrepareRequest request, JobContext job)
            throws DatasetException, JobCancelledException {
        Source source =
                new Source(request.input(), request.groupColumn(), request.where(), Optional.empty(), Optional.empty());
        Taking taken = Taking.of(source, (row, sha256, one) -> take(request, row, sha256, one), job);
        DatasetWriter.Making making = new DatasetWriter.Making(
                source.name(),
                request.features(),
                request.windowSeconds(),
                request.overlapSeconds(),
                request.groupColumn().orElse("performer"),
                request.where());
        return DatasetWriter.write(request.output(), making, taken.recordings(), taken.skipped());
    }

    private static Recording take(PrepareRequest request, SourceIndex.Row row, String sha256, JobContext job)
            throws NotTaken, DatasetException, JobCancelledException {
        SliceFile.Content content = slices(request, row, sha256, job);
        if (isSilent(content, request.features())) {
            throw new NotTaken("There is no sound in it.");
        }
        return new Recording(
                sha256,
                row.path(),
                row.set(),
                SourceIndex.label(row.label()),
                row.performer(),
                row.group(),
                content.seconds(),
                content.slices().size(),
                OptionalDouble.empty(),
                false,
                row.side());
    }

    private static SliceFile.Content slices(PrepareRequest request, SourceIndex.Row row, String sha256, JobContext job)
            throws NotTaken, DatasetException, JobCancelledException {
        ProfileSpec features = request.features();
        Path file = DatasetFiles.slices(request.output(), sha256, features);
        if (Files.isRegularFile(file)) {
            try {
                return SliceFile.read(Files.readAllBytes(file), features.binsPerOctave());
            } catch (IOException damaged) {
                // Left by a broken disk or another version: computed again below.
                System.getLogger(DatasetPreparer.class.getName())
                        .log(System.Logger.Level.DEBUG, "slices in " + file + " are computed again", damaged);
            }
        }
        SliceFile.Content content = compute(row.file(), features, job);
        DatasetWriter.keep(request.output(), sha256, features, SliceFile.write(content, features.binsPerOctave()));
        return content;
    }

    private static SliceFile.Content compute(Path file, ProfileSpec features, JobContext job)
            throws NotTaken, JobCancelledException {
        List<ProfileSlice> slices = new ArrayList<>();
        try (FileAudioSource source = FileAudioSource.open(file, features.sampleRateHz())) {
            AudioFlow flow = new AudioFlow(source, BLOCK_SAMPLES);
            Ending ending = new Ending(flow, job);
            flow.run(List.of(ending, new ProfileExtractor(features, slices::add)));
            job.checkCancelled();
            return new SliceFile.Content(ending.endSeconds, slices);
        } catch (AudioException broken) {
            job.checkCancelled();
            throw new NotTaken(broken.getMessage());
        }
    }

    private static boolean isSilent(SliceFile.Content content, ProfileSpec features) {
        RunningProfile profile = new RunningProfile(features.binsPerOctave());
        content.slices().forEach(slice -> profile.add(slice.bins()));
        return profile.isEmpty();
    }

    /** Notes how long the sound is, and ends the flow when the job is stopped. */
    private static final class Ending implements FrameListener {
        private final AudioFlow flow;
        private final JobContext job;
        private double endSeconds;

        Ending(AudioFlow flow, JobContext job) {
            this.flow = flow;
            this.job = job;
        }

        @Override
        public void frame(AudioFrame frame) {
            endSeconds = frame.endSeconds();
            if (job.isCancelled()) {
                flow.stop();
            }
        }
    }
}
