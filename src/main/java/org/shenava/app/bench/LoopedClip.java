package org.shenava.app.bench;

import java.util.concurrent.TimeUnit;
import org.shenava.audio.AudioSource;

/** A clip again and again at the pace of real time, in blocks as a sound card gives them: a microphone for a machine without one. */
final class LoopedClip implements AudioSource {
    /** A common period of a sound card. */
    private static final double BLOCK_SECONDS = 0.01;

    private final float[] clip;
    private final int sampleRateHz;

    private volatile boolean closed;

    // Written once by the reader, read by whoever measures.
    private volatile long startNanos;

    // Reader's thread.
    private long position;

    /** @param clip not copied; must not change */
    LoopedClip(float[] clip, int sampleRateHz) {
        if (clip.length == 0) {
            throw new IllegalArgumentException("a clip without samples cannot be looped");
        }
        this.clip = clip;
        this.sampleRateHz = sampleRateHz;
    }

    /** {@link System#nanoTime()} when the first sample sounded; 0 before anybody read. */
    long startNanos() {
        return startNanos;
    }

    @Override
    public String name() {
        return "looped clip";
    }

    @Override
    public int sampleRateHz() {
        return sampleRateHz;
    }

    @Override
    public double lengthSeconds() {
        return -1;
    }

    @Override
    public int read(float[] target, int offset, int sampleCount) {
        if (startNanos == 0) {
            startNanos = System.nanoTime();
        }
        int count = Math.min(sampleCount, (int) (BLOCK_SECONDS * sampleRateHz));
        long dueNanos = startNanos + (position + count) * 1_000_000_000L / sampleRateHz;
        try {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, dueNanos - System.nanoTime()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
        if (closed) {
            return -1;
        }
        for (int i = 0; i < count; i++) {
            target[offset + i] = clip[(int) ((position + i) % clip.length)];
        }
        position += count;
        return count;
    }

    @Override
    public void close() {
        closed = true;
    }
}
