package org.shenava.live;

import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The newest pitches, evenly spaced in time. One thread writes, any may read; nothing is allocated and nobody waits. A reader that falls
 * behind by more than the capacity loses the oldest, never order.
 */
public final class PitchRing {
    private final float[] hertz;
    private final double pointsPerSecond;

    // Written by the analysis thread only, after the point it publishes.
    private volatile long pointCount;

    /**
     * An empty ring.
     *
     * @param capacity points kept
     * @param pointsPerSecond point {@code i} belongs to the time {@code (i + 0.5) / pointsPerSecond}
     */
    public PitchRing(int capacity, double pointsPerSecond) {
        if (capacity < 2) {
            throw new IllegalArgumentException("capacity must be at least 2, got " + capacity);
        }
        if (!(pointsPerSecond > 0)) {
            throw new IllegalArgumentException("pointsPerSecond must be above 0, got " + pointsPerSecond);
        }
        this.hertz = new float[capacity];
        this.pointsPerSecond = pointsPerSecond;
        Arrays.fill(hertz, Float.NaN);
    }

    public double pointsPerSecond() {
        return pointsPerSecond;
    }

    /** Points written since the start. */
    public long pointCount() {
        return pointCount;
    }

    /** Index of the oldest point that can still be read safely: one slot is left to the writer. */
    public long oldestIndex() {
        return Math.max(0, pointCount - hertz.length + 1);
    }

    /**
     * Writes one point. Writer's thread only.
     *
     * @param hz the pitch; not a number where no single pitch is heard
     */
    public void write(float hz) {
        long index = pointCount;
        // The count that retires this slot must be seen before the slot changes.
        VarHandle.storeStoreFence();
        hertz[(int) (index % hertz.length)] = hz;
        pointCount = index + 1;
    }

    /** The pitch in hertz; not a number where there was none, or when the point is gone or not there yet. */
    public float read(long index) {
        if (index < oldestIndex() || index >= pointCount) {
            return Float.NaN;
        }
        float hz = hertz[(int) (index % hertz.length)];
        // The writer may have come round meanwhile.
        VarHandle.loadLoadFence();
        return index >= oldestIndex() ? hz : Float.NaN;
    }
}
