package org.shenava.feature.librosa;

import java.util.Arrays;

/**
 * Triangles on the mel scale (Slaney's: linear to 1 kHz, logarithmic above; each triangle of the same area), as {@code
 * librosa.filters.mel}. Stored flat: the weights of band 0, then of band 1, and so on.
 */
final class MelFilters {
    private static final double HZ_PER_MEL = 200.0 / 3;
    private static final double LOGARITHMIC_FROM_HZ = 1000;
    private static final double LOGARITHMIC_FROM_MEL = LOGARITHMIC_FROM_HZ / HZ_PER_MEL;
    private static final double LOG_STEP = Math.log(6.4) / 27;

    private final int[] firstBin;
    private final int[] firstWeight;
    private final float[] weights;

    /**
     * Bands from 0 Hz on.
     *
     * @param bands at least 1
     * @param highestHz upper end of the last band
     */
    MelFilters(int sampleRateHz, int fftSamples, int bands, double highestHz) {
        double[] edgesHz = new double[bands + 2];
        double highestMel = mel(highestHz);
        for (int i = 0; i < edgesHz.length; i++) {
            edgesHz[i] = hz(highestMel * i / (bands + 1));
        }
        firstBin = new int[bands];
        firstWeight = new int[bands + 1];
        int binCount = fftSamples / 2 + 1;
        double binHz = (double) sampleRateHz / fftSamples;
        float[] all = new float[2 * binCount + bands];
        int count = 0;
        for (int band = 0; band < bands; band++) {
            double low = edgesHz[band];
            double centre = edgesHz[band + 1];
            double high = edgesHz[band + 2];
            firstBin[band] = (int) Math.ceil(low / binHz);
            for (int bin = firstBin[band]; bin < binCount && bin * binHz < high; bin++) {
                double rising = (bin * binHz - low) / (centre - low);
                double falling = (high - bin * binHz) / (high - centre);
                all[count++] = (float) (Math.min(rising, falling) * 2 / (high - low));
            }
            firstWeight[band + 1] = count;
        }
        weights = Arrays.copyOf(all, count);
    }

    int bandCount() {
        return firstBin.length;
    }

    /**
     * Energies of the bands.
     *
     * @param power {@code [frames][bins]}
     * @return {@code [frames][bands]}
     */
    float[][] apply(float[][] power) {
        float[][] mel = new float[power.length][bandCount()];
        for (int frame = 0; frame < power.length; frame++) {
            apply(power[frame], mel[frame]);
        }
        return mel;
    }

    private void apply(float[] power, float[] mel) {
        for (int band = 0; band < mel.length; band++) {
            float sum = 0;
            int bin = firstBin[band];
            int end = firstWeight[band + 1];
            for (int w = firstWeight[band]; w < end; w++) {
                sum += weights[w] * power[bin++];
            }
            mel[band] = sum;
        }
    }

    private static double mel(double hz) {
        return hz < LOGARITHMIC_FROM_HZ
                ? hz / HZ_PER_MEL
                : LOGARITHMIC_FROM_MEL + Math.log(hz / LOGARITHMIC_FROM_HZ) / LOG_STEP;
    }

    private static double hz(double mel) {
        return mel < LOGARITHMIC_FROM_MEL
                ? mel * HZ_PER_MEL
                : LOGARITHMIC_FROM_HZ * Math.exp(LOG_STEP * (mel - LOGARITHMIC_FROM_MEL));
    }
}
