package org.shenava.dataset.augment;

import java.util.Random;

/** Changes of sound, each exact in what it says. None of them touches its argument, and all keep the length. */
final class SoundChanges {
    /** So long do the ends of a window overlap when it is read round: a seam would click. */
    private static final int SEAM_SAMPLES = 512;

    private SoundChanges() {}

    /** Louder by so many decibels. */
    static float[] gain(float[] samples, double decibels) {
        float factor = (float) Math.pow(10, decibels / 20);
        float[] louder = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            louder[i] = factor * samples[i];
        }
        return louder;
    }

    /** Quieter, if it must be, so that no sample is beyond full scale. */
    static float[] withinFullScale(float[] samples) {
        float peak = 1;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak == 1 ? samples : gain(samples, -20 * Math.log10(peak));
    }

    /**
     * White noise added.
     *
     * @param snrDecibels energy of the sound over that of the noise
     */
    static float[] noise(float[] samples, double snrDecibels, Random random) {
        float[] noise = new float[samples.length];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        return mixed(samples, noise, 0, snrDecibels);
    }

    /**
     * A background added; repeated where it is too short.
     *
     * @param from first sample of the background to be heard
     * @param snrDecibels energy of the sound over that of the background, both over the whole window
     */
    static float[] mixed(float[] samples, float[] background, int from, double snrDecibels) {
        float[] heard = new float[samples.length];
        for (int i = 0; i < heard.length; i++) {
            heard[i] = background[(int) (((long) from + i) % background.length)];
        }
        double energy = energy(heard);
        double factor = energy == 0 ? 0 : Math.sqrt(energy(samples) / energy / Math.pow(10, snrDecibels / 10));
        for (int i = 0; i < heard.length; i++) {
            heard[i] = (float) (samples[i] + factor * heard[i]);
        }
        return heard;
    }

    /**
     * Later by some samples, and higher by some cents as a tape that runs faster; what is missing at an end comes from the other, blended
     * in.
     *
     * @param laterSamples 0 or more
     */
    static float[] shifted(float[] samples, int laterSamples, double cents) {
        int seam = Math.min(SEAM_SAMPLES, samples.length / 4);
        int loop = samples.length - seam;
        double step = Math.pow(2, cents / 1200);
        float[] shifted = new float[samples.length];
        for (int i = 0; i < shifted.length; i++) {
            double at = floorMod(i * step - laterSamples, loop);
            int before = (int) at;
            double share = at - before;
            shifted[i] = (float) ((1 - share) * looped(samples, before, loop, seam)
                    + share * looped(samples, (before + 1) % loop, loop, seam));
        }
        return shifted;
    }

    private static double floorMod(double value, int modulus) {
        double rest = value % modulus;
        return rest < 0 ? rest + modulus : rest;
    }

    /** The window read round, its end blended into its beginning. */
    private static double looped(float[] samples, int at, int loop, int seam) {
        if (at >= seam) {
            return samples[at];
        }
        double share = (at + 1.0) / (seam + 1);
        return share * samples[at] + (1 - share) * samples[loop + at];
    }

    static double energy(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += (double) sample * sample;
        }
        return sum;
    }
}
