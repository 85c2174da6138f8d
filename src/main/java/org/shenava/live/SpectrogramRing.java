package org.shenava.live;

import java.lang.invoke.VarHandle;

/**
 * The newest spectrogram columns. One thread writes, one reads; nothing is allocated and nobody waits. A reader that falls behind
 * by more than the capacity loses the oldest columns, never order.
 */
public final class SpectrogramRing {
    private final float[][] columns;
    private final int rowCount;

    // Written by the analysis thread only, after the column it publishes.
    private volatile long columnCount;

    /**
     * An empty ring.
     *
     * @param capacity columns kept
     * @param rowCount rows of a column, lowest first
     */
    public SpectrogramRing(int capacity, int rowCount) {
        if (capacity < 2) {
            throw new IllegalArgumentException("capacity must be at least 2, got " + capacity);
        }
        this.columns = new float[capacity][rowCount];
        this.rowCount = rowCount;
    }

    public int rowCount() {
        return rowCount;
    }

    /** Columns written since the start. */
    public long columnCount() {
        return columnCount;
    }

    /** Index of the oldest column that can still be read safely: one slot is left to the writer. */
    public long oldestIndex() {
        return Math.max(0, columnCount - columns.length + 1);
    }

    /**
     * Writes one column. Writer's thread only.
     *
     * @param levelsDb {@code [rowCount]}, copied
     */
    public void write(float[] levelsDb) {
        long index = columnCount;
        // The count that retires this slot must be seen before the slot changes.
        VarHandle.storeStoreFence();
        System.arraycopy(levelsDb, 0, columns[(int) (index % columns.length)], 0, rowCount);
        columnCount = index + 1;
    }

    /**
     * Copies one column out.
     *
     * @param index from {@link #oldestIndex()} up to, not including, {@link #columnCount()}
     * @param target {@code [rowCount]}
     * @return false when the column is gone or not there yet; {@code target} is then undefined
     */
    public boolean read(long index, float[] target) {
        if (index < oldestIndex() || index >= columnCount) {
            return false;
        }
        System.arraycopy(columns[(int) (index % columns.length)], 0, target, 0, rowCount);
        // The writer may have come round while we copied; the copy must be over before we look.
        VarHandle.loadLoadFence();
        return index >= oldestIndex();
    }
}
