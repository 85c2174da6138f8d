package org.shenava.audio;

import java.util.Arrays;

/** Signals made in code and the measuring of them. */
final class Sounds {
    private Sounds() {}

    static float[] sine(double hertz, double amplitude, double seconds, int sampleRateHz) {
        float[] samples = new float[(int) Math.round(seconds * sampleRateHz)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / sampleRateHz));
        }
        return samples;
    }

    /** All that is left in a source, read in odd pieces. */
    static float[] readAll(AudioSource source) throws AudioException {
        float[] all = new float[1 << 16];
        int count = 0;
        for (int read = 0; read >= 0; count += Math.max(read, 0)) {
            if (all.length - count < 1777) {
                all = Arrays.copyOf(all, all.length * 2);
            }
            read = source.read(all, count, 1777);
        }
        return Arrays.copyOf(all, count);
    }

    /** A part away from the ends, where codecs and filters settle. */
    static float[] middle(float[] samples) {
        return Arrays.copyOfRange(samples, samples.length / 4, samples.length * 3 / 4);
    }

    static double rms(float[] samples) {
        double squares = 0;
        for (float sample : samples) {
            squares += (double) sample * sample;
        }
        return Math.sqrt(squares / samples.length);
    }

    /** Power of the best-fitting sine over the power of all the rest, in dB. */
    static double sineToRestDb(float[] samples, double hertz, int sampleRateHz) {
        double[] fit = fit(samples, hertz, sampleRateHz);
        double rest = 0;
        for (int i = 0; i < samples.length; i++) {
            double phase = 2 * Math.PI * hertz * i / sampleRateHz;
            double error = samples[i] - fit[0] * Math.cos(phase) - fit[1] * Math.sin(phase);
            rest += error * error;
        }
        double sine = (fit[0] * fit[0] + fit[1] * fit[1]) / 2 * samples.length;
        return 10 * Math.log10(sine / rest);
    }

    static double sineAmplitude(float[] samples, double hertz, int sampleRateHz) {
        double[] fit = fit(samples, hertz, sampleRateHz);
        return Math.hypot(fit[0], fit[1]);
    }

    /** Least squares, exact also when no whole number of periods fits. */
    private static double[] fit(float[] samples, double hertz, int sampleRateHz) {
        double cc = 0;
        double cs = 0;
        double ss = 0;
        double cx = 0;
        double sx = 0;
        for (int i = 0; i < samples.length; i++) {
            double phase = 2 * Math.PI * hertz * i / sampleRateHz;
            double c = Math.cos(phase);
            double s = Math.sin(phase);
            cc += c * c;
            cs += c * s;
            ss += s * s;
            cx += c * samples[i];
            sx += s * samples[i];
        }
        double determinant = cc * ss - cs * cs;
        return new double[] {(cx * ss - sx * cs) / determinant, (sx * cc - cx * cs) / determinant};
    }
}
