package org.shenava.classifier;

import java.util.List;

/** A loaded model. Owned by one thread at a time: networks are not thread-safe. */
public interface Classifier extends AutoCloseable {
    ModelCard card();

    /**
     * Predicts a batch.
     *
     * @param inputs raw features as the card's specification describes them, each of {@link
     *     org.shenava.feature.FeatureSpec#inputLength()} values, not standardised
     * @return one prediction an input, copied out of the network
     */
    List<Prediction> predict(List<float[]> inputs);

    @Override
    void close();
}
