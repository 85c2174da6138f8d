package org.shenava.training.dl4j;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a network of windows is built for.
 *
 * @param rows values a frame
 * @param frames columns of a window; 1 when it is summed up
 * @param classes outputs
 * @param classWeights weight of each class in the loss, so that rare ones count as much; empty for 1 each
 */
record NetworkShape(int rows, int frames, int classes, Optional<double[]> classWeights) {
    NetworkShape {
        if (rows < 1 || frames < 1 || classes < 1) {
            throw new IllegalArgumentException(
                    "rows, frames and classes must be at least 1, got " + rows + ", " + frames + ", " + classes);
        }
        if (classWeights.isPresent() && classWeights.get().length != classes) {
            throw new IllegalArgumentException("there must be a weight for each of " + classes + " classes, got "
                    + Arrays.toString(classWeights.get()));
        }
    }

    NetworkShape(int rows, int frames, int classes) {
        this(rows, frames, classes, Optional.empty());
    }
}
