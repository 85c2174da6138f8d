package org.shenava.audio;

/**
 * A block of mono sound. Copies in and out, so that no thread sees another's buffer change. The frames of a {@link FrameListener} are
 * filled again by its flow; whoever makes a frame has one that never changes.
 */
public final class AudioFrame {
    private final float[] samples;
    private final int sampleRateHz;
    private long firstSample;

    /**
     * Copies a block of samples.
     *
     * @param samples mono samples, nominally in [-1, 1]
     * @param offset index of the first sample to take
     * @param sampleCount how many to take
     * @param sampleRateHz samples a second
     * @param firstSample index of the first sample since the start of the stream
     */
    public AudioFrame(float[] samples, int offset, int sampleCount, int sampleRateHz, long firstSample) {
        if (sampleRateHz <= 0) {
            throw new IllegalArgumentException("sampleRateHz must be above 0, got " + sampleRateHz);
        }
        this.samples = java.util.Arrays.copyOfRange(samples, offset, offset + sampleCount);
        this.sampleRateHz = sampleRateHz;
        this.firstSample = firstSample;
    }

    public AudioFrame(float[] samples, int sampleRateHz, long firstSample) {
        this(samples, 0, samples.length, sampleRateHz, firstSample);
    }

    /** The next block of the same stream in this frame, as long as the one before. */
    void fill(float[] block, long first) {
        System.arraycopy(block, 0, samples, 0, samples.length);
        firstSample = first;
    }

    public int sampleCount() {
        return samples.length;
    }

    public int sampleRateHz() {
        return sampleRateHz;
    }

    /** Index of the first sample since the start of the stream. */
    public long firstSample() {
        return firstSample;
    }

    public double startSeconds() {
        return (double) firstSample / sampleRateHz;
    }

    public double endSeconds() {
        return (double) (firstSample + samples.length) / sampleRateHz;
    }

    public float sample(int index) {
        return samples[index];
    }

    /** Copies samples out without allocating. */
    public void copyTo(int sourceOffset, float[] target, int targetOffset, int sampleCount) {
        System.arraycopy(samples, sourceOffset, target, targetOffset, sampleCount);
    }

    public float[] toArray() {
        return samples.clone();
    }
}
