package org.shenava.audio;

import java.nio.file.Path;
import org.shenava.audio.ffmpeg.SoundFile;
import org.shenava.audio.ffmpeg.SoundOutput;

/**
 * A file as it is played: from a moment on, at a rate of time, in stereo at the loudspeaker's rate. At its own rate of time the file is
 * played as it is; slower or faster, in mono, since the two ears must not be cut at different places. One thread.
 */
final class StretchedFile implements AutoCloseable {
    private final SoundFile file;
    private final SoundOutput output;
    private final TimeStretch stretch;
    private final int sampleRateHz;
    private float[] mono = new float[0];

    /**
     * Opens a file.
     *
     * @param startSeconds where to begin
     * @param rate of time, 1 for the file's own
     */
    StretchedFile(Path path, double startSeconds, double rate, int sampleRateHz) throws AudioException {
        this.sampleRateHz = sampleRateHz;
        boolean own = Math.abs(rate - 1) < 1e-6;
        stretch = own ? null : new TimeStretch(sampleRateHz, rate);
        // Last of what may fail: nobody would close it.
        file = SoundFile.openNear(path, startSeconds);
        output = file.addOutput(sampleRateHz, own ? 2 : 1, startSeconds);
    }

    /** Seconds of the recording in a frame of what is read. */
    double secondsAFrame() {
        return (stretch == null ? 1 : stretch.rate()) / sampleRateHz;
    }

    /**
     * Reads on.
     *
     * @param stereo receives interleaved samples
     * @return frames written, 0 at the end
     */
    int read(float[] stereo, int frameCount) throws AudioException {
        return stretch == null ? readFile(stereo, frameCount) : readStretched(stereo, frameCount);
    }

    private int readStretched(float[] stereo, int frameCount) throws AudioException {
        if (mono.length < frameCount) {
            mono = new float[frameCount];
        }
        int read = stretch.read(mono, 0, frameCount);
        while (read == 0) {
            int room = stretch.room();
            float[] more = new float[room];
            int came = readFile(more, room);
            if (came == 0 && !stretch.finish()) {
                return 0;
            }
            stretch.add(more, 0, came);
            read = stretch.read(mono, 0, frameCount);
        }
        for (int i = 0; i < read; i++) {
            stereo[2 * i] = mono[i];
            stereo[2 * i + 1] = mono[i];
        }
        return read;
    }

    private int readFile(float[] target, int frameCount) throws AudioException {
        return file.read(output, target, 0, frameCount);
    }

    @Override
    public void close() {
        file.close();
    }
}
