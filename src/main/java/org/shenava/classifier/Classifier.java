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

    /**
     * Where inputs lie among others as the network sees them: what its hidden units make of each.
     *
     * @return one row an input, all of one length, copied out of the network; empty when the network does not offer that cheaply
     */
    default List<float[]> embeddings(List<float[]> inputs) {
        return List.of();
    }

    @Override
    void close();
}
