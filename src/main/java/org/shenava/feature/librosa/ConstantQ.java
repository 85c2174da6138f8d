package org.shenava.feature.librosa;

import be.tarsos.dsp.util.fft.FloatFFT;
import java.util.Arrays;

/**
 * Constant-Q magnitudes, 36 bins in each of the seven octaves from C1, as {@code librosa.cqt}: one octave of kernels serves all, the
 * sound being halved in rate for each octave down. Librosa resamples with another filter, which changes the fourth digit. Not
 * thread-safe.
 */
final class ConstantQ {
    static final int BINS_PER_OCTAVE = 36;
    static final int OCTAVES = 7;

    private static final double LOWEST_HZ = 440 * Math.pow(2, (24 - 69) / 12.0);
    /** Share of a kernel's spectrum that is left out, the smallest bins first. */
    private static final double LEFT_OUT = 0.01;

    private final double tuning;
    private final int hopSamples;
    private final int fftSamples;
    private final FloatFFT fft;
    private final int[] firstBin = new int[BINS_PER_OCTAVE];
    private final float[][] kernels = new float[BINS_PER_OCTAVE][];
    private final double[] lengths = new double[BINS_PER_OCTAVE];

    /**
     * Kernels.
     *
     * @param hopSamples samples between frames, a multiple of 64
     * @param tuning offset from A = 440 Hz in bins
     */
    ConstantQ(int sampleRateHz, int hopSamples, double tuning) {
        if (hopSamples < 1 || hopSamples % (1 << (OCTAVES - 1)) != 0) {
            throw new IllegalArgumentException("tonnetz needs hopSamples that are a multiple of 64, got " + hopSamples);
        }
        this.tuning = tuning;
        this.hopSamples = hopSamples;
        double neighbours = Math.pow(2, 2.0 / BINS_PER_OCTAVE);
        double q = (neighbours + 1) / (neighbours - 1);
        double[] turns = new double[BINS_PER_OCTAVE];
        for (int bin = 0; bin < BINS_PER_OCTAVE; bin++) {
            double hz = LOWEST_HZ * Math.pow(2, OCTAVES - 1 + (bin + tuning) / BINS_PER_OCTAVE);
            turns[bin] = hz / sampleRateHz;
            lengths[bin] = q / turns[bin];
        }
        if (turns[BINS_PER_OCTAVE - 1] >= 0.5) {
            throw new IllegalArgumentException("tonnetz needs sound above 4.2 kHz, got sampleRateHz " + sampleRateHz);
        }
        int longest = (int) Math.ceil(lengths[0]);
        this.fftSamples = 2 * Integer.highestOneBit(longest - 1);
        this.fft = new FloatFFT(fftSamples);
        for (int bin = 0; bin < BINS_PER_OCTAVE; bin++) {
            setKernel(bin, turns[bin]);
        }
    }

    double tuning() {
        return tuning;
    }

    /**
     * Magnitudes of a segment.
     *
     * @param samples mono, at least one
     * @return {@code [frames][OCTAVES * BINS_PER_OCTAVE]}, lowest bin first
     */
    float[][] magnitudes(float[] samples) {
        float[][] magnitudes = new float[1 + samples.length / hopSamples][OCTAVES * BINS_PER_OCTAVE];
        float[] sound = samples;
        int hop = hopSamples;
        for (int octave = OCTAVES - 1; octave >= 0; octave--) {
            double scale = Math.pow(2, (OCTAVES - 1 - octave) / 2.0);
            addOctave(sound, hop, magnitudes, octave * BINS_PER_OCTAVE, scale);
            sound = Halving.of(sound);
            hop /= 2;
        }
        return magnitudes;
    }

    private void addOctave(float[] sound, int hop, float[][] magnitudes, int firstRow, double scale) {
        float[] packed = new float[fftSamples];
        for (int frame = 0; frame < magnitudes.length; frame++) {
            int start = frame * hop - fftSamples / 2;
            int from = Math.max(0, -start);
            int end = Math.max(from, Math.min(fftSamples, sound.length - start));
            Arrays.fill(packed, 0, from, 0);
            System.arraycopy(sound, start + from, packed, from, end - from);
            Arrays.fill(packed, end, fftSamples, 0);
            fft.realForward(packed);
            // No kernel reaches down to 0 Hz, whose place the FFT gives to half the rate.
            for (int bin = 0; bin < BINS_PER_OCTAVE; bin++) {
                magnitudes[frame][firstRow + bin] =
                        (float) (scale / Math.sqrt(lengths[bin]) * response(kernels[bin], packed, 2 * firstBin[bin]));
            }
        }
    }

    private static double response(float[] kernel, float[] packed, int from) {
        float real = 0;
        float imaginary = 0;
        for (int i = 0; i < kernel.length; i += 2) {
            float soundReal = packed[from + i];
            float soundImaginary = packed[from + i + 1];
            real += kernel[i] * soundReal - kernel[i + 1] * soundImaginary;
            imaginary += kernel[i] * soundImaginary + kernel[i + 1] * soundReal;
        }
        return Math.sqrt(real * real + imaginary * imaginary);
    }

    /** A Hann-windowed turn of the pitch, its weights' sum the share of the FFT that it is long, as a short run of FFT bins. */
    private void setKernel(int bin, double turnsPerSample) {
        int before = (int) Math.ceil(lengths[bin] / 2);
        int count = before + (int) Math.floor(lengths[bin] / 2);
        float[] hann = ShortTimeFourier.hann(count);
        // A periodic Hann window sums to half its length.
        double scale = lengths[bin] / fftSamples / (count / 2.0);
        float[] kernel = new float[2 * fftSamples];
        int at = (fftSamples - count) / 2;
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * turnsPerSample * (i - before);
            kernel[2 * (at + i)] = (float) (scale * hann[i] * Math.cos(angle));
            kernel[2 * (at + i) + 1] = (float) (scale * hann[i] * Math.sin(angle));
        }
        fft.complexForward(kernel);
        float[] magnitudes = new float[fftSamples / 2];
        for (int k = 1; k < magnitudes.length; k++) {
            magnitudes[k] = (float) Math.hypot(kernel[2 * k], kernel[2 * k + 1]);
        }
        float smallest = smallestKept(magnitudes);
        int first = 1;
        while (magnitudes[first] < smallest) {
            first++;
        }
        int last = magnitudes.length - 1;
        while (magnitudes[last] < smallest) {
            last--;
        }
        firstBin[bin] = first;
        kernels[bin] = Arrays.copyOfRange(kernel, 2 * first, 2 * last + 2);
    }

    private static float smallestKept(float[] magnitudes) {
        float[] sorted = magnitudes.clone();
        Arrays.sort(sorted);
        double total = 0;
        for (float value : sorted) {
            total += value;
        }
        int at = 0;
        double sum = sorted[0];
        while (sum < LEFT_OUT * total) {
            sum += sorted[++at];
        }
        return sorted[at];
    }
}
