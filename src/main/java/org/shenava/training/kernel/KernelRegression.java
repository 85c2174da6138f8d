package org.shenava.training.kernel;

import java.util.Arrays;
import java.util.Optional;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.training.baseline.Descent;

/**
 * Which class a row belongs to, from its {@link Nearness} to some centres: scores of the classes are weighted sums of it and a bias, and
 * their softmax the probabilities. Zhu and Hastie, Kernel Logistic Regression and the Import Vector Machine, 2005.
 *
 * @param weights {@code [centres][classes]}
 * @param bias {@code [classes]}, the scores far from all centres
 */
public record KernelRegression(double[][] weights, double[] bias) {
    /** Added to the diagonal of the centres' nearness to each other, so that two at one place do no harm. */
    private static final double JITTER = 1e-3;

    /**
     * What to learn from.
     *
     * @param rows at least one
     * @param labels class of each, from 0
     * @param importance of each
     * @param classes how many there are
     */
    public record Examples(double[][] rows, int[] labels, double[] importance, int classes) {}

    /**
     * What a fit is held to.
     *
     * @param cost C, the weight of the examples against the penalty, above 0
     * @param farAway the scores far from all centres; what suits the examples best when empty
     */
    public record Terms(double cost, Optional<double[]> farAway) {}

    /**
     * Finds the one best weights: the sum of the examples' cross-entropies, each by its importance, and half the squared length of the
     * scores as functions over the rows, by the cost, is as small as can be.
     *
     * @param centres that the nearness is to, in its order
     * @throws JobCancelledException when the job is stopped
     */
    public static KernelRegression fit(
            Nearness nearness, double[][] centres, Examples examples, Terms terms, JobContext job)
            throws JobCancelledException {
        int count = centres.length;
        double[][] among = new double[count][];
        for (int centre = 0; centre < count; centre++) {
            among[centre] = nearness.at(centres[centre]);
            among[centre][centre] += JITTER;
        }
        // Over L^-1 of the nearness the penalty of the kernel is the plain sum of squares.
        Cholesky factor = Cholesky.of(among);
        float[][] features = new float[examples.rows().length][count];
        for (int i = 0; i < features.length; i++) {
            job.checkCancelled();
            double[] solved = nearness.at(examples.rows()[i]);
            factor.forward(solved);
            for (int k = 0; k < count; k++) {
                features[i][k] = (float) solved[k];
            }
        }
        SoftRegression regression = new SoftRegression(
                features, examples, terms.cost(), terms.farAway().isEmpty());
        double[] point = Descent.lowest(regression, start(count, examples.classes(), terms), job);
        return of(point, factor, examples.classes());
    }

    private static double[] start(int centres, int classes, Terms terms) {
        double[] start = new double[(centres + 1) * classes];
        terms.farAway().ifPresent(scores -> System.arraycopy(scores, 0, start, centres * classes, classes));
        return start;
    }

    private static KernelRegression of(double[] point, Cholesky factor, int classes) {
        int count = factor.size();
        double[][] weights = new double[count][classes];
        for (int c = 0; c < classes; c++) {
            double[] column = new double[count];
            for (int centre = 0; centre < count; centre++) {
                column[centre] = point[centre * classes + c];
            }
            factor.backward(column);
            for (int centre = 0; centre < count; centre++) {
                weights[centre][c] = column[centre];
            }
        }
        return new KernelRegression(weights, Arrays.copyOfRange(point, count * classes, point.length));
    }

    /**
     * Scores of the classes.
     *
     * @param near as {@link Nearness#at} gives it
     */
    public double[] scores(double[] near) {
        double[] scores = bias.clone();
        for (int centre = 0; centre < weights.length; centre++) {
            for (int c = 0; c < scores.length; c++) {
                scores[c] += near[centre] * weights[centre][c];
            }
        }
        return scores;
    }
}
