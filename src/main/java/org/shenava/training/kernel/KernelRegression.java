package org.shenava.training.kernel;

import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.training.baseline.Descent;

/**
 * Which class a place belongs to, from {@link RadialUnits}: scores of the classes are weighted sums of the units and a bias, and their
 * softmax the probabilities. Zhu and Hastie, Kernel Logistic Regression and the Import Vector Machine, 2005.
 *
 * @param weights {@code [units][classes]}
 * @param bias {@code [classes]}
 */
public record KernelRegression(double[][] weights, double[] bias) {
    /** Added to the diagonal of the units' answers at each other's places, so that two at one place do no harm. */
    private static final double JITTER = 1e-3;

    /**
     * What to learn from.
     *
     * @param places at least one
     * @param labels class of each, from 0
     * @param importance of each
     * @param classes how many there are
     */
    public record Examples(double[][] places, int[] labels, double[] importance, int classes) {}

    /**
     * Finds the one best weights: the sum of the examples' cross-entropies, each by its importance, and half the squared length of the
     * scores as functions over the places, by {@code cost}, is as small as can be.
     *
     * @param cost C, the weight of the examples against the penalty, above 0
     * @throws JobCancelledException when the job is stopped
     */
    public static KernelRegression fit(RadialUnits units, Examples examples, double cost, JobContext job)
            throws JobCancelledException {
        int count = units.centres().size();
        double[][] among = new double[count][];
        for (int unit = 0; unit < count; unit++) {
            among[unit] = units.at(units.centres().get(unit));
            among[unit][unit] += JITTER;
        }
        // Over L^-1 of the units' answers the penalty of the kernel is the plain sum of squares.
        Cholesky factor = Cholesky.of(among);
        float[][] features = new float[examples.places().length][count];
        for (int i = 0; i < features.length; i++) {
            job.checkCancelled();
            double[] solved = units.at(examples.places()[i]);
            factor.forward(solved);
            for (int k = 0; k < count; k++) {
                features[i][k] = (float) solved[k];
            }
        }
        int classes = examples.classes();
        SoftRegression regression =
                new SoftRegression(features, examples.labels(), examples.importance(), classes, cost);
        double[] point = Descent.lowest(regression, new double[(count + 1) * classes], job);
        double[][] weights = new double[count][classes];
        double[] bias = new double[classes];
        for (int c = 0; c < classes; c++) {
            double[] column = new double[count];
            for (int unit = 0; unit < count; unit++) {
                column[unit] = point[unit * classes + c];
            }
            factor.backward(column);
            for (int unit = 0; unit < count; unit++) {
                weights[unit][c] = column[unit];
            }
            bias[c] = point[count * classes + c];
        }
        return new KernelRegression(weights, bias);
    }

    /**
     * Scores of the classes.
     *
     * @param answers of the units, as {@link RadialUnits#at} gives them
     */
    public double[] scores(double[] answers) {
        double[] scores = bias.clone();
        for (int unit = 0; unit < weights.length; unit++) {
            for (int c = 0; c < scores.length; c++) {
                scores[c] += answers[unit] * weights[unit][c];
            }
        }
        return scores;
    }
}
