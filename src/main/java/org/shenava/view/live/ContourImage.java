package org.shenava.view.live;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.shenava.live.LivePicture;
import org.shenava.live.PitchRing;
import org.shenava.music.Cents;
import org.shenava.view.picture.ContourLook;
import org.shenava.view.picture.FrequencyView;

/**
 * The pitch contour as a picture used as a ring, with the columns of {@link SpectrogramImage} and the rows of the screen. New columns are
 * written over the oldest, so a pulse costs the same however long it runs. JavaFX thread.
 */
final class ContourImage {
    private static final int CORE_PIXELS = 1;
    private static final int EDGE_PIXELS = 1;

    private final int width;
    private final int height;
    private final int pool;
    private final FrequencyView frequencies;
    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;
    private long drawnCount;
    private float before = Float.NaN;

    /**
     * An empty contour.
     *
     * @param width columns kept
     * @param height rows of the screen
     * @param pool columns of the sound in each column here
     */
    ContourImage(int width, int height, int pool, FrequencyView frequencies) {
        this.width = width;
        this.height = height;
        this.pool = pool;
        this.frequencies = frequencies;
        this.pixels = new int[width * height];
        this.buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        this.image = new WritableImage(buffer);
    }

    Image image() {
        return image;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int argb(int x, int y) {
        return pixels[y * width + x];
    }

    long drawnCount() {
        return drawnCount;
    }

    /**
     * Draws the columns whose pitch has come since the last call; stops at the picture's right edge, the rest follows with the next call.
     *
     * @param upTo columns of the picture that are drawn
     * @return how many were drawn
     */
    int draw(PitchRing pitches, LivePicture picture, long upTo) {
        long from = Math.max(drawnCount, upTo - width);
        if (from > drawnCount) {
            before = Float.NaN;
        }
        int x = (int) (from % width);
        int most = (int) Math.min(upTo - from, width - x);
        int count = 0;
        while (count < most && pitchIndex(pitches, picture, from + count) < pitches.pointCount()) {
            column(x + count, pitches.read(Math.max(0, pitchIndex(pitches, picture, from + count))));
            count++;
        }
        if (count > 0) {
            drawnCount = from + count;
            Rectangle2D changed = new Rectangle2D(x, 0, count, height);
            buffer.updateBuffer(same -> changed);
        }
        return count;
    }

    /** The pitch nearest to the middle of a column. */
    private long pitchIndex(PitchRing pitches, LivePicture picture, long column) {
        return Math.round(picture.seconds((column + 0.5) * pool) * pitches.pointsPerSecond() - 0.5);
    }

    private void column(int x, float hz) {
        for (int y = 0; y < height; y++) {
            pixels[y * width + x] = 0;
        }
        if (hz > 0) {
            boolean joined = before > 0 && Math.abs(Cents.between(before, hz)) <= ContourLook.MOST_CENTS * pool;
            double here = frequencies.y(hz, height);
            double there = joined ? frequencies.y(before, height) : here;
            int upper = (int) Math.round(Math.min(here, there)) - CORE_PIXELS;
            int lower = (int) Math.round(Math.max(here, there)) + CORE_PIXELS - 1;
            fill(x, upper - EDGE_PIXELS, lower + EDGE_PIXELS, ContourLook.EDGE_ARGB);
            fill(x, upper, lower, ContourLook.ARGB);
        }
        before = hz;
    }

    private void fill(int x, int upper, int lower, int colour) {
        for (int y = Math.max(0, upper); y <= Math.min(height - 1, lower); y++) {
            pixels[y * width + x] = colour;
        }
    }

    /** Whether it fits a screen and its frequencies. */
    boolean fits(int wantedHeight, FrequencyView wanted) {
        return height == wantedHeight && frequencies.equals(wanted);
    }

    /** For tests: nothing is drawn anywhere. */
    boolean isBlank() {
        return Arrays.stream(pixels).allMatch(pixel -> pixel == 0);
    }
}
