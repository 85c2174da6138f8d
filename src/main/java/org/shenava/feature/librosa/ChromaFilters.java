package org.shenava.feature.librosa;

/**
 * Energy by pitch class, C first, as {@code librosa.filters.chroma} and {@code chroma_stft}: every FFT bin is shared out among the
 * classes by a bell around its pitch, and counts most around A = 880 Hz.
 */
final class ChromaFilters {
    static final int CLASSES = 12;

    private static final double CENTRE_OCTAVE = 5;
    private static final double OCTAVES_WIDE = 2;
    /** Classes from A, where the octaves start, up to C. */
    private static final int A_TO_C = 3;

    private final float[][] weights = new float[CLASSES][];

    /**
     * Filters.
     *
     * @param tuning offset from A = 440 Hz in semitones
     */
    ChromaFilters(int sampleRateHz, int fftSamples, double tuning) {
        int binCount = fftSamples / 2 + 1;
        for (int pitchClass = 0; pitchClass < CLASSES; pitchClass++) {
            weights[pitchClass] = new float[binCount];
        }
        double base = 440 * Math.pow(2, tuning / CLASSES) / 16;
        double binHz = (double) sampleRateHz / fftSamples;
        double[] bell = new double[CLASSES];
        for (int bin = 0; bin < binCount; bin++) {
            double pitch = pitch(bin, binHz, base);
            double width = Math.max(pitch(bin + 1, binHz, base) - pitch, 1);
            double squares = 0;
            for (int k = 0; k < CLASSES; k++) {
                double away = Math.IEEEremainder(pitch - k, CLASSES);
                bell[k] = Math.exp(-0.5 * Math.pow(2 * away / width, 2));
                squares += bell[k] * bell[k];
            }
            double octaves = (pitch / CLASSES - CENTRE_OCTAVE) / OCTAVES_WIDE;
            double scale = Math.exp(-0.5 * octaves * octaves) / Math.sqrt(squares);
            for (int k = 0; k < CLASSES; k++) {
                weights[k][bin] = (float) (bell[(k + A_TO_C) % CLASSES] * scale);
            }
        }
    }

    /** Semitones above the base. At 0 Hz, which has no pitch, one and a half octaves below the first bin. */
    private static double pitch(int bin, double binHz, double base) {
        return bin == 0 ? pitch(1, binHz, base) - 1.5 * CLASSES : CLASSES * Math.log(bin * binHz / base) / Math.log(2);
    }

    /**
     * Energies of the classes.
     *
     * @param power {@code [frames][bins]}
     * @return {@code [frames][12]}, the strongest class of a frame 1; zeros where the frame is silent
     */
    float[][] apply(float[][] power) {
        float[][] chroma = new float[power.length][CLASSES];
        for (int frame = 0; frame < power.length; frame++) {
            for (int k = 0; k < CLASSES; k++) {
                chroma[frame][k] = Products.dot(weights[k], power[frame]);
            }
            strongestToOne(chroma[frame]);
        }
        return chroma;
    }

    /** Scales non-negative values so that the largest is 1; what is all but 0 stays as it is. */
    static void strongestToOne(float[] classes) {
        float strongest = 0;
        for (float value : classes) {
            strongest = Math.max(strongest, value);
        }
        if (strongest >= Float.MIN_NORMAL) {
            for (int k = 0; k < classes.length; k++) {
                classes[k] /= strongest;
            }
        }
    }
}
