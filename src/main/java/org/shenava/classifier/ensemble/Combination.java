package org.shenava.classifier.ensemble;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.shenava.classifier.baseline.Baseline;

/** How the answers of members become one; {@code kind} tells the forms apart in JSON. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Combination.Average.class, name = "average"),
    @JsonSubTypes.Type(value = Combination.Stacked.class, name = "stacked")
})
public sealed interface Combination {
    /** What every label keeps: a member that calls one impossible is not believed more than this, nor is the ensemble. */
    double LEAST = 1e-6;

    /**
     * Probabilities of all labels, at least about {@value #LEAST} each, summing to 1.
     *
     * @param logs log probabilities, member after member, {@code [members x labels]}, each at least log({@value #LEAST})
     */
    float[] probabilities(float[] logs);

    /**
     * Checks that it is made for so many.
     *
     * @throws IllegalArgumentException when it is not; says for how many it is
     */
    void check(int members, int labels);

    /**
     * The weighted mean of the members' log probabilities.
     *
     * @param labelCount labels of every member
     * @param weights of the members, at least 0, summing to 1
     * @param sharpness the mean is multiplied by it before it becomes probabilities again
     */
    record Average(int labelCount, double[] weights, double sharpness) implements Combination {
        public Average {
            double sum = 0;
            for (double weight : weights) {
                if (!(weight >= 0)) {
                    throw new IllegalArgumentException("weights must be at least 0, got " + weight);
                }
                sum += weight;
            }
            if (!(Math.abs(sum - 1) < 1e-6)) {
                throw new IllegalArgumentException("weights must sum to 1, got " + sum);
            }
            if (!(sharpness > 0 && Double.isFinite(sharpness))) {
                throw new IllegalArgumentException("sharpness must be above 0, got " + sharpness);
            }
        }

        @Override
        public float[] probabilities(float[] logs) {
            double[] shares = Baseline.softmax(means(logs), sharpness);
            float[] probabilities = new float[labelCount];
            for (int label = 0; label < labelCount; label++) {
                probabilities[label] = (float) (LEAST + shares[label] * (1 - LEAST * labelCount));
            }
            return probabilities;
        }

        /** Weighted mean of the log probabilities of each label. */
        public double[] means(float[] logs) {
            double[] means = new double[labelCount];
            for (int i = 0; i < logs.length; i++) {
                means[i % labelCount] += weights[i / labelCount] * logs[i];
            }
            return means;
        }

        @Override
        public void check(int members, int labels) {
            if (weights.length != members || labelCount != labels) {
                throw new IllegalArgumentException(
                        "the average is of " + weights.length + " members and " + labelCount + " labels");
            }
        }
    }

    /** A logistic regression on the log probabilities, fitted on windows that no member learned from. */
    record Stacked(Baseline regression) implements Combination {
        @Override
        public float[] probabilities(float[] logs) {
            return regression.probabilities(logs);
        }

        @Override
        public void check(int members, int labels) {
            if (regression.columns() != members * labels || regression.labelCount() != labels) {
                throw new IllegalArgumentException("the regression is of " + regression.columns() + " columns and "
                        + regression.labelCount() + " labels");
            }
        }
    }
}
