package org.shenava.view.picture;

import org.shenava.audio.FrameListener;

/** Where the pitches come from that are drawn over the picture of a recording. */
@FunctionalInterface
public interface ContourSource {
    /** Samples from one pitch to the next. */
    int HOP_SAMPLES = 512;

    /** Takes pitches in the order of the sound. */
    @FunctionalInterface
    interface Sink {
        /** @param hz not a number where no single pitch is heard */
        void pitch(float hz);
    }

    /**
     * Begins to listen.
     *
     * @param pitches gets one pitch for every {@link #HOP_SAMPLES}; pitch {@code i} belongs to the middle of hop {@code i}
     */
    FrameListener listen(int sampleRateHz, Sink pitches);
}
