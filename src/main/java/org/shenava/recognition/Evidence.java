package org.shenava.recognition;

/** What was heard up to a moment, ready for a network. A value: made on the analysis thread, read on the network's. */
public sealed interface Evidence permits ProfileEvidence, WindowEvidence, PairedEvidence {
    /** Silence, collecting, listening. */
    ListeningState state();

    /** Since the start of the stream. */
    double timeSeconds();

    /** Of sound that the evidence rests on, silence left out. */
    double heardSeconds();
}
