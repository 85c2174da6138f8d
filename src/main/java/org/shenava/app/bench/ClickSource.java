package org.shenava.app.bench;

import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.shenava.audio.AudioSource;

/** Silence with a click every second, handed out at the pace of real time in blocks as a sound card gives them. */
final class ClickSource implements AudioSource {
    private static final int CLICK_SAMPLES = 64;
    private static final float LEVEL = 0.9f;

    private final int sampleRateHz;
    private final float[] click = click();

    // Written by the reader, read by whoever measures.
    private final AtomicLong newestClickNanos = new AtomicLong();
    private volatile boolean closed;

    private final SoundCardPace pace;

    ClickSource(int sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
        pace = new SoundCardPace(sampleRateHz);
    }

    /** Half a second of silence, then {@code clicks} clicks a second apart, and half a second more. */
    static float[] train(int clicks, int sampleRateHz) {
        float[] samples = new float[(clicks + 1) * sampleRateHz];
        for (int i = 0; i < clicks; i++) {
            System.arraycopy(click(), 0, samples, i * sampleRateHz + sampleRateHz / 2, CLICK_SAMPLES);
        }
        return samples;
    }

    private static float[] click() {
        Random random = new Random(5);
        float[] samples = new float[CLICK_SAMPLES];
        for (int i = 0; i < CLICK_SAMPLES; i++) {
            samples[i] = random.nextBoolean() ? LEVEL : -LEVEL;
        }
        return samples;
    }

    /** {@link System#nanoTime()} when the newest click left; 0 before the first. */
    long newestClickNanos() {
        return newestClickNanos.get();
    }

    @Override
    public String name() {
        return "clicks";
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
        long position = pace.position();
        boolean clicks = false;
        for (int i = 0; i < count; i++) {
            // The first click comes after half a second.
            int since = (int) ((position + i + sampleRateHz / 2) % sampleRateHz);
            boolean sounds = since < CLICK_SAMPLES && position + i >= sampleRateHz / 2;
            target[offset + i] = sounds ? click[since] : 0;
            clicks |= sounds && since == 0;
        }
        pace.handedOut(count);
        if (clicks) {
            newestClickNanos.set(System.nanoTime());
        }
        return count;
    }

    @Override
    public void close() {
        closed = true;
    }
}
