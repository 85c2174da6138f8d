package org.shenava.feature.librosa;

/** Loudness and zero crossings of frames of the sound itself, as {@code librosa.feature.rms} and {@code zero_crossing_rate}. */
final class WaveShape {
    /** Samples nearer to 0 count as 0, which is positive. */
    private static final float ZERO = 1e-10f;

    private WaveShape() {}

    /**
     * Root of the mean square of each frame, silence around the segment.
     *
     * @return {@code [frames]}
     */
    static float[] rms(float[] samples, int frameSamples, int hopSamples) {
        double[] sums = new double[samples.length + 1];
        for (int i = 0; i < samples.length; i++) {
            sums[i + 1] = sums[i] + (double) samples[i] * samples[i];
        }
        float[] rms = new float[1 + samples.length / hopSamples];
        for (int frame = 0; frame < rms.length; frame++) {
            int start = frame * hopSamples - frameSamples / 2;
            double energy = sums[Math.min(samples.length, start + frameSamples)] - sums[Math.max(0, start)];
            rms[frame] = (float) Math.sqrt(energy / frameSamples);
        }
        return rms;
    }

    /**
     * Changes of sign a sample in each frame, the first and the last sample repeated around the segment.
     *
     * @return {@code [frames]}
     */
    static float[] zeroCrossingRate(float[] samples, int frameSamples, int hopSamples) {
        // changes[i]: between samples 0 and i.
        int[] changes = new int[samples.length];
        for (int i = 1; i < samples.length; i++) {
            changes[i] = changes[i - 1] + ((samples[i] < -ZERO) == (samples[i - 1] < -ZERO) ? 0 : 1);
        }
        int last = samples.length - 1;
        float[] rate = new float[1 + samples.length / hopSamples];
        for (int frame = 0; frame < rate.length; frame++) {
            int start = frame * hopSamples - frameSamples / 2;
            int end = Math.min(last, start + frameSamples - 1);
            rate[frame] = (float) (changes[end] - changes[Math.min(last, Math.max(0, start))]) / frameSamples;
        }
        return rate;
    }
}
