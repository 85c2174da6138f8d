package org.shenava.dataset.augment;

import java.util.Arrays;

/** A room's answer to sound: convolution with its impulse response, through one fast Fourier transform over the whole window. */
final class Convolution {
    private Convolution() {}

    /**
     * The sound as the room lets it be heard, at the energy that it had.
     *
     * @param response impulse response from its direct sound on, at the same rate
     * @return as many samples as the sound has; the reverberation after its end is cut off
     */
    static float[] inRoom(float[] samples, float[] response) {
        int size = Integer.highestOneBit(Math.max(2, samples.length + response.length) - 1) << 1;
        double[] real = new double[size];
        double[] imaginary = new double[size];
        // Two real signals as one complex one.
        for (int i = 0; i < samples.length; i++) {
            real[i] = samples[i];
        }
        for (int i = 0; i < response.length; i++) {
            imaginary[i] = response[i];
        }
        transform(real, imaginary);
        multiplyParts(real, imaginary);
        // The inverse is the transform of the conjugate.
        for (int i = 0; i < size; i++) {
            imaginary[i] = -imaginary[i];
        }
        transform(real, imaginary);
        float[] heard = new float[samples.length];
        for (int i = 0; i < heard.length; i++) {
            heard[i] = (float) (real[i] / size);
        }
        double energy = SoundChanges.energy(heard);
        return energy == 0 ? heard : SoundChanges.gain(heard, 10 * Math.log10(SoundChanges.energy(samples) / energy));
    }

    /** From the spectrum of a + ib with real a and b to that of a convolved with b. */
    private static void multiplyParts(double[] real, double[] imaginary) {
        int size = real.length;
        double[] productReal = new double[size];
        double[] productImaginary = new double[size];
        for (int i = 0; i < size; i++) {
            int mirror = (size - i) % size;
            double aReal = (real[i] + real[mirror]) / 2;
            double aImaginary = (imaginary[i] - imaginary[mirror]) / 2;
            double bReal = (imaginary[i] + imaginary[mirror]) / 2;
            double bImaginary = (real[mirror] - real[i]) / 2;
            productReal[i] = aReal * bReal - aImaginary * bImaginary;
            productImaginary[i] = aReal * bImaginary + aImaginary * bReal;
        }
        System.arraycopy(productReal, 0, real, 0, size);
        System.arraycopy(productImaginary, 0, imaginary, 0, size);
    }

    /** Fourier transform in place (radix 2, decimation in time). */
    private static void transform(double[] real, double[] imaginary) {
        int size = real.length;
        int bits = Integer.numberOfTrailingZeros(size);
        for (int i = 0; i < size; i++) {
            int j = Integer.reverse(i) >>> (32 - bits);
            if (j > i) {
                swap(real, i, j);
                swap(imaginary, i, j);
            }
        }
        for (int span = 2; span <= size; span <<= 1) {
            double[] cosines = new double[span / 2];
            double[] sines = new double[span / 2];
            Arrays.setAll(cosines, k -> Math.cos(-2 * Math.PI * k / cosines.length / 2));
            Arrays.setAll(sines, k -> Math.sin(-2 * Math.PI * k / sines.length / 2));
            for (int start = 0; start < size; start += span) {
                for (int k = 0; k < span / 2; k++) {
                    int low = start + k;
                    int high = low + span / 2;
                    double oddReal = real[high] * cosines[k] - imaginary[high] * sines[k];
                    double oddImaginary = real[high] * sines[k] + imaginary[high] * cosines[k];
                    real[high] = real[low] - oddReal;
                    imaginary[high] = imaginary[low] - oddImaginary;
                    real[low] += oddReal;
                    imaginary[low] += oddImaginary;
                }
            }
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
