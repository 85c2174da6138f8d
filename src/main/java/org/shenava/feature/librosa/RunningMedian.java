package org.shenava.feature.librosa;

import java.util.Arrays;

/**
 * Median of the values around each value; beyond both ends the row is mirrored, the last value twice (scipy's {@code reflect}). The
 * window is kept in order while it moves, which costs a step or two a value instead of sorting it anew. Not thread-safe.
 */
final class RunningMedian {
    private final int half;
    private final float[] ordered;
    private float[] mirrored = new float[0];

    /**
     * A filter.
     *
     * @param windowLength values that the median is taken of, odd
     */
    RunningMedian(int windowLength) {
        if (windowLength < 1 || windowLength % 2 == 0) {
            throw new IllegalArgumentException("windowLength must be odd, got " + windowLength);
        }
        this.half = windowLength / 2;
        this.ordered = new float[windowLength];
    }

    /**
     * Filters one row.
     *
     * @param values {@code [count]}, at least one, none NaN
     * @param medians receives {@code [count]}; another array than {@code values}
     */
    void filter(float[] values, float[] medians) {
        mirror(values);
        System.arraycopy(mirrored, 0, ordered, 0, ordered.length);
        Arrays.sort(ordered);
        medians[0] = ordered[half];
        for (int i = 1; i < values.length; i++) {
            replace(mirrored[i - 1], mirrored[i - 1 + ordered.length]);
            medians[i] = ordered[half];
        }
    }

    private void mirror(float[] values) {
        int count = values.length;
        if (mirrored.length < count + 2 * half) {
            mirrored = new float[count + 2 * half];
        }
        System.arraycopy(values, 0, mirrored, half, count);
        for (int i = 0; i < half; i++) {
            mirrored[half - 1 - i] = values[mirroredIndex(-1 - i, count)];
            mirrored[half + count + i] = values[mirroredIndex(count + i, count)];
        }
    }

    /** A row shorter than half the window is mirrored again and again. */
    private static int mirroredIndex(int index, int count) {
        int inPeriod = Math.floorMod(index, 2 * count);
        return inPeriod < count ? inPeriod : 2 * count - 1 - inPeriod;
    }

    private void replace(float old, float fresh) {
        if (old == fresh) {
            return;
        }
        int at = indexOf(old);
        if (fresh > old) {
            for (; at < ordered.length - 1 && ordered[at + 1] < fresh; at++) {
                ordered[at] = ordered[at + 1];
            }
        } else {
            for (; at > 0 && ordered[at - 1] > fresh; at--) {
                ordered[at] = ordered[at - 1];
            }
        }
        ordered[at] = fresh;
    }

    // Arrays.binarySearch orders NaN and the two zeros too, at twice the time.
    private int indexOf(float value) {
        int low = 0;
        int high = ordered.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ordered[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
