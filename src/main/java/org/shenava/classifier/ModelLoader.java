package org.shenava.classifier;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.shenava.classifier.baseline.BaselineClassifier;
import org.shenava.classifier.dl4j.Dl4jClassifier;
import org.shenava.classifier.dl4j.WindowNetworkClassifier;
import org.shenava.classifier.ensemble.EnsembleClassifier;
import org.shenava.classifier.ensemble.MemberModels;
import org.shenava.feature.ProfileSpec;

/** Loads a model folder as what it is: a network of profiles, a network of windows, a baseline, or an ensemble. */
final class ModelLoader {
    private ModelLoader() {}

    /**
     * Loads and checks: card, checksum, form of the weights, golden answer.
     *
     * @param installed folders with models, where the members of an ensemble are looked for after the folder that it lies in
     * @throws ModelException in one sentence, when the model is refused
     */
    static Classifier open(Path folder, List<Path> installed) throws ModelException {
        if (!ModelFolder.weightsName(folder).equals(ModelFolder.ENSEMBLE)) {
            return single(folder);
        }
        ModelCard card = ModelFolder.readCard(folder);
        return EnsembleClassifier.of(card, ModelFolder.readWeights(folder, card), new Members(folder, installed));
    }

    private static Classifier single(Path folder) throws ModelException {
        ModelCard card = ModelFolder.readCard(folder);
        byte[] weights = ModelFolder.readWeights(folder, card);
        if (ModelFolder.weightsName(folder).equals(ModelFolder.BASELINE)) {
            return BaselineClassifier.of(card, weights);
        }
        return card.features() instanceof ProfileSpec
                ? Dl4jClassifier.of(card, weights)
                : WindowNetworkClassifier.of(card, weights);
    }

    /** Models beside an ensemble, or installed. */
    private record Members(Path ensemble, List<Path> installed) implements MemberModels {
        @Override
        public Path find(String id) throws ModelException {
            Path beside = ensemble.toAbsolutePath().normalize().getParent();
            return Stream.concat(Stream.ofNullable(beside), installed.stream())
                    .map(folder -> folder.resolve(id))
                    .filter(ModelFolder::isModel)
                    .findFirst()
                    .orElseThrow(() -> new ModelException("The model " + ensemble.getFileName() + " asks the model "
                            + id + ", which is neither beside it nor installed; put it there."));
        }

        @Override
        public Classifier open(Path folder) throws ModelException {
            return single(folder);
        }
    }
}
