package org.shenava.training.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WhiteningTest {
    private static final int WIDTH = 4;
    private static final int ROWS = 100;
    /** So little that what is measured is what was asked for. */
    private static final double NEXT_TO_NOTHING = 1e-9;

    /** Three classes of 60, 30 and 10 rows whose values hang together within a class and differ in size. */
    private static double[][] rows() {
        Random random = new Random(3);
        double[][] rows = new double[ROWS][WIDTH];
        for (int i = 0; i < ROWS; i++) {
            double common = random.nextGaussian();
            for (int a = 0; a < WIDTH; a++) {
                rows[i][a] = 5 * label(i) * (a - 1) + Math.pow(3, a) * (common + random.nextGaussian());
            }
        }
        return rows;
    }

    private static int label(int row) {
        return row < 60 ? 0 : row < 90 ? 1 : 2;
    }

    private static int[] labels() {
        return IntStream.range(0, ROWS).map(WhiteningTest::label).toArray();
    }

    /** Divided by the count. */
    private static double covariance(double[][] rows, int a, int b) {
        double meanOfA =
                Arrays.stream(rows).mapToDouble(row -> row[a]).average().orElseThrow();
        double meanOfB =
                Arrays.stream(rows).mapToDouble(row -> row[b]).average().orElseThrow();
        return Arrays.stream(rows)
                .mapToDouble(row -> (row[a] - meanOfA) * (row[b] - meanOfB))
                .average()
                .orElseThrow();
    }

    private static double[][] places(Whitening whitening, double[][] rows) {
        return Arrays.stream(rows).map(whitening::place).toArray(double[][]::new);
    }

    @Test
    void whatDiffersWithinClassesDiffersAlikeInAllDirections() {
        double[][] places = places(Whitening.of(rows(), labels(), NEXT_TO_NOTHING), rows());
        double[][] mean = new double[WIDTH][WIDTH];
        for (int a = 0; a < WIDTH; a++) {
            for (int b = 0; b < WIDTH; b++) {
                mean[a][b] = (covariance(Arrays.copyOfRange(places, 0, 60), a, b)
                                + covariance(Arrays.copyOfRange(places, 60, 90), a, b)
                                + covariance(Arrays.copyOfRange(places, 90, 100), a, b))
                        / 3;
            }
        }

        assertThat(mean[0][0]).isPositive();
        for (int a = 0; a < WIDTH; a++) {
            for (int b = 0; b < WIDTH; b++) {
                assertThat(mean[a][b] / mean[0][0]).isCloseTo(a == b ? 1 : 0, within(1e-6));
            }
        }
    }

    @Test
    void variancesOfAllPlacesAddUpToTheirCount() {
        double[][] places = places(Whitening.of(rows(), labels(), 0.3), rows());

        double sum = 0;
        for (int a = 0; a < WIDTH; a++) {
            sum += covariance(places, a, a) * ROWS / (ROWS - 1);
        }

        assertThat(sum).isCloseTo(WIDTH, within(1e-9));
    }

    @Test
    void aValueThatNeverDiffersIsNotBlownUp() {
        double[][] rows = rows();
        for (double[] row : rows) {
            row[2] = 7;
        }
        double[] moved = rows[5].clone();
        moved[2] = 8;
        Whitening whitening = Whitening.of(rows, labels(), 0.3);

        double[] one = whitening.place(rows[5]);
        double[] other = whitening.place(moved);

        for (int a = 0; a < WIDTH; a++) {
            assertThat(other[a] - one[a]).isBetween(-3.0, 3.0);
        }
    }

    @Test
    void oneRowAClassAndOneRowInAllStillHaveAPlace() {
        Whitening ofEach = Whitening.of(new double[][] {{1, 2}, {3, 5}}, new int[] {0, 1}, 0.3);
        Whitening ofOne = Whitening.of(new double[][] {{1, 2}}, new int[] {0}, 0.3);

        assertThat(ofEach.place(new double[] {1, 1})).doesNotContain(Double.NaN);
        assertThat(ofOne.place(new double[] {1, 1})).containsExactly(1, 1);
    }
}
