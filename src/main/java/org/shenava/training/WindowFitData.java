package org.shenava.training;

import java.util.List;
import org.shenava.feature.WindowSpec;

/**
 * What an architecture of windows learns from.
 *
 * @param train windows to learn from
 * @param validation windows that tell when to stop, of other recordings or groups than {@code train} unless the protocol is leaky;
 *     may be empty
 * @param synthesised windows of sound that the program made, to learn from beside the others; a label that is not one of {@code labels}
 *     means none of them; may be empty
 * @param labels classes in the order of outputs
 * @param features how the windows were made
 */
public record WindowFitData(
        WindowExamples train,
        WindowExamples validation,
        WindowExamples synthesised,
        List<String> labels,
        WindowSpec features) {
    public WindowFitData {
        labels = List.copyOf(labels);
    }

    /** Of played windows only. */
    public WindowFitData(WindowExamples train, WindowExamples validation, List<String> labels, WindowSpec features) {
        this(train, validation, new DatasetExamples(List.of(), labels, 0), labels, features);
    }
}
