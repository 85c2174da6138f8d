package org.shenava.training.ensemble;

import java.util.Arrays;
import java.util.List;
import org.shenava.classifier.baseline.Baseline;
import org.shenava.classifier.ensemble.Ensemble;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.training.baseline.Descent;

/**
 * Logistic regression on the members' log probabilities with one weight a member and one bias a label, held near the plain mean. A weight for
 * every member, label and class, of which there are hundreds, was worse than the mean on windows of unheard tracks.
 */
final class StackingFit implements Descent.Valley {
    /**
     * Half its product with the squared way from the plain mean is added to the sum of cross-entropies. Of 0.1, 1, 10 and 100 this was the best
     * on the genre table, by track and by artist.
     */
    private static final double PENALTY = 100;

    private final List<double[][]> logs;
    private final List<Integer> truth;
    private final double[] mean;
    private final int members;
    /** Probabilities of each window's labels at the point last measured. */
    private final double[][] shares;

    private StackingFit(List<double[][]> logs, List<Integer> truth, double sharpness) {
        this.logs = logs;
        this.truth = truth;
        this.members = logs.get(0).length;
        this.mean = new double[members + logs.get(0)[0].length];
        Arrays.fill(mean, 0, members, sharpness / members);
        this.shares = new double[logs.size()][];
    }

    /**
     * Fits.
     *
     * @param logs of each window {@code [members][labels]}, at least one window
     * @param truth right label of each window
     * @param sharpness sum of the weights in the mean that the fit is held near
     * @return the weights of the members, then the biases of the labels
     * @throws JobCancelledException when the job is stopped
     */
    static double[] fit(List<double[][]> logs, List<Integer> truth, double sharpness, JobContext job)
            throws JobCancelledException {
        StackingFit fit = new StackingFit(logs, truth, sharpness);
        return Descent.lowest(fit, fit.mean, job);
    }

    @Override
    public double measure(double[] point) {
        double value = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Baseline.softmax(scores(point, i), 1);
            value -= Math.log(Math.max(shares[i][truth.get(i)], Double.MIN_NORMAL));
        }
        for (int k = 0; k < point.length; k++) {
            value += PENALTY / 2 * (point[k] - mean[k]) * (point[k] - mean[k]);
        }
        return value;
    }

    @Override
    public double[] gradient(double[] point) {
        double[] gradient = new double[point.length];
        for (int k = 0; k < point.length; k++) {
            gradient[k] = PENALTY * (point[k] - mean[k]);
        }
        for (int i = 0; i < shares.length; i++) {
            double[] wrong = shares[i].clone();
            wrong[truth.get(i)]--;
            add(gradient, wrong, i);
        }
        return gradient;
    }

    @Override
    public double[] curvature(double[] direction) {
        double[] product = new double[direction.length];
        for (int k = 0; k < direction.length; k++) {
            product[k] = PENALTY * direction[k];
        }
        for (int i = 0; i < shares.length; i++) {
            double[] scores = scores(direction, i);
            double mid = 0;
            for (int label = 0; label < scores.length; label++) {
                mid += shares[i][label] * scores[label];
            }
            for (int label = 0; label < scores.length; label++) {
                scores[label] = shares[i][label] * (scores[label] - mid);
            }
            add(product, scores, i);
        }
        return product;
    }

    private double[] scores(double[] point, int window) {
        return Ensemble.scores(
                logs.get(window),
                Arrays.copyOfRange(point, 0, members),
                Arrays.copyOfRange(point, members, point.length));
    }

    /** Adds what a change of a window's scores does to the weights and biases. */
    private void add(double[] total, double[] factors, int window) {
        for (int label = 0; label < factors.length; label++) {
            for (int member = 0; member < members; member++) {
                total[member] += factors[label] * logs.get(window)[member][label];
            }
            total[members + label] += factors[label];
        }
    }
}
