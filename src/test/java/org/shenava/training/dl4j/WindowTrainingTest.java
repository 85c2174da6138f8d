package org.shenava.training.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.learning.config.Adam;
import org.shenava.classifier.dl4j.NativeMath;
import org.shenava.classifier.dl4j.WindowNetwork;
import org.shenava.feature.SequenceSpec;
import org.shenava.feature.SummarySpec;
import org.shenava.feature.WindowSpec;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.training.EpochScore;
import org.shenava.training.TrainingException;
import org.shenava.training.WindowExamples;
import org.shenava.training.WindowFit;
import org.shenava.training.WindowFitData;
import org.shenava.training.WindowOptions;

class WindowTrainingTest {
    private static final int EPOCHS = 6;

    @BeforeAll
    static void loadNatives() {
        NativeMath.prepare();
    }

    @Test
    void aKilledTrainingGoesOnToTheNetworkThatItWouldHaveGiven(@TempDir Path folder) throws Exception {
        WindowFitData data = summaries(60, 30);
        NetworkArchitecture dense = WindowNetworks.known("dense57");
        WindowFit whole = dense.fit(data, new WindowOptions(EPOCHS, 1, Optional.empty()), JobContext.QUIET);

        assertThatThrownBy(() -> dense.fit(data, options(folder), new StopAfterEpoch(3)))
                .isInstanceOf(JobCancelledException.class);
        WindowFit resumed = dense.fit(data, options(folder), JobContext.QUIET);

        assertThat(resumed.content()).isEqualTo(whole.content());
        assertThat(resumed.curve())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("seconds")
                .isEqualTo(whole.curve());
    }

    @Test
    void aConvolutionalTrainingGoesOnTheSameWay(@TempDir Path folder) throws Exception {
        WindowFitData data = pictures(40, 20);
        NetworkArchitecture cnn = WindowNetworks.known("cnn7");
        WindowFit whole = cnn.fit(data, new WindowOptions(EPOCHS, 1, Optional.empty()), JobContext.QUIET);

        assertThatThrownBy(() -> cnn.fit(data, options(folder), new StopAfterEpoch(3)))
                .isInstanceOf(JobCancelledException.class);

        assertThat(cnn.fit(data, options(folder), JobContext.QUIET).content()).isEqualTo(whole.content());
    }

    @Test
    void theStateOfAnotherTrainingIsRefused(@TempDir Path folder) throws Exception {
        WindowNetworks.known("dense57").fit(summaries(60, 30), options(folder), JobContext.QUIET);

        assertThatThrownBy(() ->
                        WindowNetworks.known("mfcc-mean").fit(summaries(60, 30), options(folder), JobContext.QUIET))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("another training");
    }

    @Test
    void aDamagedStateIsRefused(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("training.zip"), new byte[] {'P', 'K', 3, 4, 0});

