package org.shenava.feature.librosa;

import java.util.Arrays;

/** Medians of a handful of values; of two in the middle the mean. */
final class Medians {
    private Medians() {}

    /** The median; {@code values} are sorted in place and must not be empty. */
    static double of(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    /** The median; {@code values} are sorted in place and must not be empty. */
    static float of(float[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
