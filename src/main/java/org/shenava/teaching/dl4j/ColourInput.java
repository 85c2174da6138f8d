package org.shenava.teaching.dl4j;

import java.util.Arrays;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.shenava.classifier.dl4j.ScaledSummary;

/** What the last layer reads of summaries. Without a hidden layer nothing that changes with loudness: a microphone's gain is no class. */
record ColourInput(ScaledSummary scale, Optional<HiddenLayer> hidden) {
    /**
     * The input of the last layer.
     *
     * @param values to scale, {@code [rows][54]}; changed in place
     * @return {@code [rows][width]}; the caller closes it
     */
    INDArray of(float[][] values) {
        if (hidden.isPresent()) {
            return hidden.get().activations(values);
        }
        for (float[] row : values) {
            Arrays.fill(row, ScaledSummary.LEVEL_FREE, ScaledSummary.WIDTH, 0);
        }
        return Nd4j.createFromArray(values);
    }

    int width() {
        return hidden.map(HiddenLayer::units).orElse(ScaledSummary.WIDTH);
    }
}
