package org.shenava.teaching.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import org.shenava.classifier.dl4j.NativeMath;
import org.shenava.teaching.dl4j.HeadDescent.Head;

class HeadDescentTest {
    private static final int ROWS = 60;
    private static final int CLASSES = 3;
    private static final double PENALTY = 0.01;

    @BeforeAll
    static void prepare() {
        NativeMath.prepare();
    }

    @Test
    void findsWhereTheGradientVanishes() throws Exception {
        Head head = run(400, new ArrayList<>());

        // At the minimum the mean gradient of the loss is what the penalty pulls back; in the values as they came.
        double bias = 0;
        float[] scores = scores(head);
        new WindowLoss(labels(), weights(), CLASSES).turnToGradient(scores);
        for (int label = 0; label < CLASSES; label++) {
            double sum = 0;
            for (int row = 0; row < ROWS; row++) {
                sum += scores[row * CLASSES + label];
            }
            bias = Math.max(bias, Math.abs(sum));
        }
        assertThat(bias).as("biases are not penalised").isLessThan(1e-3);
    }

    @Test
    void learnsWhatCanBeTold() throws Exception {
        List<Double> curve = new ArrayList<>();

        run(100, curve);

        assertThat(curve.get(curve.size() - 1)).isGreaterThan(0.95);
    }

    @Test
    void theSameRowsGiveTheSameWeights() throws Exception {
        assertThat(run(50, new ArrayList<>()).weights())
                .isDeepEqualTo(run(50, new ArrayList<>()).weights());
    }

    @Test
    void withoutAStepItIsWhereItBegan() throws Exception {
        Head start = new Head(new float[][] {{1, 2, 3}, {4, 5, 6}}, new float[] {7, 8, 9});
        try (HeadDescent descent = new HeadDescent(Nd4j.createFromArray(rows()), weights())) {
            Head head = descent.run(
                    new WindowLoss(labels(), weights(), CLASSES), start, PENALTY, 0, Optional.empty(), (a, b, c) -> {});
            for (int i = 0; i < 2; i++) {
                assertThat(head.weights()[i]).containsExactly(start.weights()[i], within(1e-4f));
            }
            assertThat(head.bias()).containsExactly(start.bias(), within(1e-3f));
        }
    }

    private static Head run(int passes, List<Double> curve) throws Exception {
        try (HeadDescent descent = new HeadDescent(Nd4j.createFromArray(rows()), weights())) {
            return descent.run(
                    new WindowLoss(labels(), weights(), CLASSES),
                    new Head(new float[2][CLASSES], new float[CLASSES]),
                    PENALTY,
                    passes,
                    Optional.empty(),
                    (pass, learned, heldBack) -> {
                        if (!Double.isNaN(learned)) {
                            curve.add(learned);
                        }
                    });
        }
    }

    private static float[] scores(Head head) {
        float[] scores = new float[ROWS * CLASSES];
        float[][] rows = rows();
        for (int row = 0; row < ROWS; row++) {
            for (int label = 0; label < CLASSES; label++) {
                scores[row * CLASSES + label] = head.bias()[label]
                        + rows[row][0] * head.weights()[0][label]
                        + rows[row][1] * head.weights()[1][label];
            }
        }
        return scores;
    }

    /** Three clouds, far from the origin and of no unit size. */
    private static float[][] rows() {
        Random random = new Random(5);
        float[][] rows = new float[ROWS][];
        for (int row = 0; row < ROWS; row++) {
            double angle = 2 * Math.PI * (row % CLASSES) / CLASSES;
            rows[row] = new float[] {
                (float) (100 + 30 * Math.cos(angle) + 5 * random.nextGaussian()),
                (float) (-40 + 30 * Math.sin(angle) + 5 * random.nextGaussian())
            };
        }
        return rows;
    }

    private static int[] labels() {
        int[] labels = new int[ROWS];
        Arrays.setAll(labels, row -> row % CLASSES);
        return labels;
    }

    private static float[] weights() {
        float[] weights = new float[ROWS];
        Arrays.fill(weights, 1f / ROWS);
        return weights;
    }
}
