package org.shenava.audio.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.shenava.audio.AudioException;

/** One reading of a {@link SoundFile}: at a rate, in one or two channels. Belongs to the thread that advances the file. */
public final class SoundOutput {
    private final int sampleRateHz;
    private final int channelCount;
    private final FloatQueue queue = new FloatQueue();
    private long framesToPass;
    private SampleShape shape;
    private Resampler resampler;

    /** @param framesToPass frames of the file that are passed over before the first that is read */
    SoundOutput(int sampleRateHz, int channelCount, long framesToPass) {
        this.sampleRateHz = sampleRateHz;
        this.channelCount = channelCount;
        this.framesToPass = framesToPass;
    }

    public int sampleRateHz() {
        return sampleRateHz;
    }

    /** Frames ready to be read; {@link SoundFile#advance()} makes more. */
    public int available() {
        passOver();
        return queue.size() / channelCount;
    }

    /**
     * Moves out up to {@code frameCount} frames that are ready.
     *
     * @param target receives interleaved samples, nominally in [-1, 1]
     * @param offset index of the first value to write
     */
    public int read(float[] target, int offset, int frameCount) {
        passOver();
        return queue.take(target, offset, frameCount * channelCount) / channelCount;
    }

    private void passOver() {
        int frames = (int) Math.min(framesToPass, queue.size() / channelCount);
        queue.drop(frames * channelCount);
        framesToPass -= frames;
    }

    void write(AVFrame frame) throws AudioException {
        SampleShape now = SampleShape.of(frame);
        if (!now.equals(shape)) {
            // Joined streams change rate or channels midway.
            finish();
            resampler = new Resampler(now, sampleRateHz, channelCount, queue);
            shape = now;
        }
        resampler.write(frame);
    }

    void finish() throws AudioException {
        if (resampler != null) {
            resampler.finish();
            free();
        }
    }

    void free() {
        if (resampler != null) {
            resampler.close();
            resampler = null;
            shape = null;
        }
    }
}
