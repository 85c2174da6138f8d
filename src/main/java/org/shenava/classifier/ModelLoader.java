package org.shenava.classifier;

import java.nio.file.Path;
import org.shenava.classifier.baseline.BaselineClassifier;
import org.shenava.classifier.dl4j.Dl4jClassifier;
import org.shenava.classifier.dl4j.WindowNetworkClassifier;
import org.shenava.feature.ProfileSpec;

/** Loads a model folder as what it is: a network of profiles, a network of windows, or a baseline. */
final class ModelLoader {
    private ModelLoader() {}

    /**
     * Loads and checks: card, checksum, form of the weights, golden answer.
     *
     * @throws ModelException in one sentence, when the model is refused
     */
    static Classifier open(Path folder) throws ModelException {
        ModelCard card = ModelFolder.readCard(folder);
        byte[] weights = ModelFolder.readWeights(folder, card);
        if (ModelFolder.weightsName(folder).equals(ModelFolder.BASELINE)) {
            return BaselineClassifier.of(card, weights);
        }
        return card.features() instanceof ProfileSpec
                ? Dl4jClassifier.of(card, weights)
                : WindowNetworkClassifier.of(card, weights);
    }
}
