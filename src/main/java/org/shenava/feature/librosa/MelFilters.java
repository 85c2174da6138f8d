package org.shenava.feature.librosa;

import java.util.Arrays;

/**
 * Triangles on the mel scale ({@link MelScale}), each of the same area, as {@code
 * librosa.filters.mel}. Stored flat: the weights of band 0, then of band 1, and so on.
 */
final class MelFilters {
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
        double highestMel = MelScale.mel(highestHz);
        for (int i = 0; i < edgesHz.length; i++) {
            edgesHz[i] = MelScale.hz(highestMel * i / (bands + 1));
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
}
