package org.shenava.recognition;

/**
 * What several answers of one model say together: the mean of the logarithms of their probabilities, as probabilities again. So a label
 * that one window rules out hardly wins by the others.
 */
public final class LogMean {
    /** One window is never so sure that no other could speak against it. */
    private static final double LEAST = 1e-6;

    private final double[] sums;
    private int count;

    public LogMean(int labelCount) {
        sums = new double[labelCount];
    }

    /**
     * Adds an answer.
     *
     * @param probabilities one a label
     * @throws IllegalArgumentException if there are more or fewer than labels; names both
     */
    public void add(float[] probabilities) {
        if (probabilities.length != sums.length) {
            throw new IllegalArgumentException(
                    "an answer must have " + sums.length + " probabilities, got " + probabilities.length);
        }
        for (int label = 0; label < sums.length; label++) {
            sums[label] += Math.log(Math.max(LEAST, probabilities[label]));
        }
        count++;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** One probability a label, summing to 1; equal ones before the first answer. */
    public double[] probabilities() {
        double highest = Double.NEGATIVE_INFINITY;
        for (double sum : sums) {
            highest = Math.max(highest, sum);
        }
        double[] probabilities = new double[sums.length];
        double total = 0;
        for (int label = 0; label < sums.length; label++) {
            probabilities[label] = Math.exp((sums[label] - highest) / Math.max(1, count));
            total += probabilities[label];
        }
        for (int label = 0; label < sums.length; label++) {
            probabilities[label] /= total;
        }
        return probabilities;
    }
}