        assertThatThrownBy(
                        () -> WindowNetworks.known("dense57").fit(summaries(60, 30), options(folder), JobContext.QUIET))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("delete that folder");
    }

    @Test
    void theCurveHasAPointForEveryEpoch() throws Exception {
        WindowFit fit = WindowNetworks.known("dense57")
                .fit(summaries(60, 30), new WindowOptions(EPOCHS, 1, Optional.empty()), JobContext.QUIET);

        assertThat(fit.curve())
                .extracting(EpochScore::epoch)
                .isEqualTo(IntStream.rangeClosed(1, EPOCHS).boxed().toList());
        assertThat(fit.curve()).allSatisfy(one -> {
            assertThat(one.trainLoss()).isPositive();
            assertThat(one.trainAccuracy()).isBetween(0.0, 1.0);
            assertThat(one.validationLoss()).isPositive();
        });
        assertThat(fit.curve().get(EPOCHS - 1).trainLoss())
                .isLessThan(fit.curve().get(0).trainLoss());
    }

    @Test
    void trainingWithoutValidationTakesTheLastEpoch() throws Exception {
        WindowFit fit = WindowNetworks.known("dense57")
                .fit(summaries(60, 0), new WindowOptions(2, 1, Optional.empty()), JobContext.QUIET);

        assertThat(fit.curve()).hasSize(2).allSatisfy(one -> assertThat(one.validationLoss())
                .isNaN());
        assertThat(fit.settings()).contains("the best was 2").contains("divided by 1.00");
    }

    @Test
    void stopsWhenValidationNoLongerImproves() throws Exception {
        // The validation windows bear the wrong labels: the more is learned, the worse they are.
        ToyWindows right = new ToyWindows(30, 12, 1, 2);
        WindowFitData data = new WindowFitData(
                new ToyWindows(90, 12, 1, 1), new Mislabelled(right), List.of("a", "b", "c"), spec(12));

        WindowFit fit =
                WindowNetworks.known("dense57").fit(data, new WindowOptions(60, 1, Optional.empty()), JobContext.QUIET);

        assertThat(fit.curve()).hasSizeBetween(TrainingSettings.PATIENCE + 1, 40);
        assertThat(fit.settings()).contains("stopped after epoch");
    }

    @Test
    void theLimitOfMinutesEndsATraining() throws Exception {
        WindowFit fit = WindowNetworks.known("dense57")
                .fit(
                        summaries(60, 30),
                        new WindowOptions(50, 1, Optional.empty(), OptionalDouble.of(0)),
                        JobContext.QUIET);

        assertThat(fit.curve()).hasSize(1);
        assertThat(fit.settings()).contains("the passes that fit into its limit of time, 1");
    }

    @Test
    void theRateFallsOverThePassesThatFitIntoTheLimit() throws Exception {
        Seconds clock = new Seconds();

        WindowTraining.Trained trained = timed(clock, Optional.empty(), clock);

        int passes = trained.curve().size();
        assertThat(passes).isBetween(3, 12);
        assertThat(trained.stopped()).contains("fit into its limit of time, " + passes);
        try (WindowNetwork network = trained.network()) {
            assertThat(rate(network)).isCloseTo(1e-3 / 50, within(1e-7));
        }
    }

    @Test
    void aKilledTrainingWithALimitGoesOnToTheSameNetwork(@TempDir Path folder) throws Exception {
        Seconds whole = new Seconds();
        byte[] expected;
        try (WindowNetwork network = timed(whole, Optional.empty(), whole).network()) {
            expected = network.write();
        }

        Seconds killed = new Seconds();
        killed.stopAfterEpoch = 2;
        assertThatThrownBy(() -> timed(killed, Optional.of(folder), killed)).isInstanceOf(JobCancelledException.class);
        // It goes on with half the time for a pass, and keeps to the passes that were planned.
        Seconds faster = new Seconds();
        try (WindowNetwork network =
                timed(() -> faster.getAsLong() / 2, Optional.of(folder), faster).network()) {
            assertThat(network.write()).isEqualTo(expected);
        }
    }

    @Test
    void aSlowerPassThanTheFirstStillEndsAtTheLimit() throws Exception {
        Seconds clock = new Seconds();
        clock.slowerFrom = 2;

        WindowTraining.Trained trained = timed(clock, Optional.empty(), clock);

        assertThat(trained.curve()).hasSizeBetween(2, 3);
        assertThat(trained.stopped()).contains("stopped by its limit of");
    }

    @Test
    void coefficientsAreMeasuredEachByItselfAndBandsAlike() throws Exception {
        SequenceSpec bands =
                new SequenceSpec(SequenceSpec.TYPE, SequenceSpec.Kind.MEL, 22_050, 2048, 512, 0.5, 40, 8000, 40);

        assertThat(deviations(SequenceSpec.mfcc(12, 0.5))).hasSizeGreaterThan(1);
        assertThat(deviations(bands)).hasSize(1);
    }

    @Test
    void theRateFallsToAFiftieth() {
        Adam adam = (Adam) new TrainingPlan(new HyperParameters(0.01, 0, 8, 1), 100, 1).updater();

        assertThat(adam.getLearningRate(0, 0)).isCloseTo(0.01, within(1e-9));
        assertThat(adam.getLearningRate(50, 3)).isCloseTo(0.01 * Math.sqrt(0.02), within(1e-9));
        assertThat(adam.getLearningRate(100, 7)).isCloseTo(0.0002, within(1e-9));
    }

    @Test
    void anEmptyTrainingSetIsRefusedInWords() {
        assertThatThrownBy(() -> WindowNetworks.known("dense57")
                        .fit(summaries(0, 0), new WindowOptions(2, 1, Optional.empty()), JobContext.QUIET))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("no window to learn from");
    }

    /** How far the network takes rows of such pictures to deviate; each number once. */
    private static Set<Float> deviations(SequenceSpec spec) throws Exception {
        try (WindowNetwork network = WindowNetworks.known("crnn-base")
                .train(pictures(6, 3, spec), new WindowOptions(1, 1, Optional.empty()), JobContext.QUIET)
                .network()) {
            Set<Float> found = new HashSet<>();
            for (float deviation : network.standard().deviations()) {
                found.add(deviation);
            }
            return found;
        }
    }

    /** Trains for a third of a minute by a clock that the job moves on. */
    private static WindowTraining.Trained timed(LongSupplier clock, Optional<Path> checkpoints, JobContext job)
            throws Exception {
        return new WindowTraining(
                        "dense57",
                        Builders::dense57,
                        Beginning.FROM_NOTHING,
                        WindowNetworks.known("dense57").settings(),
                        clock)
                .train(summaries(60, 30), new WindowOptions(50, 1, checkpoints, OptionalDouble.of(1.0 / 3)), job);
    }

    private static double rate(WindowNetwork network) {
        return network.graph()
                .getLearningRate(
                        network.graph().getLayers()[0].conf().getLayer().getLayerName());
    }

    /** A clock by which every step of the training takes a second. */
    private static final class Seconds implements JobContext, LongSupplier {
        private long steps;
        private int epoch;
        int stopAfterEpoch = Integer.MAX_VALUE;
        int slowerFrom = Integer.MAX_VALUE;

        @Override
        public void progress(double fraction, String message) {
            if (message.startsWith("epoch ")) {
                epoch = Integer.parseInt(message.split(" ")[1]);
                steps += epoch >= slowerFrom ? 5 : 1;
            }
        }

        @Override
        public boolean isCancelled() {
            return epoch > stopAfterEpoch;
        }

        @Override
        public long getAsLong() {
            return steps * 1_000_000_000L;
        }
    }

    static WindowFitData summaries(int train, int validation) {
        return new WindowFitData(
                new ToyWindows(train, 12, 1, 1),
                new ToyWindows(validation, 12, 1, 2),
                List.of("a", "b", "c"),
                spec(12));
    }

    /** Windows of 12 coefficients in 22 frames. */
    static WindowFitData pictures(int train, int validation) {
        return pictures(train, validation, SequenceSpec.mfcc(12, 0.5));
    }

    static WindowFitData pictures(int train, int validation, SequenceSpec spec) {
        return new WindowFitData(
                new ToyWindows(train, spec.rows(), spec.frames(), 1),
                new ToyWindows(validation, spec.rows(), spec.frames(), 2),
                List.of("a", "b", "c"),
                spec);
    }

    private static WindowSpec spec(int columns) {
        return SummarySpec.of(
                IntStream.range(0, columns).mapToObj(i -> "column" + i).toList(), 10);
    }

    private static WindowOptions options(Path folder) {
        return new WindowOptions(EPOCHS, 1, Optional.of(folder));
    }

    private record Mislabelled(ToyWindows windows) implements WindowExamples {
        @Override
        public int size() {
            return windows.size();
        }

        @Override
        public int label(int index) {
            return (windows.label(index) + 1) % ToyWindows.CLASSES;
        }

        @Override
        public float[] features(int index) {
            return windows.features(index);
        }
    }

    /** Stops a job in the middle of the epoch after some. */
    private static final class StopAfterEpoch implements JobContext {
        private final int epochs;
        private final AtomicInteger reached = new AtomicInteger();

        StopAfterEpoch(int epochs) {
            this.epochs = epochs;
        }

        @Override
        public void progress(double fraction, String message) {
            if (message.startsWith("epoch ")) {
                reached.set(Integer.parseInt(message.split(" ")[1]));
            }
        }

        @Override
        public boolean isCancelled() {
            return reached.get() > epochs;
        }
    }
}
