package org.shenava.view.live;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.shenava.live.SpectrogramRing;
import org.shenava.view.common.ColourMap;

/**
 * A picture used as a ring: its column {@code c} stands at {@code c % width}, and shows one column of the spectrogram, or the highest levels
 * of several. New columns are written over the
 * oldest; the rest is never touched again, so a pulse costs the same however long it runs. JavaFX thread.
 */
final class SpectrogramImage {
    private final int width;
    private final int rowCount;
    private final int pool;
    private final ColourMap colours;
    private final int[] pixels;
    private final float[] column;
    private final float[] highest;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;
    private long drawnCount;

    /**
     * A dark picture.
     *
     * @param width columns kept
     * @param rowCount rows of a column, lowest first; the lowest is at the bottom of the picture
     * @param pool columns of the spectrogram in each column here
     */
    SpectrogramImage(int width, int rowCount, int pool, ColourMap colours) {
        this.width = width;
        this.rowCount = rowCount;
        this.pool = pool;
        this.colours = colours;
        this.pixels = new int[width * rowCount];
        this.column = new float[rowCount];
        this.highest = new float[rowCount];
        Arrays.fill(pixels, colours.argb(Float.NEGATIVE_INFINITY));
        this.buffer = new PixelBuffer<>(width, rowCount, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        this.image = new WritableImage(buffer);
    }

    Image image() {
        return image;
    }

    int width() {
        return width;
    }

    int rowCount() {
        return rowCount;
    }

    /** Columns drawn since the start; the newest has index one less. */
    long drawnCount() {
        return drawnCount;
    }

    int argb(int x, int y) {
        return pixels[y * width + x];
    }

    /**
     * Draws the columns that came since the last call, with one update of the picture for just their part of it (for all
     * of it after columns were lost). Stops at the
     * picture's right edge, where the part would be torn in two; the rest follows with the next call.
     *
     * @return how many were drawn
     */
    int draw(SpectrogramRing ring) {
        long newest = ring.columnCount() / pool;
        // Only whole ones: a column that is partly gone would be too dark.
        long oldest = (ring.oldestIndex() + pool - 1) / pool;
        long from = Math.max(drawnCount, Math.max(oldest, newest - width));
        int x = (int) (from % width);
        int count = (int) Math.min(newest - from, width - x);
        if (count <= 0) {
            return 0;
        }
        boolean lost = from > drawnCount;
        blankBetween(drawnCount, from);
        for (int i = 0; i < count; i++) {
            readHighest(ring, (from + i) * pool);
            for (int row = 0; row < rowCount; row++) {
                pixels[(rowCount - 1 - row) * width + x + i] = colours.argb(highest[row]);
            }
        }
        drawnCount = from + count;
        Rectangle2D changed = lost ? null : new Rectangle2D(x, 0, count, rowCount);
        buffer.updateBuffer(same -> changed);
        return count;
    }

    /** A column that the writer has just overtaken is drawn as silence: a gap, never a shift in time. */
    private void readHighest(SpectrogramRing ring, long first) {
        Arrays.fill(highest, Float.NEGATIVE_INFINITY);
        for (long index = first; index < first + pool; index++) {
            if (ring.read(index, column)) {
                for (int row = 0; row < rowCount; row++) {
                    highest[row] = Math.max(highest[row], column[row]);
                }
            }
        }
    }

    /** Columns that were lost before they could be drawn must not show what stood there a round ago. */
    private void blankBetween(long from, long to) {
        int dark = colours.argb(Float.NEGATIVE_INFINITY);
        for (long lost = Math.max(from, to - width); lost < to; lost++) {
            int x = (int) (lost % width);
            for (int y = 0; y < rowCount; y++) {
                pixels[y * width + x] = dark;
            }
        }
    }
}
