package org.shenava.audio;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/**
 * The system's sound output, or, where there is none or it goes away, a clock that passes as if it played. Used by one thread; any may
 * close it.
 */
final class Loudspeaker implements AutoCloseable {
    private static final double BUFFER_SECONDS = 0.1;
    private static final int NAP_MILLIS = 5;

    /** An output that takes nothing for so long is gone. */
    private static final long STUCK_NANOS = 1_000_000_000L;

    /** One that has not yet played anything may have to wake up. */
    private static final long WAKING_NANOS = 5_000_000_000L;

    /** Sound servers take more than our buffer before they play. */
    private static final double AWAKE_SECONDS = 0.5;

    /** A reader that comes so much too late has paused. */
    private static final long LATE_NANOS = 200_000_000L;

    private static final int CHANNELS = 2;

    private final int sampleRateHz;
    private final Pace pace;
    private volatile boolean closed;
    private volatile boolean silent;

    // Under the lock of this object; null when silent.
    private SourceDataLine line;

    // The player's.
    private byte[] bytes = new byte[0];
    private long offeredBytes;
    private long silentStartNanos;
    private long silentFrames;

    /** Opens the default output at the sound's own rate, or a common one. */
    static Loudspeaker open(int preferredRateHz) {
        Set<Integer> rates = new LinkedHashSet<>(List.of(preferredRateHz, 48_000, 44_100));
        for (int rateHz : rates) {
            AudioFormat format = new AudioFormat(rateHz, 16, CHANNELS, true, false);
            SourceDataLine line = null;
            try {
                line = AudioSystem.getSourceDataLine(format);
                line.open(format, (int) (BUFFER_SECONDS * rateHz) * format.getFrameSize());
                line.start();
                return new Loudspeaker(line, rateHz, Pace.REAL);
            } catch (LineUnavailableException | IllegalArgumentException | SecurityException refused) {
                if (line != null) {
                    line.close();
                }
            }
        }
        return new Loudspeaker(null, 48_000, Pace.REAL);
    }

    /** @param line open and started at the rate, 16-bit stereo; null for none */
    Loudspeaker(SourceDataLine line, int sampleRateHz, Pace pace) {
        this.line = line;
        this.sampleRateHz = sampleRateHz;
        this.pace = pace;
        if (line == null) {
            fallSilent();
        }
    }

    int sampleRateHz() {
        return sampleRateHz;
    }

    /** True when nothing is heard: there is no output, or it went away. */
    boolean silent() {
        return silent;
    }

    /**
     * Waits until all is played but what the output buffers.
     *
     * @param stereo interleaved samples
     * @return false when closed meanwhile
     */
    boolean play(float[] stereo, int frameCount) {
        int byteCount = frameCount * CHANNELS * 2;
        if (bytes.length < byteCount) {
            bytes = new byte[byteCount];
        }
        Pcm.toPcm16(stereo, frameCount * CHANNELS, bytes);
        int done = 0;
        long lastProgressNanos = pace.nanos();
        while (!closed && !silent && done < byteCount) {
            int taken = offer(done, byteCount - done);
            done += taken;
            offeredBytes += taken;
            if (taken > 0) {
                lastProgressNanos = pace.nanos();
            } else if (pace.nanos() - lastProgressNanos > (awake() ? STUCK_NANOS : WAKING_NANOS)) {
                fallSilent();
            } else if (!pace.nap(NAP_MILLIS)) {
                return false;
            }
        }
        return silent ? passTime((byteCount - done) / (CHANNELS * 2)) : !closed;
    }

    /** Waits until the last of it is heard; the buffer is short. */
    void finish() {
        if (silent || closed) {
            return;
        }
        long startNanos = pace.nanos();
        while (!closed && pace.nanos() - startNanos < 2 * BUFFER_SECONDS * 1e9 && buffered() && pace.nap(NAP_MILLIS)) {
            // The condition does the waiting: drain() would hang on a lost device.
        }
    }

    private boolean awake() {
        return offeredBytes > AWAKE_SECONDS * sampleRateHz * CHANNELS * 2;
    }

    private synchronized boolean buffered() {
        return line != null && line.available() < line.getBufferSize();
    }

    /** How long the output can play what it was given. */
    synchronized double bufferedSeconds() {
        return line == null ? 0 : (double) (line.getBufferSize() - line.available()) / (CHANNELS * 2) / sampleRateHz;
    }

    private synchronized int offer(int offset, int byteCount) {
        if (line == null || !line.isOpen()) {
            fallSilent();
            return 0;
        }
        int frameBytes = CHANNELS * 2;
        int room = Math.min(byteCount, line.available() / frameBytes * frameBytes);
        return room <= 0 ? 0 : line.write(bytes, offset, room);
    }

    private boolean passTime(int frameCount) {
        silentFrames += frameCount;
        long lengthNanos = (long) (silentFrames * 1e9 / sampleRateHz);
        if (pace.nanos() - silentStartNanos - lengthNanos > LATE_NANOS) {
            // The reader paused; what was missed is not made up for by running ahead.
            silentStartNanos = pace.nanos() - lengthNanos;
        }
        long dueNanos = silentStartNanos + lengthNanos;
        while (!closed && pace.nanos() < dueNanos) {
            if (!pace.nap(Math.max(1, Math.min(NAP_MILLIS, (dueNanos - pace.nanos()) / 1_000_000)))) {
                return false;
            }
        }
        return !closed;
    }

    private void fallSilent() {
        silent = true;
        silentStartNanos = pace.nanos();
        silentFrames = 0;
        release();
    }

    private synchronized void release() {
        if (line != null) {
            line.flush();
            line.close();
            line = null;
        }
    }

    @Override
    public void close() {
        closed = true;
        release();
    }
}
