package org.shenava.audio;

import java.io.IOException;
import java.nio.file.Path;
import org.shenava.audio.ffmpeg.FlacFile;

/** Writes a recording of 16 bits while it is made. What was written can be played however the program ends. One thread. */
public interface SoundWriter extends AutoCloseable {
    /** Most channels of a recording. */
    int MOST_CHANNELS = 2;

    /**
     * Writes samples; those outside [-1, 1] are cut off there.
     *
     * @param interleaved samples, channel by channel within a frame
     * @throws IOException when the disk is full or gone; what was written before stays
     */
    void write(float[] interleaved, int frameCount) throws IOException;

    /** Writes what is left and finishes the file. Calling it again does nothing. */
    @Override
    void close() throws IOException;

    /** Nearest 16-bit value of a sample; full scale is 32768, of which +1 falls one short. */
    static short toPcm16(float sample) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sample * 32768f)));
    }

    /** How the files of {@link #open} end: {@code flac}, or {@code wav} where that cannot be made. Loads libraries. */
    static String suffix() {
        return FlacFile.available() ? "flac" : "wav";
    }

    /**
     * Begins a file, over one that is there.
     *
     * @param file FLAC if it ends so, else WAV
     * @param channelCount 1 or 2
     */
    static SoundWriter open(Path file, int sampleRateHz, int channelCount) throws IOException {
        if (channelCount < 1 || channelCount > MOST_CHANNELS) {
            throw new IllegalArgumentException("channelCount must be 1 or 2, got " + channelCount);
        }
        SoundWriter writer = file.toString().endsWith(".flac")
                ? FlacFile.create(file, sampleRateHz, channelCount)
                : new GrowingWav(file, sampleRateHz, channelCount);
        return new RoomKeeper(writer, file, sampleRateHz);
    }
}
