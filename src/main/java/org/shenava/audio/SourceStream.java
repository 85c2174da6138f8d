package org.shenava.audio;

import be.tarsos.dsp.io.TarsosDSPAudioFloatConverter;
import be.tarsos.dsp.io.TarsosDSPAudioFormat;
import be.tarsos.dsp.io.TarsosDSPAudioInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An {@link AudioSource} as TarsosDSP reads it: mono 32-bit floats, little endian. A broken source looks like an ended one to TarsosDSP,
 * which would throw an {@code Error}; the failure waits in {@link #failure()}.
 */
final class SourceStream implements TarsosDSPAudioInputStream {
    private static final int BYTES_PER_SAMPLE = Float.BYTES;

    private final AudioSource source;
    private final TarsosDSPAudioFormat format;
    private float[] samples = new float[1024];
    private AudioException failure;
    private volatile boolean stopped;

    SourceStream(AudioSource source) {
        this.source = source;
        this.format = new TarsosDSPAudioFormat(
                TarsosDSPAudioFloatConverter.PCM_FLOAT,
                source.sampleRateHz(),
                8 * BYTES_PER_SAMPLE,
                1,
                BYTES_PER_SAMPLE,
                source.sampleRateHz(),
                false);
    }

    /** The flow ends with the next read; the dispatcher's own flag is not seen by other threads. */
    void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }

    /** Why the source broke; null when it ended well. */
    AudioException failure() {
        return failure;
    }

    @Override
    public int read(byte[] target, int offset, int byteCount) {
        int wanted = byteCount / BYTES_PER_SAMPLE;
        if (stopped || failure != null || wanted == 0) {
            return -1;
        }
        if (samples.length < wanted) {
            samples = new float[wanted];
        }
        try {
            int read = source.read(samples, 0, wanted);
            if (read <= 0) {
                return -1;
            }
            ByteBuffer.wrap(target, offset, read * BYTES_PER_SAMPLE)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .put(samples, 0, read);
            return read * BYTES_PER_SAMPLE;
        } catch (AudioException broken) {
            failure = broken;
            return -1;
        }
    }

    @Override
    public long skip(long bytesToSkip) {
        return 0;
    }

    /** The source belongs to whoever opened it. */
    @Override
    public void close() {
        stopped = true;
    }

    @Override
    public TarsosDSPAudioFormat getFormat() {
        return format;
    }

    @Override
    public long getFrameLength() {
        double seconds = source.lengthSeconds();
        return seconds < 0 ? -1 : Math.round(seconds * source.sampleRateHz());
    }
}
