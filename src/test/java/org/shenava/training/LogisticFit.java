package org.shenava.training;

import java.util.Arrays;

/**
 * Logistic regression with a penalty on large weights, by Newton's method: the same data always give the same weights. Traits are brought
 * to mean 0 and spread 1 over the weighted data and cut at four spreads.
 *
 * @param means of each trait
 * @param spreads of each trait, above 0
 * @param weights log odds a spread of each trait
 * @param bias log odds where every trait is at its mean
 */
public record LogisticFit(double[] means, double[] spreads, double[] weights, double bias) {
    private static final int STEPS = 30;
    private static final double FLAT = 1e-9;
    private static final double FARTHEST = 4;

    /**
     * Fits.
     *
     * @param examples {@code [examples][traits]}
     * @param truth which examples are of the class
     * @param importance of each example, at least 0, in any unit
     * @param penalty half its product with the sum of squared weights is added to the mean loss; above 0
     * @throws IllegalArgumentException when there are no examples or lengths differ
     */
    public static LogisticFit of(double[][] examples, boolean[] truth, double[] importance, double penalty) {
        if (examples.length == 0 || truth.length != examples.length || importance.length != examples.length) {
            throw new IllegalArgumentException("as many answers and weights as examples are needed, got "
                    + examples.length + ", " + truth.length + ", " + importance.length);
        }
        int traits = examples[0].length;
        double[] shares = shares(importance);
        double[] means = new double[traits];
        double[] spreads = new double[traits];
        measure(examples, shares, means, spreads);
        double[][] rows = new double[examples.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOf(standard(examples[i], means, spreads), traits + 1);
            rows[i][traits] = 1;
        }
        double[] solution = new double[traits + 1];
        for (int step = 0; step < STEPS; step++) {
            double[] change = change(solution, rows, truth, shares, penalty);
            for (int a = 0; a <= traits; a++) {
                solution[a] -= change[a];
            }
        }
        return new LogisticFit(means, spreads, Arrays.copyOf(solution, traits), solution[traits]);
    }

    private static double[] shares(double[] importance) {
        double total = 0;
        for (double one : importance) {
            total += one;
        }
        double[] shares = new double[importance.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = importance[i] / total;
        }
        return shares;
    }

    private static void measure(double[][] examples, double[] shares, double[] means, double[] spreads) {
        for (int t = 0; t < means.length; t++) {
            for (int i = 0; i < examples.length; i++) {
                means[t] += shares[i] * examples[i][t];
            }
            for (int i = 0; i < examples.length; i++) {
                spreads[t] += shares[i] * Math.pow(examples[i][t] - means[t], 2);
            }
            spreads[t] = Math.sqrt(spreads[t]) + FLAT;
        }
    }

    private static double[] standard(double[] example, double[] means, double[] spreads) {
        double[] standard = new double[means.length];
        for (int t = 0; t < standard.length; t++) {
            double spreadsAway = (example[t] - means[t]) / spreads[t];
            standard[t] = Math.max(-FARTHEST, Math.min(FARTHEST, spreadsAway));
        }
        return standard;
    }

    /**
     * What a step of Newton's takes off.
     *
     * @param rows standardised, with a 1 at the end for the bias
     */
    private static double[] change(
            double[] solution, double[][] rows, boolean[] truth, double[] shares, double penalty) {
        int traits = solution.length - 1;
        double[] gradient = new double[traits + 1];
        double[][] curvature = new double[traits + 1][traits + 1];
        for (int t = 0; t < traits; t++) {
            gradient[t] = penalty * solution[t];
            curvature[t][t] = penalty;
        }
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            double sum = solution[traits];
            for (int t = 0; t < traits; t++) {
                sum += solution[t] * row[t];
            }
            double p = 1 / (1 + Math.exp(-sum));
            for (int a = 0; a <= traits; a++) {
                gradient[a] += shares[i] * (p - (truth[i] ? 1 : 0)) * row[a];
                double bend = shares[i] * Math.max(p * (1 - p), FLAT) * row[a];
                for (int b = 0; b <= a; b++) {
                    curvature[a][b] += bend * row[b];
                }
            }
        }
        return solved(curvature, gradient);
    }

    /** Log odds of one example. */
    public double logOdds(double[] example) {
        double[] standard = standard(example, means, spreads);
        double sum = bias;
        for (int t = 0; t < weights.length; t++) {
            sum += weights[t] * standard[t];
        }
        return sum;
    }

    /** Solves by Cholesky; the lower half of the symmetric matrix is read and overwritten. */
    private static double[] solved(double[][] matrix, double[] right) {
        int n = right.length;
        double[] x = right.clone();
        for (int a = 0; a < n; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = matrix[a][b];
                for (int k = 0; k < b; k++) {
                    sum -= matrix[a][k] * matrix[b][k];
                }
                matrix[a][b] = a == b ? Math.sqrt(sum) : sum / matrix[b][b];
            }
        }
        for (int a = 0; a < n; a++) {
            for (int k = 0; k < a; k++) {
                x[a] -= matrix[a][k] * x[k];
            }
            x[a] /= matrix[a][a];
        }
        for (int a = n - 1; a >= 0; a--) {
            for (int k = a + 1; k < n; k++) {
                x[a] -= matrix[k][a] * x[k];
            }
            x[a] /= matrix[a][a];
        }
        return x;
    }
}
