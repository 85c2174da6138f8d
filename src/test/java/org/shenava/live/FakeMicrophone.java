package org.shenava.live;

import org.shenava.audio.AudioException;
import org.shenava.audio.AudioSource;
import org.shenava.feature.Signals;

/** Brings the given sound at a multiple of real time, then zeros for ever, or breaks as an unplugged device does. */
final class FakeMicrophone implements AudioSource {
    private final float[] sound;
    private final double speed;
    private final boolean breaksAtTheEnd;
    private int position;
    private long startNanos;
    private volatile boolean closed;

    FakeMicrophone(float[] sound, double speed, boolean breaksAtTheEnd) {
        this.sound = sound;
        this.speed = speed;
        this.breaksAtTheEnd = breaksAtTheEnd;
    }

    boolean closed() {
        return closed;
    }

    @Override
    public String name() {
        return "Test microphone";
    }

    @Override
    public int sampleRateHz() {
        return Signals.RATE_HZ;
    }

    @Override
    public double lengthSeconds() {
        return -1;
    }

    @Override
    public int read(float[] target, int offset, int sampleCount) throws AudioException {
        if (startNanos == 0) {
            startNanos = System.nanoTime();
        }
        // As real devices do, it brings a few milliseconds at a time.
        int count = Math.min(sampleCount, 160);
        while (!closed && position + count > (System.nanoTime() - startNanos) * 1e-9 * speed * sampleRateHz()) {
            try {
                Thread.sleep(1);
            } catch (InterruptedException stopped) {
                return -1;
            }
        }
        if (closed) {
            return -1;
        }
        if (breaksAtTheEnd && position >= sound.length) {
            throw new AudioException("The microphone was disconnected; connect it again.");
        }
        for (int i = 0; i < count; i++) {
            target[offset + i] = position < sound.length ? sound[position] : 0;
            position++;
        }
        return count;
    }

    @Override
    public void close() {
        closed = true;
    }
}
