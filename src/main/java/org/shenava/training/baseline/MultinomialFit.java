package org.shenava.training.baseline;

import org.shenava.classifier.baseline.Baseline;
import org.shenava.classifier.baseline.LinearScores;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/**
 * Logistic regression of all classes at once, as scikit-learn's: half the sum of squared weights plus C times the cross-entropies is brought
 * to its one minimum. LIBLINEAR, which libraries offer, sets each class against the others
 * instead; by artist it was right two points less often.
 */
final class MultinomialFit implements Descent.Valley {
    private final Standardised data;
    private final double cost;
    private final int width;
    private final int classes;
    /** Probabilities of each window's classes at the point last measured. */
    private final double[][] shares;

    private MultinomialFit(Standardised data, double cost) {
        this.data = data;
        this.cost = cost;
        this.width = data.columns() + 1;
        this.classes = data.classes().length;
        this.shares = new double[data.rows().length][];
    }

    /**
     * Fits. The same data always give the same weights.
     *
     * @param cost C, the weight of the loss against the penalty; above 0
     * @throws JobCancelledException when the job is stopped
     */
    static LinearScores fit(Standardised data, double cost, JobContext job) throws JobCancelledException {
        MultinomialFit fit = new MultinomialFit(data, cost);
        double[] point = Descent.lowest(fit, new double[fit.classes * fit.width], job);
        double[][] weights = new double[fit.classes][data.columns()];
        double[] biases = new double[fit.classes];
        for (int c = 0; c < fit.classes; c++) {
            System.arraycopy(point, c * fit.width, weights[c], 0, data.columns());
            biases[c] = point[c * fit.width + data.columns()];
        }
        return new LinearScores(weights, biases);
    }

    @Override
    public double measure(double[] point) {
        double loss = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Baseline.softmax(sums(point, data.rows()[i]), 1);
            loss -= Math.log(Math.max(shares[i][data.answers()[i]], Double.MIN_NORMAL));
        }
        return cost * loss + penalty(point) / 2;
    }

    @Override
    public double[] gradient(double[] point) {
        double[] gradient = new double[point.length];
        for (int i = 0; i < shares.length; i++) {
            double[] wrong = shares[i].clone();
            wrong[data.answers()[i]]--;
            addRow(gradient, wrong, data.rows()[i]);
        }
        return withPenalty(gradient, point);
    }

    @Override
    public double[] curvature(double[] direction) {
        double[] product = new double[direction.length];
        for (int i = 0; i < shares.length; i++) {
            double[] sums = sums(direction, data.rows()[i]);
            double mean = Descent.dot(shares[i], sums);
            for (int c = 0; c < classes; c++) {
                sums[c] = shares[i][c] * (sums[c] - mean);
            }
            addRow(product, sums, data.rows()[i]);
        }
        return withPenalty(product, direction);
    }

    private double[] sums(double[] point, float[] row) {
        double[] sums = new double[classes];
        for (int c = 0; c < classes; c++) {
            double sum = point[c * width + row.length];
            for (int k = 0; k < row.length; k++) {
                sum += point[c * width + k] * row[k];
            }
            sums[c] = sum;
        }
        return sums;
    }

    private void addRow(double[] total, double[] factors, float[] row) {
        for (int c = 0; c < classes; c++) {
            double factor = cost * factors[c];
            for (int k = 0; k < row.length; k++) {
                total[c * width + k] += factor * row[k];
            }
            total[c * width + row.length] += factor;
        }
    }

    /** Biases are free, weights are not. */
    private double[] withPenalty(double[] total, double[] point) {
        for (int k = 0; k < point.length; k++) {
            if (k % width != width - 1) {
                total[k] += point[k];
            }
        }
        return total;
    }

    private double penalty(double[] point) {
        double sum = 0;
        for (int k = 0; k < point.length; k++) {
            sum += k % width == width - 1 ? 0 : point[k] * point[k];
        }
        return sum;
    }
}
