package org.shenava.training;

import java.util.List;
import org.shenava.feature.WindowSpec;

/**
 * What an architecture of windows learns from.
 *
 * @param train windows to learn from
 * @param validation windows that tell when to stop, of other recordings or groups than {@code train} unless the protocol is leaky;
 *     may be empty
 * @param labels classes in the order of outputs
 * @param features how the windows were made
 */
public record WindowFitData(WindowExamples train, WindowExamples validation, List<String> labels, WindowSpec features) {
    public WindowFitData {
        labels = List.copyOf(labels);
    }
}
