package org.shenava.training.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.shenava.classifier.dl4j.ScaledSummary;
import org.shenava.training.WindowExamples;

/**
 * Summaries to learn a genre network from, to scale and ready to be drawn: every class as often, and inside a class the windows of a
 * collection by the root of their count, so that a large collection does not stand for the class.
 */
final class GenreRows {
    private static final double LEAST_SPREAD = 1e-6;

    private final ScaledSummary scale;
    private final float[][] rows;
    private final int[] labels;
    private final double[] cumulated;

    private GenreRows(ScaledSummary scale, float[][] rows, int[] labels, double[] cumulated) {
        this.scale = scale;
        this.rows = rows;
        this.labels = labels;
        this.cumulated = cumulated;
    }

    /**
     * Reads all examples.
     *
     * @param parts at least one example in all
     * @param positions see {@link ScaledSummary#positions}
     */
    static GenreRows of(List<WindowExamples> parts, int[] positions) {
        List<float[]> summaries = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<String> sets = new ArrayList<>();
        for (WindowExamples part : parts) {
            for (int i = 0; i < part.size(); i++) {
                summaries.add(part.features(i));
                labels.add(part.label(i));
                sets.add(part.set(i));
            }
        }
        ScaledSummary scale = SummaryScale.of(summaries, labels, positions, LEAST_SPREAD);
        return new GenreRows(
                scale,
                summaries.stream().map(scale::apply).toArray(float[][]::new),
                labels.stream().mapToInt(Integer::intValue).toArray(),
                cumulated(labels, sets));
    }

    int size() {
        return rows.length;
    }

    ScaledSummary scale() {
        return scale;
    }

    /** A row drawn by chance. */
    int draw(Random random) {
        double at = random.nextDouble() * cumulated[cumulated.length - 1];
        int found = Arrays.binarySearch(cumulated, at);
        return Math.min(rows.length - 1, found < 0 ? -found - 1 : found + 1);
    }

    /** The values of a row; the caller's own copy. */
    float[] values(int row) {
        return rows[row].clone();
    }

    int label(int row) {
        return labels[row];
    }

    private static double[] cumulated(List<Integer> labels, List<String> sets) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            counts.merge(labels.get(i) + " " + sets.get(i), 1, Integer::sum);
        }
        double[] weights = new double[labels.size()];
        Map<Integer, Double> ofLabel = new HashMap<>();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 / Math.sqrt(counts.get(labels.get(i) + " " + sets.get(i)));
            ofLabel.merge(labels.get(i), weights[i], Double::sum);
        }
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] / ofLabel.get(labels.get(i));
            weights[i] = sum;
        }
        return weights;
    }
}
