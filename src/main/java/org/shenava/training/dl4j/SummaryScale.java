package org.shenava.training.dl4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shenava.classifier.dl4j.ScaledSummary;

/** The scale of summaries: medians, and half the way between the 16th and the 84th percentile. */
public final class SummaryScale {
    /** So many of a class, evenly chosen, decide: a class with many windows must not stretch the scale. */
    private static final int MOST_MEASURED_OF_A_CLASS = 300;

    private static final double LOW = 0.16;
    private static final double HIGH = 0.84;

    private SummaryScale() {}

    /**
     * Measures.
     *
     * @param summaries at least one
     * @param labels class of each
     * @param positions see {@link ScaledSummary#positions}
     * @param leastSpread above 0; a value that hardly differs here may differ elsewhere
     */
    public static ScaledSummary of(List<float[]> summaries, List<Integer> labels, int[] positions, double leastSpread) {
        Map<Integer, List<float[]>> byLabel = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            byLabel.computeIfAbsent(labels.get(i), label -> new ArrayList<>()).add(summaries.get(i));
        }
        List<double[]> measured = new ArrayList<>();
        for (List<float[]> ofLabel : byLabel.values()) {
            int step = (ofLabel.size() + MOST_MEASURED_OF_A_CLASS - 1) / MOST_MEASURED_OF_A_CLASS;
            for (int i = 0; i < ofLabel.size(); i += step) {
                measured.add(ScaledSummary.derive(ofLabel.get(i), positions));
            }
        }
        float[] medians = new float[ScaledSummary.WIDTH];
        float[] spreads = new float[ScaledSummary.WIDTH];
        for (int value = 0; value < medians.length; value++) {
            int index = value;
            double[] sorted =
                    measured.stream().mapToDouble(one -> one[index]).sorted().toArray();
            medians[value] = (float) quantile(sorted, 0.5);
            spreads[value] = (float) Math.max(leastSpread, (quantile(sorted, HIGH) - quantile(sorted, LOW)) / 2);
        }
        return new ScaledSummary(positions, medians, spreads);
    }

    /** Between the two nearest values. */
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
