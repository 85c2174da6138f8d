package org.shenava.classifier.baseline;

import java.util.Arrays;

/**
 * The examples themselves; the nearest by Euclid vote.
 *
 * @param nearest count of those that vote
 * @param examples standardised, {@code [examples][columns]}
 * @param answers class of each example
 */
public record Neighbours(int nearest, float[][] examples, int[] answers) implements Scorer {
    /** Shares of the votes; of examples equally far, the earlier vote, as in scikit-learn. */
    @Override
    public double[] scores(float[] standard) {
        double[] distances = new double[nearest];
        int[] voters = new int[nearest];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        for (int e = 0; e < examples.length; e++) {
            double distance = distance(examples[e], standard, distances[nearest - 1]);
            int place = nearest;
            while (place > 0 && distance < distances[place - 1]) {
                place--;
            }
            if (place < nearest) {
                System.arraycopy(distances, place, distances, place + 1, nearest - 1 - place);
                System.arraycopy(voters, place, voters, place + 1, nearest - 1 - place);
                distances[place] = distance;
                voters[place] = e;
            }
        }
        double[] shares = new double[Arrays.stream(answers).max().orElseThrow() + 1];
        for (int voter : voters) {
            shares[answers[voter]] += 1.0 / nearest;
        }
        return shares;
    }

    /** Squared distance; once it is beyond {@code farthest}, any value beyond. */
    private static double distance(float[] example, float[] standard, double farthest) {
        double sum = 0;
        for (int i = 0; i < standard.length && sum <= farthest; i++) {
            double apart = example[i] - standard[i];
            sum += apart * apart;
        }
        return sum;
    }

    @Override
    public void check(int columns, int classes) {
        Checks.require(
                nearest >= 1 && nearest <= examples.length,
                "nearest must be in 1.." + examples.length + ", got " + nearest);
        Checks.matrix("examples", examples, examples.length, columns);
        Checks.length("answers", answers.length, examples.length);
        boolean[] seen = new boolean[classes];
        for (int answer : answers) {
            Checks.require(
                    answer >= 0 && answer < classes, "answers must be in 0.." + (classes - 1) + ", got " + answer);
            seen[answer] = true;
        }
        Checks.require(seen[classes - 1], "the last class has no example");
    }

    @Override
    public long parameters() {
        return (long) examples.length * (examples[0].length + 1);
    }
}
