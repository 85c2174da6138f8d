package org.shenava.recognition;

import org.shenava.audio.AudioFrame;

/** One sound heard for two models. */
final class PairedHearing implements Hearing {
    private final Hearing main;
    private final Hearing modes;

    PairedHearing(Hearing main, Hearing modes) {
        this.main = main;
        this.modes = modes;
    }

    @Override
    public void frame(AudioFrame frame) {
        // The main one tells of news, which must hold what the other heard of the same frame.
        modes.frame(frame);
        main.frame(frame);
    }

    @Override
    public void end() {
        modes.end();
        main.end();
    }

    @Override
    public Evidence evidence() {
        return new PairedEvidence(main.evidence(), modes.evidence());
    }

    @Override
    public Evidence summary() {
        return new PairedEvidence(main.summary(), modes.summary());
    }

    @Override
    public void reset() {
        main.reset();
        modes.reset();
    }
}
