package org.shenava.training.baseline;

import org.shenava.classifier.baseline.Baseline;
import org.shenava.training.GoldenSection;

/** How sharply scores are to be read as probabilities, so that on held-out windows the right classes were expected best. */
public final class Sharpness {
    private static final double LEAST = 1e-2;
    private static final double MOST = 1e2;

    private Sharpness() {}

    /**
     * The sharpness with the least mean cross-entropy.
     *
     * @param scores {@code [windows][classes]}, at least one window
     * @param answers right class of each window; below 0 where no score is of it, then the window does not count
     * @return within {@value #LEAST} to {@value #MOST}
     */
    public static double of(double[][] scores, int[] answers) {
        return GoldenSection.lowestByLogarithm(LEAST, MOST, sharpness -> loss(scores, answers, sharpness));
    }

    private static double loss(double[][] scores, int[] answers, double sharpness) {
        double loss = 0;
        for (int i = 0; i < scores.length; i++) {
            if (answers[i] >= 0) {
                loss -= Math.log(Math.max(Baseline.softmax(scores[i], sharpness)[answers[i]], Double.MIN_NORMAL));
            }
        }
        return loss;
    }
}
