package org.shenava.training.baseline;

import org.shenava.classifier.baseline.Baseline;
import org.shenava.classifier.baseline.LinearScores;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/**
 * Logistic regression of all classes at once, as scikit-learn's: half the sum of squared weights plus C times the cross-entropies is brought
 * to its one minimum, by Newton steps that conjugate gradients solve. LIBLINEAR, which libraries offer, sets each class against the others
 * instead; by artist it was right two points less often.
 */
final class MultinomialFit {
    private static final int MOST_STEPS = 100;
    private static final int MOST_TURNS = 200;
    /** Length of the gradient, relative to the first, at which the minimum counts as found. */
    private static final double TOLERANCE = 1e-6;

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
        double[] point = fit.minimum(job);
        double[][] weights = new double[fit.classes][data.columns()];
        double[] biases = new double[fit.classes];
        for (int c = 0; c < fit.classes; c++) {
            System.arraycopy(point, c * fit.width, weights[c], 0, data.columns());
            biases[c] = point[c * fit.width + data.columns()];
        }
        return new LinearScores(weights, biases);
    }

    private double[] minimum(JobContext job) throws JobCancelledException {
        double[] point = new double[classes * width];
        double value = measure(point);
        double first = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = gradient(point);
            double length = Math.sqrt(dot(gradient, gradient));
            first = Math.max(first, length);
            if (length <= TOLERANCE * first) {
                break;
            }
            double[] direction = direction(gradient, length * Math.min(0.1, Math.sqrt(length / first)), job);
            double slope = dot(gradient, direction);
            double share = 1;
            double[] next = moved(point, share, direction);
            double nextValue = measure(next);
            // A full step nearly always goes down; halving keeps the first ones from overshooting.
            while (nextValue > value + 1e-4 * share * slope && share > 1e-10) {
                share /= 2;
                next = moved(point, share, direction);
                nextValue = measure(next);
            }
            point = next;
            value = nextValue;
        }
        return point;
    }

    /** The step that Newton would take, nearly: conjugate gradients until the remainder is below {@code enough}. */
    private double[] direction(double[] gradient, double enough, JobContext job) throws JobCancelledException {
        double[] step = new double[gradient.length];
        double[] remainder = moved(step, -1, gradient);
        double[] search = remainder.clone();
        double squares = dot(remainder, remainder);
        for (int turn = 0; turn < MOST_TURNS && Math.sqrt(squares) > enough; turn++) {
            job.checkCancelled();
            double[] bent = curvature(search);
            double far = squares / dot(search, bent);
            step = moved(step, far, search);
            remainder = moved(remainder, -far, bent);
            double before = squares;
            squares = dot(remainder, remainder);
            search = moved(remainder, squares / before, search);
        }
        return step;
    }

    /** The value to be made small; keeps the probabilities there. */
    private double measure(double[] point) {
        double loss = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Baseline.softmax(sums(point, data.rows()[i]), 1);
            loss -= Math.log(Math.max(shares[i][data.answers()[i]], Double.MIN_NORMAL));
        }
        return cost * loss + penalty(point) / 2;
    }

    private double[] gradient(double[] point) {
        double[] gradient = new double[point.length];
        for (int i = 0; i < shares.length; i++) {
            double[] wrong = shares[i].clone();
            wrong[data.answers()[i]]--;
            addRow(gradient, wrong, data.rows()[i]);
        }
        return withPenalty(gradient, point);
    }

    /** Product of the second derivatives with a direction. */
    private double[] curvature(double[] direction) {
        double[] product = new double[direction.length];
        for (int i = 0; i < shares.length; i++) {
            double[] sums = sums(direction, data.rows()[i]);
            double mean = dot(shares[i], sums);
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

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static double[] moved(double[] from, double share, double[] direction) {
        double[] to = from.clone();
        for (int k = 0; k < to.length; k++) {
            to[k] += share * direction[k];
        }
        return to;
    }
}
