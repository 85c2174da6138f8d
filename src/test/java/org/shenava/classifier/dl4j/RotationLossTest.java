package org.shenava.classifier.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class RotationLossTest {
    private static final int EXAMPLES = 3;
    private static final int CELLS = 12;

    private final RotationLoss loss = new RotationLoss();

    @BeforeAll
    static void loadNatives() {
        NativeMath.prepare();
    }

    @Test
    void isMinusLogOfTheProbabilityInsideTheMask() {
        // Scores 0, ln 2, ln 3 have the probabilities 1/6, 2/6, 3/6; the mask holds the first and the last.
        INDArray scores = Nd4j.create(new double[][] {{0, Math.log(2), Math.log(3)}});
        INDArray mask = Nd4j.create(new double[][] {{1, 0, 1}});

        double score = loss.computeScore(mask, scores, new ActivationSoftmax(), null, true);

        assertThat(score).isCloseTo(-Math.log(4.0 / 6), within(1e-9));
    }

    @Test
    void gradientIsThatOfTheLoss() {
        INDArray scores = scores();
        INDArray mask = mask();
        INDArray gradient = loss.computeGradient(mask, scores, new ActivationSoftmax(), null);
        // Central differences in double precision err by about step squared.
        double step = 1e-5;

        for (int example = 0; example < EXAMPLES; example++) {
            for (int cell = 0; cell < CELLS; cell++) {
                INDArray above = scores.dup();
                above.putScalar(example, cell, scores.getDouble(example, cell) + step);
                INDArray below = scores.dup();
                below.putScalar(example, cell, scores.getDouble(example, cell) - step);
                double slope = (sum(mask, above) - sum(mask, below)) / (2 * step);

                assertThat(gradient.getDouble(example, cell)).isCloseTo(slope, within(1e-7));
            }
        }
    }

    @Test
    void leavesLabelsAndScoresAsTheyWere() {
        INDArray scores = scores();
        INDArray mask = mask();

        loss.computeGradientAndScore(mask, scores, new ActivationSoftmax(), null, true);

        assertThat(scores).isEqualTo(scores());
        assertThat(mask).isEqualTo(mask());
    }

    @Test
    void staysFiniteForHugeScores() {
        INDArray scores = Nd4j.create(new float[][] {{1e4f, -1e4f, 0}});
        INDArray mask = Nd4j.create(new float[][] {{0, 1, 0}});

        assertThat(loss.computeScore(mask, scores, new ActivationSoftmax(), null, true))
                .isCloseTo(2e4, within(1.0));
        assertThat(loss.computeGradient(mask, scores, new ActivationSoftmax(), null)
                        .sumNumber()
                        .doubleValue())
                .isCloseTo(0, within(1e-5));
    }

    private double sum(INDArray mask, INDArray scores) {
        return loss.computeScore(mask, scores, new ActivationSoftmax(), null, false);
    }

    private static INDArray scores() {
        Random random = new Random(1);
        double[][] values = new double[EXAMPLES][CELLS];
        for (double[] row : values) {
            for (int cell = 0; cell < CELLS; cell++) {
                row[cell] = 2 * random.nextGaussian();
            }
        }
        return Nd4j.create(values);
    }

    private static INDArray mask() {
        INDArray mask = Nd4j.zeros(DataType.DOUBLE, EXAMPLES, CELLS);
        mask.putScalar(0, 3, 1);
        mask.putScalar(1, 0, 1);
        mask.putScalar(1, 11, 1);
        for (int cell = 0; cell < CELLS / 2; cell++) {
            mask.putScalar(2, cell, 1);
        }
        return mask;
    }
}
