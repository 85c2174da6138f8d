package org.shenava.training.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The derivatives are held against differences of what they are derived from. */
class SoftRegressionTest {
    private static final int FEATURES = 3;
    private static final int CLASSES = 3;
    private static final double STEP = 1e-5;
    /** What a difference over two steps leaves out. */
    private static final double TOLERANCE = 1e-7;

    private static SoftRegression regression(boolean freeBias) {
        Random random = new Random(1);
        float[][] features = new float[8][FEATURES];
        int[] labels = new int[features.length];
        double[] importance = new double[features.length];
        for (int i = 0; i < features.length; i++) {
            for (int k = 0; k < FEATURES; k++) {
                features[i][k] = (float) random.nextGaussian();
            }
            labels[i] = i % CLASSES;
            importance[i] = 0.5 + random.nextDouble();
        }
        return new SoftRegression(
                features,
                new KernelRegression.Examples(new double[features.length][], labels, importance, CLASSES),
                4,
                freeBias);
    }

    private static double[] drawn(long seed) {
        Random random = new Random(seed);
        return random.doubles((FEATURES + 1) * CLASSES, -1, 1).toArray();
    }

    private static double[] moved(double[] point, int at, double by) {
        double[] moved = point.clone();
        moved[at] += by;
        return moved;
    }

    @Test
    void theGradientIsHowTheValueChanges() {
        SoftRegression regression = regression(true);
        double[] point = drawn(2);

        for (int k = 0; k < point.length; k++) {
            double difference = regression.measure(moved(point, k, STEP)) - regression.measure(moved(point, k, -STEP));
            regression.measure(point);
            assertThat(regression.gradient(point)[k]).isCloseTo(difference / (2 * STEP), within(TOLERANCE));
        }
    }

    @Test
    void theCurvatureIsHowTheGradientChanges() {
        SoftRegression regression = regression(true);
        double[] point = drawn(2);
        double[] direction = drawn(3);
        double[] ahead = point.clone();
        double[] behind = point.clone();
        for (int k = 0; k < point.length; k++) {
            ahead[k] += STEP * direction[k];
            behind[k] -= STEP * direction[k];
        }
        regression.measure(ahead);
        double[] gradientAhead = regression.gradient(ahead);
        regression.measure(behind);
        double[] gradientBehind = regression.gradient(behind);
        regression.measure(point);

        double[] curvature = regression.curvature(direction);

        for (int k = 0; k < point.length; k++) {
            assertThat(curvature[k]).isCloseTo((gradientAhead[k] - gradientBehind[k]) / (2 * STEP), within(TOLERANCE));
        }
    }

    @Test
    void biasesThatMayNotMoveHaveNoSlopeAndTheRestIsAsBefore() {
        SoftRegression regression = regression(false);
        SoftRegression free = regression(true);
        double[] point = drawn(2);
        assertThat(regression.measure(point)).isEqualTo(free.measure(point));

        double[] gradient = regression.gradient(point);
        double[] curvature = regression.curvature(drawn(3));

        double[] ofFree = free.gradient(point);
        for (int k = 0; k < FEATURES * CLASSES; k++) {
            assertThat(gradient[k]).isEqualTo(ofFree[k]);
        }
        for (int c = 0; c < CLASSES; c++) {
            assertThat(gradient[FEATURES * CLASSES + c]).isZero();
            assertThat(curvature[FEATURES * CLASSES + c]).isZero();
        }
    }
}
