package org.shenava.audio;

import java.util.Objects;

/** Samples that are already in memory, given out as fast as they are read. */
public final class BufferAudioSource implements AudioSource {
    private final String name;
    private final float[] samples;
    private final int sampleRateHz;
    private int position;
    private volatile boolean closed;

    /**
     * Copies the samples.
     *
     * @param monoSamples nominally in [-1, 1]
     * @param sampleRateHz samples a second, above 0
     */
    public BufferAudioSource(String name, float[] monoSamples, int sampleRateHz) {
        if (sampleRateHz <= 0) {
            throw new IllegalArgumentException("sampleRateHz must be above 0, got " + sampleRateHz);
        }
        this.name = Objects.requireNonNull(name);
        this.samples = monoSamples.clone();
        this.sampleRateHz = sampleRateHz;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int sampleRateHz() {
        return sampleRateHz;
    }

    @Override
    public double lengthSeconds() {
        return (double) samples.length / sampleRateHz;
    }

    @Override
    public int read(float[] target, int offset, int sampleCount) {
        Objects.checkFromIndexSize(offset, sampleCount, target.length);
        if (closed || position == samples.length) {
            return sampleCount == 0 ? 0 : -1;
        }
        int count = Math.min(sampleCount, samples.length - position);
        System.arraycopy(samples, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public void close() {
        closed = true;
    }
}
