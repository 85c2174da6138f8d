package org.shenava.view.common;

import java.util.Arrays;
import java.util.List;

/**
 * Counts the frames of the window by the time since the one before. Nothing is allocated. JavaFX thread.
 *
 * <p>Of a frame that the machine was late with only the time is known: what lies between two pulses was seen as one still picture.
 */
public final class FrameCounter {
    /** Upper edges of the classes, milliseconds; the last class has none. From 100 ms on a frame is felt, from 250 ms on it is a stall. */
    private static final int[] EDGES_MS = {20, 34, 50, 100, 250};

    private static final double NANOS_PER_MS = 1e6;

    private final long[] histogram = new long[EDGES_MS.length + 1];
    private long frames;
    private long totalNanos;
    private long longestNanos;
    private long lastNanos;

    /**
     * What was counted.
     *
     * @param frames drawn
     * @param meanMs between two of them; 0 without any
     * @param longestMs between two of them
     * @param slow frames of 100 ms or more, stalls included
     * @param stalls frames of 250 ms or more
     * @param histogram frames under 20, 34, 50, 100 and 250 ms, each without those before, and the rest
     */
    public record Counts(long frames, double meanMs, double longestMs, long slow, long stalls, List<Long> histogram) {
        /** Share of frames under 100 ms; 1 without any. */
        public double quickShare() {
            return frames == 0 ? 1 : 1 - (double) slow / frames;
        }
    }

    /** A frame is drawn now. */
    public void frame(long nowNanos) {
        if (lastNanos != 0) {
            long nanos = nowNanos - lastNanos;
            frames++;
            totalNanos += nanos;
            longestNanos = Math.max(longestNanos, nanos);
            histogram[classOf(nanos)]++;
        }
        lastNanos = nowNanos;
    }

    /** No frames are drawn for a while, and none are wanted. */
    public void pause() {
        lastNanos = 0;
    }

    /** Counts from nothing. */
    public void reset() {
        Arrays.fill(histogram, 0);
        frames = 0;
        totalNanos = 0;
        longestNanos = 0;
        lastNanos = 0;
    }

    public Counts counts() {
        List<Long> classes = Arrays.stream(histogram).boxed().toList();
        long stalls = histogram[EDGES_MS.length];
        return new Counts(
                frames,
                frames == 0 ? 0 : totalNanos / NANOS_PER_MS / frames,
                longestNanos / NANOS_PER_MS,
                stalls + histogram[EDGES_MS.length - 1],
                stalls,
                classes);
    }

    private static int classOf(long nanos) {
        int i = 0;
        while (i < EDGES_MS.length && nanos >= EDGES_MS[i] * 1_000_000L) {
            i++;
        }
        return i;
    }
}
