package org.shenava.training.kernel;

import org.shenava.training.baseline.Descent;

/**
 * What a softmax regression wants small: the cross-entropies of the examples with softened answers, each by its importance, and half the
 * sum of squared weights by C. A point holds the weights {@code [features][classes]}, row by row, then the biases, on which there is no penalty.
 */
final class SoftRegression implements Descent.Valley {
    /** Share of an answer that is spread over all classes: no weight is spent on being surer than that. */
    private static final double SMOOTHING = 0.05;

    private final float[][] features;
    private final int[] labels;
    private final double[] importance;
    private final int classes;
    private final double penalty;
    private final boolean freeBias;
    /** Probabilities of each example's classes at the point last measured. */
    private final double[][] shares;

    /**
     * Over some examples.
     *
     * @param features {@code [examples][features]} of them; kept
     * @param cost C, above 0
     * @param freeBias whether the biases may move; they stay where the point begins otherwise
     */
    SoftRegression(float[][] features, KernelRegression.Examples examples, double cost, boolean freeBias) {
        this.features = features;
        this.labels = examples.labels();
        this.importance = examples.importance();
        this.classes = examples.classes();
        this.penalty = 1 / cost;
        this.freeBias = freeBias;
        this.shares = new double[features.length][classes];
    }

    @Override
    public double measure(double[] point) {
        double loss = 0;
        for (int i = 0; i < features.length; i++) {
            double[] scores = sums(point, features[i]);
            double highest = Double.NEGATIVE_INFINITY;
            for (double score : scores) {
                highest = Math.max(highest, score);
            }
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                shares[i][c] = Math.exp(scores[c] - highest);
                sum += shares[i][c];
            }
            for (int c = 0; c < classes; c++) {
                shares[i][c] /= sum;
                loss -= importance[i] * target(i, c) * (scores[c] - highest - Math.log(sum));
            }
        }
        double squares = 0;
        for (int k = 0; k < point.length - classes; k++) {
            squares += point[k] * point[k];
        }
        return loss + penalty * squares / 2;
    }

    private double target(int example, int label) {
        return SMOOTHING / classes + (label == labels[example] ? 1 - SMOOTHING : 0);
    }

    @Override
    public double[] gradient(double[] point) {
        double[] gradient = new double[point.length];
        double[] wrong = new double[classes];
        for (int i = 0; i < features.length; i++) {
            for (int c = 0; c < classes; c++) {
                wrong[c] = importance[i] * (shares[i][c] - target(i, c));
            }
            addRow(gradient, wrong, features[i]);
        }
        return withPenalty(gradient, point);
    }

    @Override
    public double[] curvature(double[] direction) {
        double[] product = new double[direction.length];
        for (int i = 0; i < features.length; i++) {
            double[] sums = sums(direction, features[i]);
            double mean = 0;
            for (int c = 0; c < classes; c++) {
                mean += shares[i][c] * sums[c];
            }
            for (int c = 0; c < classes; c++) {
                sums[c] = importance[i] * shares[i][c] * (sums[c] - mean);
            }
            addRow(product, sums, features[i]);
        }
        return withPenalty(product, direction);
    }

    private double[] sums(double[] point, float[] row) {
        double[] sums = new double[classes];
        System.arraycopy(point, row.length * classes, sums, 0, classes);
        for (int k = 0; k < row.length; k++) {
            double value = row[k];
            int from = k * classes;
            for (int c = 0; c < sums.length; c++) {
                sums[c] += value * point[from + c];
            }
        }
        return sums;
    }

    private void addRow(double[] total, double[] factors, float[] row) {
        for (int k = 0; k < row.length; k++) {
            double value = row[k];
            int from = k * factors.length;
            for (int c = 0; c < factors.length; c++) {
                total[from + c] += value * factors[c];
            }
        }
        if (freeBias) {
            int biases = row.length * factors.length;
            for (int c = 0; c < factors.length; c++) {
                total[biases + c] += factors[c];
            }
        }
    }

    private double[] withPenalty(double[] total, double[] point) {
        for (int k = 0; k < point.length - classes; k++) {
            total[k] += penalty * point[k];
        }
        return total;
    }
}
