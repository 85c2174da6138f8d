package org.shenava.training.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.shenava.classifier.dl4j.ScaledSummary;
import org.shenava.training.WindowExamples;

/**
 * Summaries to learn a genre network from, to scale and ready to be drawn: every class weighs as much, and inside a class the windows of
 * a collection the root of their count, so that a large collection does not stand for the class.
 */
final class GenreRows {
    private static final double LEAST_SPREAD = 1e-6;

    private final ScaledSummary scale;
    private final float[][] rows;
    private final int[] labels;
    private final int[] middles;
    private final double[] weights;
    private final double[] cumulated;

    private GenreRows(ScaledSummary scale, float[][] rows, int[] labels, int[] middles, double[] weights) {
        this.scale = scale;
        this.rows = rows;
        this.labels = labels;
        this.middles = middles;
        this.weights = weights;
        this.cumulated = weights.clone();
        for (int i = 1; i < cumulated.length; i++) {
            cumulated[i] += cumulated[i - 1];
        }
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
        for (WindowExamples part : parts) {
            for (int i = 0; i < part.size(); i++) {
                summaries.add(part.features(i));
                labels.add(part.label(i));
            }
        }
        return of(parts, SummaryScale.of(summaries, labels, positions, LEAST_SPREAD));
    }

    /** Reads all examples, at least one in all, on the scale of others. */
    static GenreRows of(List<WindowExamples> parts, ScaledSummary scale) {
        List<float[]> summaries = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<String> sets = new ArrayList<>();
        Map<String, List<Integer>> ofRecordings = new LinkedHashMap<>();
        for (WindowExamples part : parts) {
            for (int i = 0; i < part.size(); i++) {
                summaries.add(part.features(i));
                labels.add(part.label(i));
                sets.add(part.set(i));
                int row = sets.size() - 1;
                String recording = part.recording(i).isEmpty() ? "row " + row : part.recording(i);
                ofRecordings
                        .computeIfAbsent(recording, name -> new ArrayList<>())
                        .add(row);
            }
        }
        return new GenreRows(
                scale,
                summaries.stream().map(scale::apply).toArray(float[][]::new),
                labels.stream().mapToInt(Integer::intValue).toArray(),
                ofRecordings.values().stream()
                        .mapToInt(own -> own.get(own.size() / 2))
                        .sorted()
                        .toArray(),
                weights(labels, sets));
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

    /** How much a row counts; those of a class add up to 1. */
    double weight(int row) {
        return weights[row];
    }

    /** One row of each recording, from its middle; ascending. */
    int[] middles() {
        return middles.clone();
    }

    private static double[] weights(List<Integer> labels, List<String> sets) {
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
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= ofLabel.get(labels.get(i));
        }
        return weights;
    }
}
