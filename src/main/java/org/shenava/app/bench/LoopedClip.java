package org.shenava.app.bench;

import org.shenava.audio.AudioSource;

/** A clip again and again at the pace of real time, in blocks as a sound card gives them: a microphone for a machine without one. */
final class LoopedClip implements AudioSource {
    private final float[] clip;
    private final int sampleRateHz;
    private final SoundCardPace pace;

    private volatile boolean closed;

    /** @param clip not copied; must not change */
    LoopedClip(float[] clip, int sampleRateHz) {
        if (clip.length == 0) {
            throw new IllegalArgumentException("a clip without samples cannot be looped");
        }
        this.clip = clip;
        this.sampleRateHz = sampleRateHz;
        pace = new SoundCardPace(sampleRateHz);
    }

    /** {@link System#nanoTime()} when the first sample sounded; 0 before anybody read. */
    long startNanos() {
        return pace.startNanos();
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
        int count = pace.await(sampleCount);
        if (closed || count < 0) {
            return -1;
        }
        for (int i = 0; i < count; i++) {
            target[offset + i] = clip[(int) ((pace.position() + i) % clip.length)];
        }
        pace.handedOut(count);
        return count;
    }

    @Override
    public void close() {
        closed = true;
    }
}
