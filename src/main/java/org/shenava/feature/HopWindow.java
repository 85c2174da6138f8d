package org.shenava.feature;

import org.shenava.audio.AudioFrame;
import org.shenava.audio.Nonsense;

/** The newest samples of a stream, looked at once a hop, however the stream is cut into blocks. Before the first sample lies silence. */
final class HopWindow {
    /** Called at the end of every hop. */
    interface Listener {
        /**
         * One hop is complete.
         *
         * @param window the newest samples, oldest first; only valid during the call
         */
        void hop(float[] window);
    }

    private final float[] window;
    private final int hopSamples;
    private final int sampleRateHz;
    private final Listener listener;
    private int filled;

    HopWindow(int windowSamples, int hopSamples, int sampleRateHz, Listener listener) {
        this.window = new float[windowSamples];
        this.hopSamples = hopSamples;
        this.sampleRateHz = sampleRateHz;
        this.listener = listener;
    }

    /**
     * Takes the next block of the stream.
     *
     * @throws IllegalArgumentException if the block is at another rate; names both
     */
    void add(AudioFrame frame) {
        if (frame.sampleRateHz() != sampleRateHz) {
            throw new IllegalArgumentException(
                    "frames must be at " + sampleRateHz + " Hz, got " + frame.sampleRateHz() + " Hz");
        }
        int taken = 0;
        while (taken < frame.sampleCount()) {
            int count = Math.min(hopSamples - filled, frame.sampleCount() - taken);
            frame.copyTo(taken, window, window.length - hopSamples + filled, count);
            Nonsense.silence(window, window.length - hopSamples + filled, count);
            taken += count;
            filled += count;
            if (filled == hopSamples) {
                listener.hop(window);
                System.arraycopy(window, hopSamples, window, 0, window.length - hopSamples);
                filled = 0;
            }
        }
    }
}
