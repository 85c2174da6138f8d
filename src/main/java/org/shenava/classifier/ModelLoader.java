package org.shenava.classifier;

import java.nio.file.Path;
import org.shenava.classifier.baseline.BaselineClassifier;
import org.shenava.classifier.dl4j.Dl4jClassifier;
import org.shenava.classifier.dl4j.WindowNetworkClassifier;
import org.shenava.classifier.ensemble.EnsembleClassifier;
import org.shenava.classifier.ensemble.MemberModels;
import org.shenava.feature.ProfileSpec;

/** Loads a model folder as what it is: a network of profiles, a network of windows, a baseline, or an ensemble of such. */
final class ModelLoader {
    private ModelLoader() {}

    /**
     * Loads and checks: card, checksum, form of the weights, golden answer.
     *
     * @param installed where the members of an ensemble are looked for, unless they lie beside it
     * @throws ModelException in one sentence, when the model is refused
     */
    static Classifier open(Path folder, ModelCatalog installed) throws ModelException {
        ModelCard card = ModelFolder.readCard(folder);
        byte[] weights = ModelFolder.readWeights(folder, card);
        return switch (ModelFolder.weightsName(folder)) {
            case ModelFolder.BASELINE -> BaselineClassifier.of(card, weights);
            case ModelFolder.ENSEMBLE -> EnsembleClassifier.of(card, weights, new Members(folder, installed));
            default ->
                card.features() instanceof ProfileSpec
                        ? Dl4jClassifier.of(card, weights)
                        : WindowNetworkClassifier.of(card, weights);
        };
    }

    private record Members(Path ensemble, ModelCatalog installed) implements MemberModels {
        @Override
        public Path find(String id) throws ModelException {
            Path beside = ensemble.toAbsolutePath().resolveSibling(id);
            return ModelFolder.isModel(beside) ? beside : installed.find(id).folder();
        }

        @Override
        public Classifier open(Path folder) throws ModelException {
            return ModelLoader.open(folder, installed);
        }
    }
}
