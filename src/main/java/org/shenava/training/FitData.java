package org.shenava.training;

import java.util.List;
import org.shenava.dataset.Stretch;
import org.shenava.feature.ProfileSpec;

/**
 * What to learn from.
 *
 * @param stretches playing, silence left out
 * @param labels classes in the order of outputs
 * @param features how the slices were made, and what the network reads of them
 */
public record FitData(List<Stretch> stretches, List<String> labels, ProfileSpec features) {
    public FitData {
        stretches = List.copyOf(stretches);
        labels = List.copyOf(labels);
    }

    /** The same for a network that reads the profile alone. */
    public FitData ofProfiles() {
        return new FitData(stretches, labels, features.ofSlices());
    }

    /** Seconds of playing in all. */
    public double seconds() {
        return stretches.stream()
                .mapToDouble(one -> one.slices().stream()
                        .mapToDouble(slice -> slice.seconds())
                        .sum())
                .sum();
    }
}
