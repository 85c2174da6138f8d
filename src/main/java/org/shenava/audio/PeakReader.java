package org.shenava.audio;

import java.nio.file.Path;
import java.util.Arrays;
import org.shenava.audio.ffmpeg.SoundFile;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/**
 * Reads the outline of a recording in one pass. Its length need not be known: when there are too many stretches, neighbours are joined
 * and the next ones are twice as long, so that memory stays the same for a phrase and for a night of playing. One thread.
 */
public final class PeakReader {
    /** As many as the widest screen has pixels, several times over for a look at a part. */
    static final int MOST_STRETCHES = 1 << 16;

    private static final int BLOCK_SAMPLES = 8192;

    private final int sampleRateHz;
    private final float[] low;
    private final float[] high;
    private long stretchSamples = 32;
    private int full;
    private long inStretch;
    private long sampleCount;

    /** @param mostStretches even */
    PeakReader(int sampleRateHz, int mostStretches) {
        this.sampleRateHz = sampleRateHz;
        low = new float[mostStretches];
        high = new float[mostStretches];
    }

    /**
     * Length of a file as it says itself, which is known at once; negative when it does not.
     *
     * @throws AudioException as {@link FileAudioSource#open}
     */
    public static double statedSeconds(Path file) throws AudioException {
        try (SoundFile opened = SoundFile.open(file)) {
            return opened.lengthSeconds();
        }
    }

    /**
     * Reads a file to its end. Call from a job.
     *
     * @throws AudioException as {@link FileAudioSource#open}
     * @throws JobCancelledException if the job was cancelled
     */
    public static Peaks read(Path file, JobContext job) throws AudioException, JobCancelledException {
        int rateHz;
        try (SoundFile opened = SoundFile.open(file)) {
            rateHz = opened.sampleRateHz();
        }
        try (AudioSource source = FileAudioSource.open(file, rateHz)) {
            PeakReader reader = new PeakReader(rateHz, MOST_STRETCHES);
            float[] block = new float[BLOCK_SAMPLES];
            int read = source.read(block, 0, block.length);
            while (read > 0) {
                job.checkCancelled();
                reader.add(block, read);
                double length = source.lengthSeconds();
                job.progress(length > 0 ? Math.min(1, reader.seconds() / length) : -1, source.name());
                read = source.read(block, 0, block.length);
            }
            return reader.peaks();
        }
    }

    void add(float[] samples, int count) {
        for (int i = 0; i < count; i++) {
            if (inStretch == stretchSamples) {
                next();
            }
            low[full] = inStretch == 0 ? samples[i] : Math.min(low[full], samples[i]);
            high[full] = inStretch == 0 ? samples[i] : Math.max(high[full], samples[i]);
            inStretch++;
        }
        sampleCount += count;
    }

    Peaks peaks() {
        int count = full + (inStretch > 0 ? 1 : 0);
        return new Peaks(
                Arrays.copyOf(low, count),
                Arrays.copyOf(high, count),
                (double) stretchSamples / sampleRateHz,
                seconds(),
                sampleRateHz);
    }

    private double seconds() {
        return (double) sampleCount / sampleRateHz;
    }

    private void next() {
        full++;
        inStretch = 0;
        if (full == low.length) {
            join();
        }
    }

    private void join() {
        full /= 2;
        for (int i = 0; i < full; i++) {
            low[i] = Math.min(low[2 * i], low[2 * i + 1]);
            high[i] = Math.max(high[2 * i], high[2 * i + 1]);
        }
        stretchSamples *= 2;
    }
}
