package org.shenava.feature.librosa;

import java.util.Arrays;

/** Sounds made by formulas, the same as those that librosa's values in the resources were computed from. */
final class GoldenSounds {
    static final int RATE_HZ = 22_050;

    private static final double[] CHORD_HZ = {220, 277.5, 331};
    private static final double[] RATIOS = {1, 1.26, 1.5};

    private GoldenSounds() {}

    /** The sound of a column of {@code summary.csv}. */
    static float[] named(String name) {
        return switch (name) {
            case "band" -> band();
            case "tone" -> tone();
            case "hiss" -> hiss();
            case "short" -> Arrays.copyOf(tone(), 1500);
            case "silence" -> new float[RATE_HZ];
            default -> throw new IllegalArgumentException("there is no sound " + name);
        };
    }

    /** Three seconds: three chords of dying partials, a stroke of noise every 0.4 s. */
    static float[] band() {
        double[] noise = noise(3 * RATE_HZ, 1);
        float[] samples = new float[noise.length];
        for (int i = 0; i < samples.length; i++) {
            double t = (double) i / RATE_HZ;
            double sum = 0;
            int chord = i / RATE_HZ;
            double since = t - chord;
            for (int h = 1; h <= 5; h++) {
                for (double ratio : RATIOS) {
                    sum += 0.06
                            / h
                            * Math.exp(-2 * since)
                            * Math.sin(2 * Math.PI * CHORD_HZ[chord] * ratio * h * since);
                }
            }
            samples[i] = (float) (sum + 0.3 * Math.exp(-40 * (t % 0.4)) * noise[i]);
        }
        return samples;
    }

    /** One second of 440 Hz with vibrato, and a little noise. */
    private static float[] tone() {
        double[] noise = noise(RATE_HZ, 3);
        float[] samples = new float[RATE_HZ];
        for (int i = 0; i < samples.length; i++) {
            double t = (double) i / RATE_HZ;
            double sine = Math.sin(2 * Math.PI * 440 * t + 3 * Math.sin(2 * Math.PI * 6 * t));
            samples[i] = (float) (0.5 * sine + 0.01 * noise[i]);
        }
        return samples;
    }

    /** Two seconds of white noise. */
    private static float[] hiss() {
        double[] noise = noise(2 * RATE_HZ, 7);
        float[] samples = new float[noise.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.1 * noise[i]);
        }
        return samples;
    }

    /** Even noise in [-1, 1) by a generator that is easy to repeat elsewhere. */
    private static double[] noise(int count, long seed) {
        double[] noise = new double[count];
        long state = seed;
        for (int i = 0; i < count; i++) {
            state = (state * 1_103_515_245L + 12_345) % (1L << 31);
            noise[i] = state / (double) (1L << 30) - 1;
        }
        return noise;
    }
}
