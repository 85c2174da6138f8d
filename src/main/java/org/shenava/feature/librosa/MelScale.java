package org.shenava.feature.librosa;

/** Slaney's mel scale, as {@code librosa.hz_to_mel} has it by default: linear up to 1 kHz and logarithmic above. */
public final class MelScale {
    private static final double HZ_PER_MEL = 200.0 / 3;
    private static final double LOGARITHMIC_FROM_HZ = 1000;
    private static final double LOGARITHMIC_FROM_MEL = LOGARITHMIC_FROM_HZ / HZ_PER_MEL;
    private static final double LOG_STEP = Math.log(6.4) / 27;

    private MelScale() {}

    public static double mel(double hz) {
        return hz < LOGARITHMIC_FROM_HZ
                ? hz / HZ_PER_MEL
                : LOGARITHMIC_FROM_MEL + Math.log(hz / LOGARITHMIC_FROM_HZ) / LOG_STEP;
    }

    /** The inverse of {@link #mel}. */
    public static double hz(double mel) {
        return mel < LOGARITHMIC_FROM_MEL
                ? mel * HZ_PER_MEL
                : LOGARITHMIC_FROM_HZ * Math.exp(LOG_STEP * (mel - LOGARITHMIC_FROM_MEL));
    }
}
