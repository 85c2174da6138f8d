package org.shenava.training.dl4j;

import java.util.Locale;
import org.shenava.feature.SequenceSpec;
import org.shenava.feature.WindowSpec;

/**
 * How a network of windows is trained.
 *
 * @param epochs most passes over the data, when nobody asks for another count
 * @param parameters learning rate, weight decay, batch and dropout
 * @param patience epochs without a better validation loss after which training stops
 * @param augmentation what is done to windows while learning
 * @param standard rows are standardised each by itself, or all alike where they share a unit
 * @param frozenEpochs passes for which layers that were trained before keep still, when there are such
 */
record TrainingSettings(
        int epochs,
        HyperParameters parameters,
        int patience,
        Augmentation augmentation,
        Standardising standard,
        int frozenEpochs) {
    static final int PATIENCE = 10;

    /** Whose mean and deviation a value is measured by. */
    enum Standardising {
        /** Its row's: coefficients and table columns have units of their own. */
        EACH_ROW,
        /** That of all rows, where these share a unit: bands of one spectrogram. */
        ALL_ROWS;

        /**
         * How rows of such windows are measured. Cepstral coefficients share no unit: the first deviates nine times as far as the
         * twentieth, so that measured alike the network would hardly see the others.
         */
        Standardising of(WindowSpec features) {
            boolean coefficients =
                    features instanceof SequenceSpec sequence && sequence.kind() == SequenceSpec.Kind.MFCC;
            return coefficients ? EACH_ROW : this;
        }
    }

    TrainingSettings with(HyperParameters others) {
        return new TrainingSettings(epochs, others, patience, augmentation, standard, frozenEpochs);
    }

    TrainingSettings frozen(int forEpochs) {
        return new TrainingSettings(epochs, parameters, patience, augmentation, standard, forEpochs);
    }

    String sentence() {
        return parameters.sentence()
                + String.format(
                        Locale.ROOT,
                        ", the rate falling to a fiftieth; classes weighted by their"
                                + " rarity; noise %.2g, gain %.2g, %d masks of up to %.0f %%; stops after %d epochs without a better"
                                + " validation loss",
                        augmentation.noise(),
                        augmentation.gain(),
                        augmentation.masks(),
                        100 * augmentation.maskShare(),
                        patience)
                + (frozenEpochs > 0 ? "; layers from elsewhere kept still for " + frozenEpochs + " epochs" : "");
    }
}
