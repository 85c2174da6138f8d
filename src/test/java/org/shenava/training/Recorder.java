package org.shenava.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shenava.dataset.MadeUpMusic;
import org.shenava.dataset.PlainFeatures;
import org.shenava.dataset.Source;
import org.shenava.dataset.WindowPreparer;
import org.shenava.dataset.WindowRequest;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/** Learns nothing, keeps a state, and can be made to stop. */
final class Recorder implements WindowArchitecture {
    WindowFitData seen;
    boolean resumed;
    boolean stops;
    boolean learnsFromSynthesis;

    @Override
    public String name() {
        return "recorder";
    }

    @Override
    public String summary() {
        return "a recorder";
    }

    @Override
    public boolean learnsFromSynthesis() {
        return learnsFromSynthesis;
    }

    @Override
    public int defaultEpochs() {
        return 2;
    }

    @Override
    public WindowFit fit(WindowFitData data, WindowOptions options, JobContext job)
            throws JobCancelledException, TrainingException {
        seen = data;
        Path state = options.checkpoints().orElseThrow().resolve("state");
        resumed = Files.exists(state);
        try {
            Files.writeString(state, "1");
        } catch (IOException full) {
            throw new TrainingException("full", full);
        }
        if (stops) {
            throw new JobCancelledException();
        }
        return new WindowFit(
                "recorder.txt",
                "weights".getBytes(StandardCharsets.UTF_8),
                7,
                "Recorded.",
                List.of(new EpochScore(1, 1.5, 0.5, Double.NaN, Double.NaN, 0.5)));
    }

    /** Trains with it as the program trains, but for the answers, which are told. */
    TrainSummary train(TrainRequest request) throws Exception {
        WindowTrainer.Answers told = (fit, features, windows) -> new float[][] {{0.5f, 0.25f, 0.25f}};
        return new WindowTrainer(told).train(request, this, JobContext.QUIET);
    }

    /** A dataset of nine recordings, three of each class, in windows of two seconds. */
    static Path prepare(Path folder) throws Exception {
        Path data = folder.resolve("data");
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), 12);
        new WindowPreparer(PlainFeatures::new)
                .prepare(WindowRequest.of(Source.of(music), data, PlainFeatures.spec(2)), JobContext.QUIET);
        return data;
    }
}
