package org.shenava.music;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * From which probability on a label counts as an answer, as the user set it after the fact; below it the answer is unsure.
 *
 * @param overall for every label without its own, 0 to 1; empty where the model's own holds
 * @param perLabel by label id, 0 to 1
 */
public record Thresholds(OptionalDouble overall, Map<String, Double> perLabel) {
    /** The model's own for all. */
    public static final Thresholds NONE = new Thresholds(OptionalDouble.empty(), Map.of());

    public Thresholds {
        perLabel = Map.copyOf(perLabel);
        overall.ifPresent(value -> requireShare("overall", value));
        perLabel.forEach(Thresholds::requireShare);
    }

    /** The threshold of a label. */
    public double of(String label, double modelsOwn) {
        Double own = perLabel.get(label);
        return own != null ? own : overall.orElse(modelsOwn);
    }

    private static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("threshold of " + name + " must be in 0..1, got " + value);
        }
    }
}
