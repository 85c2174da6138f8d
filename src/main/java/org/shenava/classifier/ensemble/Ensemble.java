package org.shenava.classifier.ensemble;

import java.util.HashSet;
import java.util.List;
import org.shenava.classifier.baseline.Baseline;

/**
 * Which models are asked, and how their answers become one: probabilities are proportional to exp(bias of the label + sum of weight x log
 * probability over the members). Equal weights make the mean of log probabilities.
 *
 * @param schemaVersion version of this form, {@value #SCHEMA_VERSION}
 * @param members at least two different models
 * @param weights one a member
 * @param biases one a label
 */
public record Ensemble(int schemaVersion, List<Member> members, double[] weights, double[] biases) {
    public static final int SCHEMA_VERSION = 1;

    /** What every label keeps: a member that calls one impossible is not believed more than this, nor is the ensemble. */
    private static final double LEAST = 1e-6;

    private static final int MOST_MEMBERS = 64;

    public Ensemble {
        members = List.copyOf(members);
        require(schemaVersion == SCHEMA_VERSION, "schemaVersion must be " + SCHEMA_VERSION + ", got " + schemaVersion);
        require(
                members.size() >= 2 && members.size() <= MOST_MEMBERS,
                "members must be 2 to " + MOST_MEMBERS + ", got " + members.size());
        require(
                new HashSet<>(members.stream().map(Member::id).toList()).size() == members.size(),
                "a member comes twice");
        require(weights.length == members.size(), "weights must be " + members.size() + ", got " + weights.length);
        finite("weights", weights);
        finite("biases", biases);
    }

    private static void finite(String name, double[] values) {
        for (double value : values) {
            require(Double.isFinite(value), name + " must be numbers, got " + value);
        }
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(fault);
        }
    }

    /**
     * The answer of all.
     *
     * @param answers probabilities of all labels, one array a member, in the order of the members
     * @return probabilities of all labels, at least about 1e-6 each, summing to 1
     */
    public float[] probabilities(List<float[]> answers) {
        double[] shares = Baseline.softmax(scores(logs(answers), weights, biases), 1);
        float[] probabilities = new float[shares.length];
        for (int label = 0; label < shares.length; label++) {
            probabilities[label] = (float) (LEAST + shares[label] * (1 - LEAST * shares.length));
        }
        return probabilities;
    }

    /** Log probabilities, {@code [members][labels]}, none below log 1e-6. */
    public static double[][] logs(List<float[]> answers) {
        double[][] logs = new double[answers.size()][answers.get(0).length];
        for (int member = 0; member < logs.length; member++) {
            for (int label = 0; label < logs[member].length; label++) {
                logs[member][label] = Math.log(Math.max(answers.get(member)[label], LEAST));
            }
        }
        return logs;
    }

    /** One score a label: its bias and the weighted sum of its log probabilities. */
    public static double[] scores(double[][] logs, double[] weights, double[] biases) {
        double[] scores = biases.clone();
        for (int member = 0; member < logs.length; member++) {
            for (int label = 0; label < scores.length; label++) {
                scores[label] += weights[member] * logs[member][label];
            }
        }
        return scores;
    }
}
