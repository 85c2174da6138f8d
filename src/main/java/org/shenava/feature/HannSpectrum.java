package org.shenava.feature;

import be.tarsos.dsp.util.ConcurrencyUtils;
import be.tarsos.dsp.util.fft.FloatFFT;

/**
 * Amplitudes of the partials in a window: magnitudes of the Hann-windowed FFT times 2 / sum(window), so that a sine in the middle of
 * an FFT bin shows its own amplitude. Computed on the caller's thread.
 */
final class HannSpectrum {
    static {
        // Left to itself, TarsosDSP's FFT splits windows above 8192 samples over threads of its own.
        ConcurrencyUtils.setThreadsBeginN_1D_FFT_2Threads(Integer.MAX_VALUE);
        ConcurrencyUtils.setThreadsBeginN_1D_FFT_4Threads(Integer.MAX_VALUE);
    }

    private final FloatFFT fft;
    private final float[] weights;
    private final float[] buffer;
    private final float[] amplitudes;

    /**
     * A spectrum of windows of one length.
     *
     * @param windowSamples length of the window, a power of two
     * @param binCount FFT bins wanted from 0 Hz on, at most {@code windowSamples / 2}
     */
    HannSpectrum(int windowSamples, int binCount) {
        if (binCount < 1 || binCount > windowSamples / 2) {
            throw new IllegalArgumentException("binCount must be in 1.." + windowSamples / 2 + ", got " + binCount);
        }
        this.fft = new FloatFFT(windowSamples);
        this.weights = new float[windowSamples];
        this.buffer = new float[windowSamples];
        this.amplitudes = new float[binCount];
        // The periodic Hann window sums to half its length: the weights carry the factor 2 / sum(window).
        double scale = 2 / (windowSamples / 2.0);
        for (int i = 0; i < windowSamples; i++) {
            weights[i] = (float) (scale * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / windowSamples)));
        }
    }

    /**
     * Amplitudes of one window.
     *
     * @param window {@code [windowSamples]}, unchanged
     * @return {@code [binCount]}, the same array at every call; entry 0 (0 Hz) is always 0
     */
    float[] amplitudes(float[] window) {
        for (int i = 0; i < buffer.length; i++) {
            buffer[i] = window[i] * weights[i];
        }
        fft.realForward(buffer);
        // Entries 0 and 1 hold 0 Hz and half the rate, neither of which anybody hears; then real and imaginary parts
        // alternate.
        for (int bin = 1; bin < amplitudes.length; bin++) {
            float real = buffer[2 * bin];
            float imaginary = buffer[2 * bin + 1];
            amplitudes[bin] = (float) Math.sqrt(real * real + imaginary * imaginary);
        }
        return amplitudes;
    }
}
