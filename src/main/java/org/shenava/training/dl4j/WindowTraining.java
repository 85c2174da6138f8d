package org.shenava.training.dl4j;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.shenava.classifier.dl4j.NativeMath;
import org.shenava.classifier.dl4j.RowStandard;
import org.shenava.classifier.dl4j.WindowNetwork;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.training.EpochScore;
import org.shenava.training.TrainingException;
import org.shenava.training.WindowFitData;
import org.shenava.training.WindowOptions;

/**
 * The training of one network of windows: epochs of batches until the validation loss stops falling, with the state kept after each
 * epoch. A training that was killed and goes on gives the network that it would have given.
 */
final class WindowTraining {
    private final String name;
    private final NetworkBuilder builder;
    private final Beginning beginning;
    private final TrainingSettings settings;
    private final LongSupplier nanoTime;

    WindowTraining(String name, NetworkBuilder builder, Beginning beginning, TrainingSettings settings) {
        this(name, builder, beginning, settings, System::nanoTime);
    }

    /** @param nanoTime the clock that the limit of minutes goes by */
    WindowTraining(
            String name,
            NetworkBuilder builder,
            Beginning beginning,
            TrainingSettings settings,
            LongSupplier nanoTime) {
        this.name = name;
        this.builder = builder;
        this.beginning = beginning;
        this.settings = settings;
        this.nanoTime = nanoTime;
    }

    /**
     * A trained network.
     *
     * @param stopped why training ended, a clause for the card
     */
    record Trained(WindowNetwork network, List<EpochScore> curve, double temperature, String stopped) {}

    /**
     * Trains, and divides the scores of the best epoch's network by the temperature that suits the validation windows.
     *
     * @throws TrainingException in one sentence, when the data do not suit or a checkpoint cannot be used
     * @throws JobCancelledException when the job is stopped; the last checkpoint stays
     */
    Trained train(WindowFitData data, WindowOptions options, JobContext job)
            throws TrainingException, JobCancelledException {
        NativeMath.prepare();
        if (data.train().size() == 0) {
            throw new TrainingException("There is no window to learn from; prepare the data again.");
        }
        return new Run(data, options, job).train();
    }

    /** One call of {@link #train}. */
    private final class Run {
        private final WindowFitData data;
        private final WindowOptions options;
        private final JobContext job;
        private final String identity;
        private final int classes;
        private final WindowBatches train;
        private final WindowBatches validation;
        private final RowStandard standard;
        private final ComputationGraph network;
        private final TrainingPlan plan;
        private final int stepsAnEpoch;
        private final TrainingWatch watch = new TrainingWatch();
        private final List<EpochScore> curve = new ArrayList<>();
        private INDArray best;
        private int bestEpoch;
        private double bestLoss = Double.NaN;
        private double secondsBefore;
        private int resumedAfter;
        private int planned;
        private long started;

        Run(WindowFitData data, WindowOptions options, JobContext job) throws TrainingException, JobCancelledException {
            this.data = data;
            this.options = options;
            this.job = job;
            this.classes = data.labels().size();
            int rows = data.features().rows();
            int frames = data.features().frames();
            job.progress(-1, "measuring " + data.train().size() + " windows");
            this.standard = WindowBatches.measure(
                    data.train(), rows, settings.standard().of(data.features()));
            this.train = new WindowBatches(data.train(), standard, frames, classes);
            this.validation = new WindowBatches(data.validation(), standard, frames, classes);
            NetworkShape shape = new NetworkShape(
                    rows, frames, classes, Optional.of(WindowBatches.classWeights(data.train(), classes)));
            this.stepsAnEpoch = (data.train().size() + settings.parameters().batch() - 1)
                    / settings.parameters().batch();
            this.planned = options.epochs();
            this.plan = new TrainingPlan(settings.parameters(), Math.max(1, planned * stepsAnEpoch), options.seed());
            this.network = new ComputationGraph(builder.build(shape, plan));
            network.init();
            network.setListeners(watch);
            this.identity = String.join(
                    "|",
                    name,
                    settings.toString(),
                    String.join(",", data.labels()),
                    data.features().toString(),
                    Integer.toString(data.train().size()),
                    Integer.toString(data.validation().size()),
                    Integer.toString(options.epochs()),
                    Long.toString(options.seed()));
        }

        Trained train() throws TrainingException, JobCancelledException {
            started = nanoTime.getAsLong();
            Optional<Checkpoint> earlier = options.checkpoints().isPresent()
                    ? Checkpoint.read(options.checkpoints().get(), identity)
                    : Optional.empty();
            if (earlier.isPresent()) {
                goOnFrom(earlier.get());
            } else {
                beginning.begin(network, train, options.seed(), job);
                best = network.params().dup();
            }
            String stopped = epochs();
            network.setParams(best);
            double temperature = validation.size() > 0 ? Temperature.of(network, validation, settings) : 1;
            Temperature.divide(network, temperature);
            network.setListeners();
            return new Trained(
                    new WindowNetwork(network, standard, data.features().frames()),
                    List.copyOf(curve),
                    temperature,
                    stopped);
        }

