package org.shenava.feature.librosa;

import java.util.Arrays;

/**
 * How far the peaks stand above the valleys in bands an octave wide, as {@code librosa.feature.spectral_contrast}: mean of the highest
 * 2 % of the bins over mean of the lowest 2 %, in dB. Librosa's bands overlap by one bin, and so do these.
 */
final class SpectralContrast {
    /** Bands: to 200 Hz, five octaves from there, and everything from 6400 Hz up. */
    static final int BANDS = 7;

    private static final double LOWEST_HZ = 200;
    private static final double SHARE = 0.02;

    private final int[] firstBin = new int[BANDS];
    private final int[] endBin = new int[BANDS];
    private final int[] extremes = new int[BANDS];

    /**
     * Bands of a spectrum.
     *
     * @throws IllegalArgumentException if the rate is too low for the highest band
     */
    SpectralContrast(int sampleRateHz, int fftSamples) {
        if (LOWEST_HZ * (1 << (BANDS - 2)) >= sampleRateHz / 2.0) {
            throw new IllegalArgumentException(
                    "spectral contrast needs sound above 6400 Hz, got sampleRateHz " + sampleRateHz);
        }
        double binHz = (double) sampleRateHz / fftSamples;
        int binCount = fftSamples / 2 + 1;
        for (int band = 0; band < BANDS; band++) {
            double lowHz = band == 0 ? 0 : LOWEST_HZ * (1 << (band - 1));
            double highHz = LOWEST_HZ * (1 << band);
            int first = (int) Math.ceil(lowHz / binHz);
            firstBin[band] = band == 0 ? first : first - 1;
            int end = band == BANDS - 1 ? binCount : (int) Math.floor(highHz / binHz) + 1;
            extremes[band] = (int) Math.max(1, Math.rint(SHARE * (end - firstBin[band])));
            endBin[band] = band == BANDS - 1 ? end : end - 1;
        }
    }

    /**
     * Measures spectra.
     *
     * @param magnitude {@code [frames][bins]}
     * @return {@code [frames][7]}, dB
     */
    float[][] of(float[][] magnitude) {
        float[][] peaks = new float[magnitude.length][BANDS];
        float[][] valleys = new float[magnitude.length][BANDS];
        for (int band = 0; band < BANDS; band++) {
            float[] highest = new float[extremes[band]];
            float[] lowest = new float[extremes[band]];
            for (int frame = 0; frame < magnitude.length; frame++) {
                findExtremes(magnitude[frame], band, highest, lowest);
                peaks[frame][band] = mean(highest);
                valleys[frame][band] = mean(lowest);
            }
        }
        Decibels.above1(peaks);
        Decibels.above1(valleys);
        for (int frame = 0; frame < peaks.length; frame++) {
            for (int band = 0; band < BANDS; band++) {
                peaks[frame][band] -= valleys[frame][band];
            }
        }
        return peaks;
    }

    // Sorting whole bands takes several times as long as keeping the few extreme bins.
    private void findExtremes(float[] magnitude, int band, float[] highest, float[] lowest) {
        int last = highest.length - 1;
        Arrays.fill(highest, Float.NEGATIVE_INFINITY);
        Arrays.fill(lowest, Float.POSITIVE_INFINITY);
        for (int bin = firstBin[band]; bin < endBin[band]; bin++) {
            float value = magnitude[bin];
            if (value > highest[last]) {
                int at = last;
                for (; at > 0 && value > highest[at - 1]; at--) {
                    highest[at] = highest[at - 1];
                }
                highest[at] = value;
            }
            if (value < lowest[last]) {
                int at = last;
                for (; at > 0 && value < lowest[at - 1]; at--) {
                    lowest[at] = lowest[at - 1];
                }
                lowest[at] = value;
            }
        }
    }

    private static float mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return (float) (sum / values.length);
    }
}
