package org.shenava.teaching.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class HeadLossTest {
    /** Of single precision, at steps of a hundredth. */
    private static final double TOLERANCE = 2e-3;

    private static final float STEP = 0.01f;

    @Test
    void theGradientOfWindowsIsTheSlope() {
        slopesAgree(new WindowLoss(new int[] {0, 2}, new float[] {0.3f, 0.7f}, 3), 6);
    }

    @Test
    void theGradientOverRotationsIsTheSlope() {
        slopesAgree(new RotationRowsLoss(new int[] {1, 0}, new float[] {0.4f, 0.6f}, 2, 5), 20);
    }

    @Test
    void everyRotationOfTheRightClassIsRight() {
        RotationRowsLoss loss = new RotationRowsLoss(new int[] {1}, new float[] {1}, 2, 3);
        Supplier<float[]> first = () -> new float[] {0, 50, 0, 0, 0, 0};
        Supplier<float[]> last = () -> new float[] {0, 0, 0, 0, 0, 50};

        assertThat(loss.turnToGradient(first.get()).loss()).isCloseTo(0, within(1e-6));
        assertThat(loss.turnToGradient(last.get()).loss()).isCloseTo(0, within(1e-6));
        assertThat(loss.turnToGradient(last.get()).right()).isEqualTo(1);
        assertThat(loss.turnToGradient(new float[] {50, 0, 0, 0, 0, 0}).right()).isZero();
    }

    private static void slopesAgree(HeadLoss loss, int cells) {
        Random random = new Random(3);
        float[] scores = new float[cells];
        for (int cell = 0; cell < cells; cell++) {
            scores[cell] = (float) random.nextGaussian();
        }
        float[] gradient = scores.clone();
        loss.turnToGradient(gradient);
        for (int cell = 0; cell < cells; cell++) {
            float[] higher = scores.clone();
            higher[cell] += STEP;
            float[] lower = scores.clone();
            lower[cell] -= STEP;
            double slope = (loss.turnToGradient(higher).loss()
                            - loss.turnToGradient(lower).loss())
                    / (2 * STEP);
            assertThat((double) gradient[cell]).as("cell " + cell).isCloseTo(slope, within(TOLERANCE));
        }
    }
}
