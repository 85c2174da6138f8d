package org.shenava.feature;

/**
 * What an FFT with a Hann window shows of a sine whose loudness changes under the window: the Fourier sum of window times envelope. A
 * note that begins or stops under the window is wider than a steady one, and a tremolo stroke of a tenth of a second much wider. Not
 * thread-safe.
 */
final class EnvelopeSpectrum {
    /** Points at which an envelope is looked at: 23 ms apart under a window of 0.37 s. */
    static final int POINTS = 16;

    /**
     * Bins on either side that are computed. Beyond them a steady sine is below -48 dB and a stroke of a tenth of a second below -13 dB.
     * With three, profiles are sharper than those of rendered sound, with five blunter: tails add up here that cancel as often in sound.
     */
    static final int LOBE_BINS = 4;

    private final double[] hann = new double[POINTS];
    private final double[][] cosine = new double[2 * LOBE_BINS + 1][POINTS];
    private final double[][] sine = new double[2 * LOBE_BINS + 1][POINTS];
    private final double[] real = new double[POINTS];
    private final double[] imaginary = new double[POINTS];
    private final double[] powers = new double[2 * LOBE_BINS + 1];

    EnvelopeSpectrum() {
        for (int point = 0; point < POINTS; point++) {
            double turn = 2 * Math.PI * (point + 0.5) / POINTS;
            // The weights sum to 1: a steady sine of amplitude 1 in the middle of a bin has power 1 there.
            hann[point] = (1 - Math.cos(turn)) / POINTS;
            for (int bin = -LOBE_BINS; bin <= LOBE_BINS; bin++) {
                cosine[bin + LOBE_BINS][point] = Math.cos(bin * turn);
                sine[bin + LOBE_BINS][point] = Math.sin(bin * turn);
            }
        }
    }

    /**
     * Mean of an envelope under the window.
     *
     * @param envelope {@code [POINTS]}, evenly spaced, oldest first
     */
    double mean(double[] envelope) {
        double sum = 0;
        for (int point = 0; point < POINTS; point++) {
            sum += hann[point] * envelope[point];
        }
        return sum;
    }

    /**
     * Power in the FFT bins around a sine.
     *
     * @param envelope {@code [POINTS]}, evenly spaced, oldest first
     * @param offsetBins how far the sine lies above the middle bin, in -0.5..0.5
     * @return {@code [2 LOBE_BINS + 1]} squared amplitudes, lowest bin first; the same array at every call
     */
    double[] powers(double[] envelope, double offsetBins) {
        for (int point = 0; point < POINTS; point++) {
            double angle = 2 * Math.PI * offsetBins * (point + 0.5) / POINTS;
            double weighted = hann[point] * envelope[point];
            real[point] = weighted * Math.cos(angle);
            imaginary[point] = weighted * Math.sin(angle);
        }
        for (int bin = 0; bin < powers.length; bin++) {
            double sumReal = 0;
            double sumImaginary = 0;
            for (int point = 0; point < POINTS; point++) {
                sumReal += real[point] * cosine[bin][point] + imaginary[point] * sine[bin][point];
                sumImaginary += imaginary[point] * cosine[bin][point] - real[point] * sine[bin][point];
            }
            powers[bin] = sumReal * sumReal + sumImaginary * sumImaginary;
        }
        return powers;
    }
}
