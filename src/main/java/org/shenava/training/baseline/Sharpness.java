package org.shenava.training.baseline;

import org.shenava.classifier.baseline.Baseline;

/** How sharply scores are to be read as probabilities, so that on held-out windows the right classes were expected best. */
public final class Sharpness {
    private static final double LEAST = 1e-2;
    private static final double MOST = 1e2;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int STEPS = 40;

    private Sharpness() {}

    /**
     * The sharpness with the least mean cross-entropy, by a golden-section search over its logarithm.
     *
     * @param scores {@code [windows][classes]}, at least one window
     * @param answers right class of each window; below 0 where no score is of it, then the window does not count
     * @return within {@value #LEAST} to {@value #MOST}
     */
    public static double of(double[][] scores, int[] answers) {
        double low = Math.log(LEAST);
        double high = Math.log(MOST);
        for (int step = 0; step < STEPS; step++) {
            double nearer = high - GOLDEN * (high - low);
            double farther = low + GOLDEN * (high - low);
            if (loss(scores, answers, Math.exp(nearer)) <= loss(scores, answers, Math.exp(farther))) {
                high = farther;
            } else {
                low = nearer;
            }
        }
        return Math.exp((low + high) / 2);
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
