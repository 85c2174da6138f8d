package org.shenava.feature.librosa;

import be.tarsos.dsp.util.fft.FloatFFT;
import java.util.Arrays;

/**
 * Short-time Fourier transform as {@code librosa.stft} and {@code istft}: periodic Hann window, frames centred, silence before the
 * first sample and after the last.
 *
 * <p>A spectrum is packed as the FFT leaves it, {@code [fftSamples]}: real part at 0 Hz, real part at half the rate, then real and
 * imaginary parts of the bins between. Not thread-safe.
 */
public final class ShortTimeFourier {
    private final int fftSamples;
    private final int hopSamples;
    private final FloatFFT fft;
    private final float[] hann;

    /**
     * A transform.
     *
     * @param fftSamples length of window and FFT, a power of two from 4 on
     * @param hopSamples samples between frames, at most a window
     */
    public ShortTimeFourier(int fftSamples, int hopSamples) {
        if (fftSamples < 4 || Integer.bitCount(fftSamples) != 1) {
            throw new IllegalArgumentException("fftSamples must be a power of two from 4 on, got " + fftSamples);
        }
        if (hopSamples < 1 || hopSamples > fftSamples) {
            throw new IllegalArgumentException("hopSamples must be in 1.." + fftSamples + ", got " + hopSamples);
        }
        this.fftSamples = fftSamples;
        this.hopSamples = hopSamples;
        this.fft = new FloatFFT(fftSamples);
        this.hann = hann(fftSamples);
    }

    /** The periodic Hann window, {@code [samples]}. */
    static float[] hann(int samples) {
        float[] window = new float[samples];
        for (int i = 0; i < samples; i++) {
            window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / samples));
        }
        return window;
    }

    public int fftSamples() {
        return fftSamples;
    }

    /** Bins of a spectrum, both ends counted. */
    public int binCount() {
        return fftSamples / 2 + 1;
    }

    /** Frames of a segment: one around every {@code hopSamples}-th sample. */
    public int frameCount(int sampleCount) {
        return 1 + sampleCount / hopSamples;
    }

    /**
     * Spectra of a segment.
     *
     * @param samples mono, at least one
     * @return {@code [frames][fftSamples]}, packed
     */
    public float[][] spectra(float[] samples) {
        float[][] spectra = new float[frameCount(samples.length)][fftSamples];
        for (int frame = 0; frame < spectra.length; frame++) {
            spectrum(samples, frame, spectra[frame]);
        }
        return spectra;
    }

    /**
     * Squared magnitudes of a segment.
     *
     * @param samples mono, at least one
     * @return {@code [frames][binCount]}
     */
    public float[][] power(float[] samples) {
        float[][] power = new float[frameCount(samples.length)][binCount()];
        float[] packed = new float[fftSamples];
        for (int frame = 0; frame < power.length; frame++) {
            spectrum(samples, frame, packed);
            power(packed, power[frame]);
        }
        return power;
    }

    /**
     * Squared magnitudes of one spectrum.
     *
     * @param packed {@code [fftSamples]}
     * @param power receives {@code [binCount]}
     */
    public static void power(float[] packed, float[] power) {
        int last = power.length - 1;
        power[0] = packed[0] * packed[0];
        power[last] = packed[1] * packed[1];
        for (int bin = 1; bin < last; bin++) {
            float real = packed[2 * bin];
            float imaginary = packed[2 * bin + 1];
            power[bin] = real * real + imaginary * imaginary;
        }
    }

    /**
     * Magnitudes of one spectrum.
     *
     * @param packed {@code [fftSamples]}
     * @param magnitude receives {@code [binCount]}
     */
    public static void magnitude(float[] packed, float[] magnitude) {
        power(packed, magnitude);
        SquareRoots.inPlace(magnitude);
    }

    /**
     * Sound from spectra, the windows' overlap divided out. Where hops are longer than half a window the sound has gaps.
     *
     * @param spectra {@code [frames][fftSamples]}, packed, as many as {@code sampleCount} samples have; overwritten
     * @return {@code [sampleCount]}
     */
    public float[] samples(float[][] spectra, int sampleCount) {
        if (spectra.length != frameCount(sampleCount)) {
            throw new IllegalArgumentException(
                    sampleCount + " samples have " + frameCount(sampleCount) + " spectra, got " + spectra.length);
        }
        float[] sum = new float[sampleCount];
        float[] weight = new float[sampleCount];
        for (int frame = 0; frame < spectra.length; frame++) {
            float[] one = spectra[frame];
            fft.realInverse(one, true);
            int start = frame * hopSamples - fftSamples / 2;
            int end = Math.min(fftSamples, sampleCount - start);
            for (int i = Math.max(0, -start); i < end; i++) {
                sum[start + i] += hann[i] * one[i];
                weight[start + i] += hann[i] * hann[i];
            }
        }
        for (int i = 0; i < sampleCount; i++) {
            if (weight[i] >= Float.MIN_NORMAL) {
                sum[i] /= weight[i];
            }
        }
        return sum;
    }

    private void spectrum(float[] samples, int frame, float[] packed) {
        int start = frame * hopSamples - fftSamples / 2;
        int from = Math.max(0, -start);
        int end = Math.min(fftSamples, samples.length - start);
        Arrays.fill(packed, 0, from, 0);
        for (int i = from; i < end; i++) {
            packed[i] = hann[i] * samples[start + i];
        }
        Arrays.fill(packed, Math.max(from, end), fftSamples, 0);
        fft.realForward(packed);
    }
}
