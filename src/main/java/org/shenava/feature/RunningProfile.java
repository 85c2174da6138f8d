package org.shenava.feature;

import java.util.Arrays;

/** Slices added up over time, and the network's input made from them. Not thread-safe. */
public final class RunningProfile {
    // Of a single sounding frame, which adds about 1.
    private static final double NOTHING = 1e-6;

    // In double: after hours a slice still counts.
    private final double[] sums;

    /**
     * An empty profile.
     *
     * @param bins length of every slice, at least 1
     */
    public RunningProfile(int bins) {
        if (bins < 1) {
            throw new IllegalArgumentException("bins must be at least 1, got " + bins);
        }
        this.sums = new double[bins];
    }

    /**
     * Adds one slice.
     *
     * @param bins {@code [bins]}, none negative
     */
    public void add(float[] bins) {
        if (bins.length != sums.length) {
            throw new IllegalArgumentException("a slice must have " + sums.length + " bins, got " + bins.length);
        }
        for (int bin = 0; bin < bins.length; bin++) {
            sums[bin] += bins[bin];
        }
    }

    public void clear() {
        Arrays.fill(sums, 0);
    }

    /** Nothing was added, or only silence. */
    public boolean isEmpty() {
        return sum() < NOTHING;
    }

    /**
     * The network's input.
     *
     * @return {@code [bins]}, sqrt(profile / sum of the profile), so that the squares sum to 1; a new array
     * @throws IllegalStateException if the profile is empty
     */
    public float[] input() {
        double sum = sum();
        if (sum < NOTHING) {
            throw new IllegalStateException("an empty profile makes no input");
        }
        float[] input = new float[sums.length];
        for (int bin = 0; bin < sums.length; bin++) {
            input[bin] = (float) Math.sqrt(sums[bin] / sum);
        }
        return input;
    }

    private double sum() {
        double sum = 0;
        for (double value : sums) {
            sum += value;
        }
        return sum;
    }
}
