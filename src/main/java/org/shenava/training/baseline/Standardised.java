package org.shenava.training.baseline;

import java.util.Arrays;
import java.util.TreeSet;
import org.shenava.classifier.baseline.Baseline;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.training.TrainingException;
import org.shenava.training.WindowExamples;

/**
 * Windows to learn from, in memory, every column brought to mean 0 and spread 1.
 *
 * @param rows {@code [windows][columns]}
 * @param answers class of each window, an index into {@code classes}
 * @param classes labels that there are windows of, ascending
 * @param means of each raw column
 * @param spreads standard deviation of each raw column; 1 where it is constant, as in scikit-learn
 */
record Standardised(float[][] rows, int[] answers, int[] classes, double[] means, double[] spreads) {
    /** 160 MB; a baseline of more windows than that takes hours and answers no better. */
    private static final long MOST_VALUES = 40_000_000;

    /**
     * Reads the windows.
     *
     * @throws TrainingException in one sentence, when there are too many, or of fewer than two classes
     */
    static Standardised of(WindowExamples examples, int columns, JobContext job)
            throws TrainingException, JobCancelledException {
        if ((long) examples.size() * columns > MOST_VALUES) {
            throw new TrainingException("Baselines learn from at most " + MOST_VALUES / columns
                    + " windows of this kind, and there are " + examples.size() + "; prepare a smaller dataset.");
        }
        float[][] rows = new float[examples.size()][];
        int[] labels = new int[rows.length];
        TreeSet<Integer> present = new TreeSet<>();
        for (int i = 0; i < rows.length; i++) {
            job.checkCancelled();
            rows[i] = examples.features(i);
            labels[i] = examples.label(i);
            present.add(labels[i]);
        }
        if (present.size() < 2) {
            throw new TrainingException("A model needs windows of at least two classes to learn from.");
        }
        double[] means = new double[columns];
        double[] spreads = new double[columns];
        measure(rows, means, spreads);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Baseline.standard(rows[i], means, spreads);
        }
        int[] classes = present.stream().mapToInt(Integer::intValue).toArray();
        int[] answers = Arrays.stream(labels)
                .map(label -> Arrays.binarySearch(classes, label))
                .toArray();
        return new Standardised(rows, answers, classes, means, spreads);
    }

    private static void measure(float[][] rows, double[] means, double[] spreads) {
        for (int column = 0; column < means.length; column++) {
            double sum = 0;
            for (float[] row : rows) {
                sum += row[column];
            }
            means[column] = sum / rows.length;
            double squares = 0;
            for (float[] row : rows) {
                squares += Math.pow(row[column] - means[column], 2);
            }
            double spread = Math.sqrt(squares / rows.length);
            // What rounding leaves of a constant column is not to be blown up.
            spreads[column] = spread > 1e-7 * Math.max(1e-30, Math.abs(means[column])) ? spread : 1;
        }
    }

    int columns() {
        return means.length;
    }

    /** Mean of the squares of all values, 1 but for constant columns. */
    double variance() {
        double squares = 0;
        for (float[] row : rows) {
            for (float value : row) {
                squares += value * value;
            }
        }
        return squares / rows.length / columns();
    }
}
