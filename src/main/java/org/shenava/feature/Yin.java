package org.shenava.feature;

import be.tarsos.dsp.util.fft.FloatFFT;

/**
 * The pitch of one window by YIN (de Cheveigné and Kawahara, 2002), its autocorrelation by FFT. Step for step what TarsosDSP's {@code
 * FastYin} does, to the last digit, but in arrays of its own: that one takes a new array for every window, which was more than half of
 * the garbage of listening. Not thread-safe.
 */
final class Yin {
    private final float sampleRateHz;
    private final float mostAperiodic;
    private final int windowSamples;
    private final int lagCount;
    private final FloatFFT fft;
    private final float[] powers;
    private final float[] difference;
    private final float[] spectrum;
    private final float[] kernel;

    /**
     * For windows of one length.
     *
     * @param windowSamples a power of two; lags up to half of it are tried
     * @param mostAperiodic share of the power that may be aperiodic where there is a pitch
     */
    Yin(int sampleRateHz, int windowSamples, double mostAperiodic) {
        this.sampleRateHz = sampleRateHz;
        this.mostAperiodic = (float) mostAperiodic;
        this.windowSamples = windowSamples;
        this.lagCount = windowSamples / 2;
        this.fft = new FloatFFT(windowSamples);
        this.powers = new float[lagCount];
        this.difference = new float[lagCount];
        this.spectrum = new float[2 * windowSamples];
        this.kernel = new float[2 * windowSamples];
    }

    /**
     * The pitch in hertz; not a number where the window has none.
     *
     * @param window {@code [windowSamples]}
     */
    float hz(float[] window) {
        sumPowers(window);
        correlate(window);
        normalise();
        int lag = firstDip();
        return lag < 0 ? Float.NaN : sampleRateHz / dip(lag);
    }

    /** Power of as many samples as there are lags, from each lag on. */
    private void sumPowers(float[] window) {
        float first = 0;
        for (int i = 0; i < lagCount; i++) {
            first += window[i] * window[i];
        }
        powers[0] = first;
        for (int lag = 1; lag < lagCount; lag++) {
            float gone = window[lag - 1];
            float come = window[lag + lagCount];
            powers[lag] = powers[lag - 1] - gone * gone + come * come;
        }
    }

    /** Difference of the window's first half and the same later by each lag (equation 7 of the paper). */
    private void correlate(float[] window) {
        for (int i = 0; i < windowSamples; i++) {
            spectrum[2 * i] = window[i];
            spectrum[2 * i + 1] = 0;
        }
        fft.complexForward(spectrum);
        for (int i = 0; i < lagCount; i++) {
            kernel[2 * i] = window[lagCount - 1 - i];
            kernel[2 * i + 1] = 0;
            kernel[2 * i + windowSamples] = 0;
            kernel[2 * i + windowSamples + 1] = 0;
        }
        fft.complexForward(kernel);
        for (int i = 0; i < windowSamples; i++) {
            float real = spectrum[2 * i];
            float imaginary = spectrum[2 * i + 1];
            spectrum[2 * i] = real * kernel[2 * i] - imaginary * kernel[2 * i + 1];
            spectrum[2 * i + 1] = imaginary * kernel[2 * i] + real * kernel[2 * i + 1];
        }
        fft.complexInverse(spectrum, true);
        for (int lag = 0; lag < lagCount; lag++) {
            difference[lag] = powers[0] + powers[lag] - 2 * spectrum[2 * (lagCount - 1 + lag)];
        }
    }

    /** Each difference over the mean of those at shorter lags. */
    private void normalise() {
        difference[0] = 1;
        float sum = 0;
        for (int lag = 1; lag < lagCount; lag++) {
            sum += difference[lag];
            difference[lag] *= lag / sum;
        }
    }

    /** Bottom of the first dip that is deep enough; -1 where there is none. */
    private int firstDip() {
        for (int lag = 2; lag < lagCount; lag++) {
            if (difference[lag] < mostAperiodic) {
                int bottom = lag;
                while (bottom + 1 < lagCount && difference[bottom + 1] < difference[bottom]) {
                    bottom++;
                }
                // Rounding can leave less than nothing where there is next to no sound.
                return difference[bottom] < 0 ? -1 : bottom;
            }
        }
        return -1;
    }

    /** The bottom between the lags, by a parabola through the three nearest. */
    private float dip(int lag) {
        if (lag + 1 == lagCount) {
            return difference[lag] <= difference[lag - 1] ? lag : lag - 1;
        }
        float before = difference[lag - 1];
        float at = difference[lag];
        float after = difference[lag + 1];
        return lag + (after - before) / (2 * (2 * at - after - before));
    }
}
