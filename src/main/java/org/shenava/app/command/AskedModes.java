package org.shenava.app.command;

import java.util.Optional;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelException;
import org.shenava.music.Labels;

/**
 * The model of the modes that is asked about what another model calls Iranian.
 *
 * @param classifier empty when the other model does not tell Iranian music, or there is none
 * @param trouble why there is none although it would be asked
 */
record AskedModes(Optional<Classifier> classifier, Optional<String> trouble) implements AutoCloseable {
    /** Loads the model where it is of use. */
    static AskedModes beside(Classifier main, ModelCatalog models) {
        if (!main.card().labels().contains(Labels.IRANIAN)) {
            return new AskedModes(Optional.empty(), Optional.empty());
        }
        try {
            return new AskedModes(Optional.of(models.open(ModelCard.TASK_OF_MODES)), Optional.empty());
        } catch (ModelException missing) {
            return new AskedModes(
                    Optional.empty(),
                    Optional.of("The dastgah of Iranian music will not be named: " + missing.getMessage()));
        }
    }

    @Override
    public void close() {
        classifier.ifPresent(Classifier::close);
    }
}
