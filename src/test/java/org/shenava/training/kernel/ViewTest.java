package org.shenava.training.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViewTest {
    private static final int[] SEEN = {3, 1};
    private static final int[] CENTRES = {5, 2, 30};

    private static double[][] rows() {
        Random random = new Random(4);
        return IntStream.range(0, 40)
                .mapToObj(row -> random.doubles(4, -2, 2).toArray())
                .toArray(double[][]::new);
    }

    private static View view(double[][] rows) {
        int[] labels = IntStream.range(0, rows.length).map(row -> row % 2).toArray();
        return View.of(rows, labels, SEEN, 0.3, 0.8, CENTRES);
    }

    @Test
    void isNearestToItselfAndInTheOrderOfTheCentres() {
        double[][] rows = rows();
        View view = view(rows);

        for (int centre = 0; centre < CENTRES.length; centre++) {
            double[] near = view.at(rows[CENTRES[centre]]);
            assertThat(near).hasSize(CENTRES.length);
            for (int other = 0; other < CENTRES.length; other++) {
                if (other == centre) {
                    assertThat(near[other]).isCloseTo(1, within(1e-12));
                } else {
                    assertThat(near[other]).isBetween(0.0, 0.999);
                }
            }
        }
    }

    @Test
    void doesNotSeeTheOtherValues() {
        double[][] rows = rows();
        View view = view(rows);
        double[] hidden = rows[7].clone();
        hidden[0] += 9;
        hidden[2] -= 9;
        double[] seen = rows[7].clone();
        seen[1] += 0.5;

        assertThat(view.at(hidden)).containsExactly(view.at(rows[7]));
        assertThat(view.at(seen)).isNotEqualTo(view.at(rows[7]));
    }

    @Test
    void fallsByTheSteepnessAValue() {
        double[][] rows = rows();
        View view = view(rows);
        double[] place = view.whitening().place(new double[] {rows[7][3], rows[7][1]});
        double[] centre = view.whitening().place(new double[] {rows[5][3], rows[5][1]});
        double squares = Math.pow(place[0] - centre[0], 2) + Math.pow(place[1] - centre[1], 2);

        assertThat(view.at(rows[7])[0]).isCloseTo(Math.exp(-0.8 / 2 * squares), within(1e-12));
    }
}
