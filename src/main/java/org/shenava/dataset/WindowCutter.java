package org.shenava.dataset;

import java.util.Arrays;
import org.shenava.audio.AudioFrame;
import org.shenava.audio.FrameListener;

/**
 * Cuts a stream into windows that lie wholly inside; of a stream shorter than a window, the whole. Memory holds one window and a block.
 */
final class WindowCutter implements FrameListener {
    private final int windowSamples;
    private final double stepSamples;
    private final Taker taker;

    /** The sound from {@link #firstHeld} on. */
    private float[] held;

    private int heldCount;
    private long firstHeld;
    private int cut;
    private long sampleCount;

    /** Takes windows. */
    @FunctionalInterface
    interface Taker {
        /**
         * A window.
         *
         * @param samples the taker's own copy
         */
        void take(long firstSample, float[] samples);
    }

    WindowCutter(int windowSamples, double stepSamples, Taker taker) {
        this.windowSamples = windowSamples;
        this.stepSamples = stepSamples;
        this.taker = taker;
        this.held = new float[2 * windowSamples];
    }

    @Override
    public void frame(AudioFrame frame) {
        int count = frame.sampleCount();
        if (heldCount + count > held.length) {
            held = Arrays.copyOf(held, 2 * (heldCount + count));
        }
        frame.copyTo(0, held, heldCount, count);
        heldCount += count;
        sampleCount += count;
        while (nextStart() + windowSamples <= sampleCount) {
            int offset = (int) (nextStart() - firstHeld);
            taker.take(nextStart(), Arrays.copyOfRange(held, offset, offset + windowSamples));
            cut++;
            drop();
        }
    }

    @Override
    public void end() {
        if (cut == 0 && sampleCount > 0) {
            taker.take(0, Arrays.copyOf(held, heldCount));
        }
    }

    /** Samples that came by. */
    long sampleCount() {
        return sampleCount;
    }

    private long nextStart() {
        return Math.round(cut * stepSamples);
    }

    /** Forgets what no further window needs. */
    private void drop() {
        // Starts are rounded, so that the next one may lie a sample beyond what has come.
        int gone = (int) Math.min(heldCount, nextStart() - firstHeld);
        System.arraycopy(held, gone, held, 0, heldCount - gone);
        heldCount -= gone;
        firstHeld += gone;
    }
}
