package org.shenava.training.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shenava.job.JobContext;
import org.shenava.training.kernel.KernelRegression.Examples;

class KernelRegressionTest {
    private static final double[] ASKED = {0.3, -0.2};
    private static final KernelRegression.Terms TERMS = new KernelRegression.Terms(10, Optional.empty());

    /** Place i is (sin i, cos 2i + i/10), its class 0 1 1 2 2 1 1 0 1 1 2 2, its importance 1 and 1.5 in turn. */
    private static Examples examples() {
        return new Examples(
                IntStream.range(0, 12)
                        .mapToObj(i -> new double[] {Math.sin(i), Math.cos(2 * i) + 0.1 * i})
                        .toArray(double[][]::new),
                new int[] {0, 1, 1, 2, 2, 1, 1, 0, 1, 1, 2, 2},
                IntStream.range(0, 12).mapToDouble(i -> 1 + i % 2 * 0.5).toArray(),
                3);
    }

    private static double[][] centres(RadialUnits units) {
        return units.centres().toArray(double[][]::new);
    }

    private static RadialUnits everyThird(Examples examples) {
        return new RadialUnits(
                Stream.of(0, 3, 6, 9).map(i -> examples.rows()[i]).toList(), 0.8);
    }

    /**
     * The same written down over the kernel itself, half the penalty being trace(B' (K + 0.001 I) B) / C, and brought to its minimum by BFGS of
     * scipy 1.17.1 to a gradient of 1e-9.
     */
    @Test
    void answersWhatAnIndependentComputationAnswers() throws Exception {
        RadialUnits units = everyThird(examples());

        double[] scores = KernelRegression.fit(units::at, centres(units), examples(), TERMS, JobContext.QUIET)
                .scores(units.at(ASKED));

        double mean = Arrays.stream(scores).average().orElseThrow();
        // Shares are rounded to single precision inside, and the descent stops a millionth from its end.
        assertThat(Arrays.stream(scores).map(score -> score - mean).toArray())
                .containsExactly(new double[] {-0.52626385, 0.29089134, 0.23537251}, within(1e-5));
    }

    @Test
    void twoUnitsAtOnePlaceAndAClassOfOneExampleDoNoHarm() throws Exception {
        Examples examples = new Examples(
                new double[][] {{0, 0}, {0, 0}, {0, 0}, {2, 1}}, new int[] {0, 0, 0, 1}, new double[] {1, 1, 1, 3}, 2);
        RadialUnits units = new RadialUnits(List.of(examples.rows()), 0.5);

        KernelRegression fit = KernelRegression.fit(units::at, centres(units), examples, TERMS, JobContext.QUIET);

        double[] near = fit.scores(units.at(new double[] {0.1, 0}));
        double[] far = fit.scores(units.at(new double[] {2, 1.1}));
        assertThat(near[0]).isGreaterThan(near[1]);
        assertThat(far[1]).isGreaterThan(far[0]);
    }

    @Test
    void oneClassAloneNeedsNoWeights() throws Exception {
        Examples examples = new Examples(new double[][] {{0}, {1}}, new int[2], new double[] {1, 1}, 1);
        RadialUnits units = new RadialUnits(List.of(examples.rows()), 1);

        KernelRegression fit = KernelRegression.fit(units::at, centres(units), examples, TERMS, JobContext.QUIET);

        assertThat(fit.scores(units.at(new double[] {0.5}))).containsExactly(0);
    }

    @Test
    void farFromAllCentresItSaysWhatItWasTold() throws Exception {
        RadialUnits units = everyThird(examples());
        double[] told = {1, -2, 0.5};

        KernelRegression fit = KernelRegression.fit(
                units::at,
                centres(units),
                examples(),
                new KernelRegression.Terms(10, Optional.of(told)),
                JobContext.QUIET);

        assertThat(fit.scores(units.at(new double[] {100, 100}))).containsExactly(told, within(1e-12));
        // Class 1 is told to be unlikely, but that is what place 1 is.
        double[] known = fit.scores(units.at(examples().rows()[1]));
        assertThat(known[1] - known[0]).isGreaterThan(told[1] - told[0]);
    }
}
