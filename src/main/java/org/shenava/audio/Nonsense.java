package org.shenava.audio;

/**
 * Samples that are no sound. Files of floats may hold anything; one sample that is no number, or beyond all sound, would spoil all that is
 * computed after it, so it is taken for silence.
 */
public final class Nonsense {
    /** 60 dB over full scale. */
    private static final float LOUDEST = 1000;

    private Nonsense() {}

    /** The sample, or 0 where it is no sound. */
    public static float silenced(float sample) {
        // Written so that it also catches what is not a number.
        return Math.abs(sample) <= LOUDEST ? sample : 0;
    }

    /** Silences what is no sound among {@code count} samples from an index on, in place. */
    public static void silence(float[] samples, int from, int count) {
        for (int i = from; i < from + count; i++) {
            samples[i] = silenced(samples[i]);
        }
    }
}
