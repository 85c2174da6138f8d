package org.shenava.evaluation.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.Prediction;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/**
 * Permutation importance (Breiman 2001): one column of the inputs is shuffled among the examples, which leaves its values but takes
 * away what they say, and the share right falls by what the model got from it.
 */
public final class PermutationImportance {
    private static final int BATCH = 256;

    private final Classifier classifier;
    private final int repeats;
    private final long seed;

    /**
     * A measurement to come.
     *
     * @param classifier closed by its owner
     * @param repeats shuffles of each column, at least 2 for a spread
     */
    public PermutationImportance(Classifier classifier, int repeats, long seed) {
        if (repeats < 2) {
            throw new IllegalArgumentException("repeats must be at least 2, got " + repeats);
        }
        this.classifier = classifier;
        this.repeats = repeats;
        this.seed = seed;
    }

    /**
     * Measures every column.
     *
     * @param inputs examples, as the classifier reads them; not changed
     * @param truths class of each, an index into the labels of the card; -1 for one that the model does not know
     * @param columns names of the values of an input
     * @return most important first
     * @throws IllegalArgumentException if the lengths do not fit
     */
    public List<Importance> measure(List<float[]> inputs, List<Integer> truths, List<String> columns, JobContext job)
            throws JobCancelledException {
        if (inputs.isEmpty() || inputs.size() != truths.size() || inputs.get(0).length != columns.size()) {
            throw new IllegalArgumentException("as many truths as inputs and as many columns as values are needed, got "
                    + inputs.size() + " inputs, " + truths.size() + " truths, " + columns.size() + " columns");
        }
        double whole = shareRight(inputs, truths);
        Random random = new Random(seed);
        List<Importance> importance = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            double[] falls = new double[repeats];
            for (int repeat = 0; repeat < repeats; repeat++) {
                job.checkCancelled();
                falls[repeat] = whole - shareRight(shuffled(inputs, column, random), truths);
            }
            importance.add(of(columns.get(column), falls));
            job.progress((column + 1.0) / columns.size(), "importance of " + columns.get(column));
        }
        importance.sort(Comparator.comparingDouble((Importance one) -> -one.mean()));
        return importance;
    }

    private static Importance of(String column, double[] falls) {
        double mean = 0;
        for (double fall : falls) {
            mean += fall / falls.length;
        }
        double squares = 0;
        for (double fall : falls) {
            squares += (fall - mean) * (fall - mean);
        }
        return new Importance(column, mean, Math.sqrt(squares / (falls.length - 1)));
    }

    private static List<float[]> shuffled(List<float[]> inputs, int column, Random random) {
        List<Float> values = new ArrayList<>();
        inputs.forEach(input -> values.add(input[column]));
        Collections.shuffle(values, random);
        List<float[]> changed = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            float[] copy = inputs.get(i).clone();
            copy[column] = values.get(i);
            changed.add(copy);
        }
        return changed;
    }

    private double shareRight(List<float[]> inputs, List<Integer> truths) {
        int right = 0;
        for (int from = 0; from < inputs.size(); from += BATCH) {
            List<float[]> batch = inputs.subList(from, Math.min(from + BATCH, inputs.size()));
            List<Prediction> answers = classifier.predict(batch);
            for (int i = 0; i < batch.size(); i++) {
                right += best(answers.get(i).probabilities()) == truths.get(from + i) ? 1 : 0;
            }
        }
        return (double) right / inputs.size();
    }

    private static int best(float[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return best;
    }
}
