package org.shenava.classifier.baseline;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * A fitted baseline: the standardisation of its input, what it learned, and how its scores become probabilities. Never changed; may be
 * asked from several threads.
 *
 * @param schemaVersion version of this form, {@value #SCHEMA_VERSION}
 * @param labelCount labels of the model
 * @param classes the labels that there was something to learn of, as indices; scores are in this order
 * @param means of each column over the windows learned from
 * @param spreads standard deviation of each column over them, above 0; 1 where a column is constant
 * @param scorer what was learned
 * @param sharpness probabilities are proportional to exp(sharpness x score)
 */
public record Baseline(
        int schemaVersion,
        int labelCount,
        int[] classes,
        double[] means,
        double[] spreads,
        Scorer scorer,
        double sharpness) {
    public static final int SCHEMA_VERSION = 1;

    /** What every label keeps, so that one sure mistake does not outweigh all other windows of a recording. */
    private static final double LEAST = 1e-6;

    public Baseline {
        Checks.require(
                schemaVersion == SCHEMA_VERSION, "schemaVersion must be " + SCHEMA_VERSION + ", got " + schemaVersion);
        Checks.require(classes.length >= 2, "at least two classes are needed, got " + classes.length);
        Set<Integer> seen = new HashSet<>();
        for (int label : classes) {
            Checks.require(
                    label >= 0 && label < labelCount && seen.add(label),
                    "classes must be different labels of " + labelCount + ", got " + label);
        }
        Checks.require(means.length >= 1, "a column is needed");
        Checks.length("spreads", spreads.length, means.length);
        Checks.finite("means", means);
        Checks.finite("spreads", spreads);
        for (double spread : spreads) {
            Checks.require(spread > 0, "spreads must be above 0, got " + spread);
        }
        Checks.require(sharpness > 0 && Double.isFinite(sharpness), "sharpness must be above 0, got " + sharpness);
        scorer.check(means.length, classes.length);
    }

    /** Columns of an input. */
    public int columns() {
        return means.length;
    }

    /**
     * Probabilities of all labels, at least about 1e-6 each, summing to 1.
     *
     * @param input raw features, {@code [columns]}; not changed
     */
    public float[] probabilities(float[] input) {
        Checks.length("an input", input.length, means.length);
        double[] shares = softmax(scorer.scores(standard(input, means, spreads)), sharpness);
        float[] probabilities = new float[labelCount];
        Arrays.fill(probabilities, (float) LEAST);
        for (int c = 0; c < classes.length; c++) {
            probabilities[classes[c]] += (float) (shares[c] * (1 - LEAST * labelCount));
        }
        return probabilities;
    }

    /** Brings each column to mean 0 and spread 1, in single precision as it is kept. */
    public static float[] standard(float[] input, double[] means, double[] spreads) {
        float[] standard = new float[input.length];
        for (int i = 0; i < input.length; i++) {
            standard[i] = (float) ((input[i] - means[i]) / spreads[i]);
        }
        return standard;
    }

    /** Shares proportional to exp(sharpness x score). */
    public static double[] softmax(double[] scores, double sharpness) {
        double highest = Arrays.stream(scores).max().orElseThrow();
        double[] shares = new double[scores.length];
        double total = 0;
        for (int c = 0; c < scores.length; c++) {
            shares[c] = Math.exp(sharpness * (scores[c] - highest));
            total += shares[c];
        }
        for (int c = 0; c < scores.length; c++) {
            shares[c] /= total;
        }
        return shares;
    }
}
