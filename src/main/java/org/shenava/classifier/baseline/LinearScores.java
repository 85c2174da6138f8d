package org.shenava.classifier.baseline;

/**
 * One weighted sum a class, its log odds.
 *
 * @param weights {@code [classes][columns]}
 * @param biases log odds of each class where every column is at its mean
 */
public record LinearScores(double[][] weights, double[] biases) implements Scorer {
    @Override
    public double[] scores(float[] standard) {
        double[] scores = biases.clone();
        for (int c = 0; c < scores.length; c++) {
            for (int i = 0; i < standard.length; i++) {
                scores[c] += weights[c][i] * standard[i];
            }
        }
        return scores;
    }

    @Override
    public void check(int columns, int classes) {
        Checks.matrix("weights", weights, classes, columns);
        Checks.length("biases", biases.length, classes);
        Checks.finite("biases", biases);
    }

    @Override
    public long parameters() {
        return biases.length + (long) weights.length * weights[0].length;
    }
}
