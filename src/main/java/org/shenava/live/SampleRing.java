package org.shenava.live;

import org.shenava.audio.AudioException;
import org.shenava.audio.AudioSource;

/**
 * The bounded queue of sound between the capture and the analysis thread, a source to the latter. Room for a fixed number of blocks,
 * nothing is allocated after the start. Any method may be called from any thread; one thread writes, one reads.
 */
final class SampleRing implements AudioSource {
    private final String name;
    private final int sampleRateHz;
    private final double lengthSeconds;

    // All below under the lock of this object.
    private final float[][] blocks;
    private final int[] counts;
    private int oldest;
    private int used;
    private int readFromOldest;
    private long droppedBlocks;
    private boolean ended;
    private boolean closed;
    private AudioException failure;

    /**
     * An empty ring for the sound of one source.
     *
     * @param source named and described like it
     * @param capacity blocks kept
     * @param blockSamples most samples of a block
     */
    SampleRing(AudioSource source, int capacity, int blockSamples) {
        this.name = source.name();
        this.sampleRateHz = source.sampleRateHz();
        this.lengthSeconds = source.lengthSeconds();
        this.blocks = new float[capacity][blockSamples];
        this.counts = new int[capacity];
    }

    /**
     * Adds a block; when the ring is full the oldest one is dropped and counted. Never waits.
     *
     * @return false when nobody reads any more
     */
    synchronized boolean writeDroppingOldest(float[] samples, int sampleCount) {
        if (closed) {
            return false;
        }
        if (used == blocks.length) {
            dropOldest();
            droppedBlocks++;
        }
        append(samples, sampleCount);
        return true;
    }

    /**
     * Adds a block; waits while the ring is full.
     *
     * @return false when nobody reads any more
     */
    synchronized boolean writeWaiting(float[] samples, int sampleCount) throws InterruptedException {
        while (used == blocks.length && !closed) {
            wait();
        }
        if (closed) {
            return false;
        }
        append(samples, sampleCount);
        return true;
    }

    /** No more sound comes. What is here can still be read. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** No more sound comes because the source broke: the reader is told after it has read what is here. */
    synchronized void fail(AudioException reason) {
        failure = reason;
        end();
    }

    synchronized long droppedBlocks() {
        return droppedBlocks;
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
        return lengthSeconds;
    }

    @Override
    public synchronized int read(float[] target, int offset, int sampleCount) throws AudioException {
        try {
            while (used == 0 && !ended && !closed) {
                wait();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
        if (closed) {
            return -1;
        }
        if (used == 0) {
            if (failure != null) {
                throw failure;
            }
            return -1;
        }
        int count = Math.min(sampleCount, counts[oldest] - readFromOldest);
        System.arraycopy(blocks[oldest], readFromOldest, target, offset, count);
        readFromOldest += count;
        if (readFromOldest == counts[oldest]) {
            dropOldest();
            notifyAll();
        }
        return count;
    }

    /** Both sides stop waiting; what is here is lost. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void append(float[] samples, int sampleCount) {
        int slot = (oldest + used) % blocks.length;
        System.arraycopy(samples, 0, blocks[slot], 0, sampleCount);
        counts[slot] = sampleCount;
        used++;
        notifyAll();
    }

    private void dropOldest() {
        oldest = (oldest + 1) % blocks.length;
        used--;
        readFromOldest = 0;
    }
}
