package org.shenava.recognition;

/**
 * The same sound for two models.
 *
 * @param main for the model that is asked
 * @param modes for the model of the modes, which is asked too where the first hears Iranian music
 */
public record PairedEvidence(Evidence main, Evidence modes) implements Evidence {
    @Override
    public ListeningState state() {
        return main.state();
    }

    @Override
    public double timeSeconds() {
        return main.timeSeconds();
    }

    @Override
    public double heardSeconds() {
        return main.heardSeconds();
    }
}
