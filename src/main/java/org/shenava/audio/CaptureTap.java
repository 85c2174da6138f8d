package org.shenava.audio;

/** Hears a microphone as it records, before its sound is mixed and resampled. Called by the thread that reads; must not wait. */
public interface CaptureTap {
    /** Hears nothing. */
    CaptureTap NONE = new CaptureTap() {
        @Override
        public void take(int sampleRateHz, int channelCount, float[] interleaved, int frameCount) {}

        @Override
        public void end() {}
    };

    /**
     * Takes sound; rate and channels stay the same.
     *
     * @param interleaved samples in [-1, 1), channel by channel within a frame; used again after the call
     */
    void take(int sampleRateHz, int channelCount, float[] interleaved, int frameCount);

    /** No more sound comes. May be called again, and by any thread. */
    void end();
}
