package org.shenava.training.dl4j;

import java.util.Locale;

/**
 * How a network of windows is trained.
 *
 * @param epochs most passes over the data, when nobody asks for another count
 * @param parameters learning rate, weight decay, batch and dropout
 * @param patience epochs without a better validation loss after which training stops
 * @param augmentation what is done to windows while learning
 * @param standard rows are standardised each by itself, or all alike
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
    /** The rate climbs for this share of all steps, then falls to a fiftieth along a cosine. */
    private static final double CLIMB = 0.1;

    private static final double LAST_SHARE = 0.02;

    /** Whose mean and deviation a value is measured by. */
    enum Standardising {
        /** Its row's: coefficients and table columns have units of their own. */
        EACH_ROW,
        /** That of all rows: bands of one spectrogram. */
        ALL_ROWS
    }

    TrainingSettings with(HyperParameters others) {
        return new TrainingSettings(epochs, others, patience, augmentation, standard, frozenEpochs);
    }

    /**
     * The learning rate of an epoch.
     *
     * @param epoch from 0
     * @param of most epochs
     */
    double rate(int epoch, int of) {
        double climbing = Math.max(1, CLIMB * of);
        if (epoch + 1 <= climbing) {
            return parameters.peakRate() * (epoch + 1) / climbing;
        }
        double fallen = (epoch + 1 - climbing) / Math.max(1, of - climbing);
        return parameters.peakRate() * (LAST_SHARE + (1 - LAST_SHARE) * 0.5 * (1 + Math.cos(Math.PI * fallen)));
    }

    String sentence() {
        return parameters.sentence()
                + String.format(
                        Locale.ROOT,
                        ", the rate climbing for a tenth of the epochs and then falling along a cosine; classes weighted by their"
                                + " rarity; noise %.2g, gain %.2g, %d masks of up to %.0f %%; stops after %d epochs without a better"
                                + " validation loss",
                        augmentation.noise(),
                        augmentation.gain(),
                        augmentation.masks(),
                        100 * augmentation.maskShare(),
                        patience);
    }
}
