package org.shenava.classifier.baseline;

import java.util.Arrays;

/**
 * A support-vector machine with the kernel exp(-gamma d^2): every pair of classes has its own decision.
 *
 * @param gamma of the kernel, above 0
 * @param counts vectors of each class; they lie in this order
 * @param vectors standardised, {@code [vectors][columns]}
 * @param coefficients {@code [classes - 1][vectors]}: for a vector of class i, row j - 1 is of the pair (i, j) where j > i and row j where
 *     j < i, as in LIBSVM
 * @param offsets one a pair (0, 1), (0, 2) ... (1, 2) ..., subtracted from its decision
 */
public record SupportVectors(double gamma, int[] counts, float[][] vectors, double[][] coefficients, double[] offsets)
        implements Scorer {
    /**
     * Pairs won, plus a fraction below a half from the sum of decisions that parts classes with equally many, as scikit-learn's {@code
     * decision_function}.
     */
    @Override
    public double[] scores(float[] standard) {
        double[] kernel = new double[vectors.length];
        for (int v = 0; v < kernel.length; v++) {
            double squares = 0;
            for (int i = 0; i < standard.length; i++) {
                double apart = vectors[v][i] - standard[i];
                squares += apart * apart;
            }
            kernel[v] = Math.exp(-gamma * squares);
        }
        int[] starts = new int[counts.length];
        for (int c = 1; c < counts.length; c++) {
            starts[c] = starts[c - 1] + counts[c - 1];
        }
        double[] won = new double[counts.length];
        double[] sums = new double[counts.length];
        int pair = 0;
        for (int a = 0; a < counts.length; a++) {
            for (int b = a + 1; b < counts.length; b++) {
                double decision = part(kernel, b - 1, starts[a], counts[a])
                        + part(kernel, a, starts[b], counts[b])
                        - offsets[pair++];
                won[decision > 0 ? a : b]++;
                sums[a] += decision;
                sums[b] -= decision;
            }
        }
        for (int c = 0; c < won.length; c++) {
            won[c] += sums[c] / (3 * (Math.abs(sums[c]) + 1));
        }
        return won;
    }

    private double part(double[] kernel, int row, int start, int count) {
        double sum = 0;
        for (int v = start; v < start + count; v++) {
            sum += coefficients[row][v] * kernel[v];
        }
        return sum;
    }

    @Override
    public void check(int columns, int classes) {
        Checks.require(gamma > 0 && Double.isFinite(gamma), "gamma must be above 0, got " + gamma);
        Checks.length("counts", counts.length, classes);
        for (int count : counts) {
            Checks.require(count >= 0 && count <= vectors.length, "a count must not be " + count);
        }
        Checks.require(
                Arrays.stream(counts).asLongStream().sum() == vectors.length,
                "counts must add up to " + vectors.length);
        Checks.matrix("vectors", vectors, vectors.length, columns);
        Checks.matrix("coefficients", coefficients, classes - 1, vectors.length);
        Checks.length("offsets", offsets.length, classes * (classes - 1) / 2);
        Checks.finite("offsets", offsets);
    }

    @Override
    public long parameters() {
        return offsets.length
                + (long) vectors.length * (coefficients.length + (vectors.length == 0 ? 0 : vectors[0].length));
    }
}
