package org.shenava.live;

import org.shenava.audio.AudioFrame;

/** The newest samples of a stream, to draw them once more in another way. Memory is bounded. Not thread-safe. */
final class SoundHistory {
    private final float[] samples;
    private final int sampleRateHz;
    private long end;
    private long begin = -1;

    SoundHistory(int capacity, int sampleRateHz) {
        this.samples = new float[capacity];
        this.sampleRateHz = sampleRateHz;
    }

    void add(AudioFrame frame) {
        if (begin < 0 || frame.firstSample() != end) {
            // The first frame, or one after a gap: what was before belongs to another time.
            begin = frame.firstSample();
        }
        end = frame.firstSample() + frame.sampleCount();
        int taken = 0;
        while (taken < frame.sampleCount()) {
            int place = (int) ((frame.firstSample() + taken) % samples.length);
            int count = Math.min(samples.length - place, frame.sampleCount() - taken);
            frame.copyTo(taken, samples, place, count);
            taken += count;
        }
    }

    /** Index of the first sample that is still here, since the start of the stream. */
    long begin() {
        return Math.max(Math.max(0, begin), end - samples.length);
    }

    /** Index after the last sample. */
    long end() {
        return end;
    }

    /** A part of what is here. */
    AudioFrame frame(long from, int count) {
        float[] part = new float[count];
        int place = (int) (from % samples.length);
        int first = Math.min(count, samples.length - place);
        System.arraycopy(samples, place, part, 0, first);
        System.arraycopy(samples, 0, part, first, count - first);
        return new AudioFrame(part, sampleRateHz, from);
    }
}