        private String epochs() throws TrainingException, JobCancelledException {
            for (int epoch = curve.size(); epoch < planned; epoch++) {
                if (bestEpoch > 0 && epoch - bestEpoch >= settings.patience() && validation.size() > 0) {
                    return "stopped after epoch " + epoch + " of " + planned + ", the best was " + bestEpoch;
                }
                if (options.minutes().isPresent()
                        && seconds() - secondsBefore > 60 * options.minutes().getAsDouble()
                        && epoch > 0) {
                    return String.format(
                            Locale.ROOT,
                            "stopped by its limit of %.0f minutes after epoch %d of %d, the best was %d",
                            options.minutes().getAsDouble(),
                            epoch,
                            planned,
                            bestEpoch);
                }
                double before = seconds();
                epoch(epoch);
                if (epoch == 0 && options.minutes().isPresent()) {
                    fitInto(60 * options.minutes().getAsDouble(), seconds() - before);
                }
                keep();
            }
            return planned < options.epochs()
                    ? String.format(
                            Locale.ROOT,
                            "the passes that fit into its limit of time, %d, the best was %d",
                            planned,
                            bestEpoch)
                    : "all of " + planned + " epochs, the best was " + bestEpoch;
        }

        /** A rate that is still high when the time is up leaves a worse network than fewer passes with its whole fall. */
        private void fitInto(double limitSeconds, double epochSeconds) {
            double further = Math.floor((limitSeconds - seconds()) / epochSeconds);
            planned = (int) Math.min(options.epochs(), 1 + Math.max(0, further));
            fallOverPlanned();
        }

        private void fallOverPlanned() {
            if (planned < options.epochs()) {
                network.setLearningRate(plan.over(planned * stepsAnEpoch).rate());
            }
        }

        private void epoch(int epoch) throws JobCancelledException {
            // All that is random in an epoch hangs on the seed and its number, so that a resumed training meets the
            // same.
            long epochSeed = options.seed() * 1_000_003 + epoch;
            Random random = new Random(epochSeed);
            Nd4j.getRandom().setSeed(epochSeed);
            Still still = epoch < settings.frozenEpochs()
                    ? Still.of(network, beginning.frozen(network))
                    : Still.of(network, List.of());
            watch.begin();
            int[] order = WindowBatches.shuffled(train.size(), random);
            int batch = settings.parameters().batch();
            for (int first = 0; first < order.length; first += batch) {
                job.checkCancelled();
                int[] indices = Arrays.copyOfRange(order, first, Math.min(order.length, first + batch));
                // Batch normalisation knows no deviation of a single window.
                if (indices.length > 1 || order.length == 1) {
                    try (WindowBatches.Batch one = train.of(indices, settings.augmentation(), random)) {
                        watch.expect(one.labels());
                        network.fit(new INDArray[] {one.features()}, new INDArray[] {one.targets()});
                        still.restore();
                    }
                }
                say(epoch, (double) (first + indices.length) / order.length);
            }
            Answers held = Answers.of(network, validation, batch, job);
            curve.add(
                    new EpochScore(epoch + 1, watch.loss(), watch.accuracy(), held.loss(), held.accuracy(), seconds()));
            // Without validation the last network is taken.
            if (validation.size() == 0 || bestEpoch == 0 || held.loss() < bestLoss) {
                best.assign(network.params());
                bestEpoch = epoch + 1;
                bestLoss = held.loss();
            }
        }

        private void say(int epoch, double ofEpoch) {
            double done = (epoch + ofEpoch) / planned;
            double here = (epoch + ofEpoch - resumedAfter) / (planned - resumedAfter);
            double left = (seconds() - secondsBefore) * (1 - here) / here;
            String last =
                    curve.isEmpty() || Double.isNaN(curve.get(curve.size() - 1).validationLoss())
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    ", validation %.3f (%.0f %% right)",
                                    curve.get(curve.size() - 1).validationLoss(),
                                    100 * curve.get(curve.size() - 1).validationAccuracy());
            job.progress(
                    done,
                    String.format(
                            Locale.ROOT,
                            "epoch %d of %d, loss %.3f%s, at most %.0f min left",
                            epoch + 1,
                            planned,
                            watch.loss(),
                            last,
                            Math.ceil(left / 60)));
        }

        private void keep() throws TrainingException {
            if (options.checkpoints().isEmpty()) {
                return;
            }
            Path folder = options.checkpoints().get();
            Checkpoint.State state = new Checkpoint.State(
                    Checkpoint.SCHEMA_VERSION,
                    identity,
                    curve.size(),
                    planned,
                    network.getConfiguration().getIterationCount(),
                    bestEpoch,
                    bestLoss,
                    curve);
            new Checkpoint(
                            state,
                            network.params(),
                            Optional.ofNullable(network.getUpdater().getUpdaterStateViewArray()),
                            best)
                    .write(folder);
        }

        private void goOnFrom(Checkpoint checkpoint) {
            network.setParams(checkpoint.parameters());
            checkpoint.updater().ifPresent(state -> network.getUpdater().setStateViewArray(state));
            network.getConfiguration().setIterationCount(checkpoint.state().iterations());
            planned = checkpoint.state().planned();
            fallOverPlanned();
            best = checkpoint.best();
            bestEpoch = checkpoint.state().bestEpoch();
            bestLoss = checkpoint.state().bestLoss();
            curve.addAll(checkpoint.state().curve());
            resumedAfter = curve.size();
            secondsBefore = curve.isEmpty() ? 0 : curve.get(curve.size() - 1).seconds();
        }

        private double seconds() {
            return secondsBefore + (nanoTime.getAsLong() - started) / 1e9;
        }
    }
}
