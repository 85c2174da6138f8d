package org.shenava.app.bench;

import java.util.concurrent.TimeUnit;

/** Hands blocks out at the pace of real time, as a sound card does. Read by one thread; its start is seen by all. */
final class SoundCardPace {
    /** A common period of a sound card. */
    private static final double BLOCK_SECONDS = 0.01;

    private final int sampleRateHz;

    // Written once by the reader, read by whoever measures.
    private volatile long startNanos;

    // Reader's thread.
    private long position;

    SoundCardPace(int sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
    }

    /** {@link System#nanoTime()} when the first sample sounded; 0 before anybody read. */
    long startNanos() {
        return startNanos;
    }

    /** Samples that were handed out before. */
    long position() {
        return position;
    }

    /**
     * Waits until the next block has sounded.
     *
     * @param most samples that are wanted
     * @return samples of the block; negative when the reader was interrupted
     */
    int await(int most) {
        if (startNanos == 0) {
            startNanos = System.nanoTime();
        }
        int count = Math.min(most, (int) (BLOCK_SECONDS * sampleRateHz));
        long dueNanos = startNanos + (position + count) * 1_000_000_000L / sampleRateHz;
        try {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, dueNanos - System.nanoTime()));
            return count;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** So many samples were taken. */
    void handedOut(int count) {
        position += count;
    }
}
