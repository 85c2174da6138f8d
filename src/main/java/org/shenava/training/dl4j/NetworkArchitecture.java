package org.shenava.training.dl4j;

import java.util.Locale;
import org.shenava.classifier.ModelFolder;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.training.TrainingException;
import org.shenava.training.WindowArchitecture;
import org.shenava.training.WindowFit;
import org.shenava.training.WindowFitData;
import org.shenava.training.WindowOptions;

/** A network of windows, ready to be trained by its name. */
final class NetworkArchitecture implements WindowArchitecture {

    private final String name;
    private final String summary;
    private final NetworkBuilder builder;
    private final Beginning beginning;
    private final TrainingSettings settings;

    NetworkArchitecture(
            String name, String summary, NetworkBuilder builder, Beginning beginning, TrainingSettings settings) {
        this.name = name;
        this.summary = summary;
        this.builder = builder;
        this.beginning = beginning;
        this.settings = settings;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String summary() {
        return summary;
    }

    @Override
    public int defaultEpochs() {
        return settings.epochs();
    }

    TrainingSettings settings() {
        return settings;
    }

    /** The same architecture, trained otherwise. */
    NetworkArchitecture with(HyperParameters parameters) {
        return new NetworkArchitecture(name, summary, builder, beginning, settings.with(parameters));
    }

    /** The same architecture with weights from elsewhere, which keep still for some epochs. */
    NetworkArchitecture from(Beginning other, int frozenEpochs) {
        return new NetworkArchitecture(name, summary, builder, other, settings.frozen(frozenEpochs));
    }

    WindowTraining.Trained train(WindowFitData data, WindowOptions options, JobContext job)
            throws TrainingException, JobCancelledException {
        return new WindowTraining(name, builder, beginning, settings).train(data, options, job);
    }

    @Override
    public WindowFit fit(WindowFitData data, WindowOptions options, JobContext job)
            throws TrainingException, JobCancelledException {
        WindowTraining.Trained trained = train(data, options, job);
        try (var network = trained.network()) {
            return new WindowFit(
                    ModelFolder.NETWORK,
                    network.write(),
                    network.graph().numParams(),
                    String.format(
                            Locale.ROOT,
                            "%s; %s; scores divided by %.2f.",
                            settings.sentence(),
                            trained.stopped(),
                            trained.temperature()),
                    trained.curve());
        }
    }
}
