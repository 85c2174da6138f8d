package org.shenava.view.live;

import java.util.OptionalDouble;
import org.shenava.live.LivePicture;

/**
 * Which part of a live picture is seen: its zoom, and whether it follows the sound or stands still. Columns of the image are so many
 * columns of the sound in one ({@link #pool}), so many pixels wide ({@link #scale}); both are whole numbers, so nothing flickers while it
 * moves. No JavaFX.
 */
final class LiveTimes {
    private static final int[] POOLS = {8, 4, 2, 1, 1, 1, 1, 1, 1, 1};
    private static final int[] SCALES = {1, 1, 1, 1, 2, 3, 4, 6, 8, 12};
    private static final int EVEN = 3;

    private int step = EVEN;
    private OptionalDouble pausedSeconds = OptionalDouble.empty();

    /** Columns of the sound in one of the image. */
    int pool() {
        return POOLS[step];
    }

    /** Pixels of a column of the image. */
    int scale() {
        return SCALES[step];
    }

    double pixelsPerSecond(LivePicture picture) {
        return picture.spec().columnsPerSecond() * scale() / pool();
    }

    /** The next step in or out; false when there is none. */
    boolean zoom(boolean in) {
        int wanted = Math.max(0, Math.min(POOLS.length - 1, step + (in ? 1 : -1)));
        boolean changed = wanted != step;
        step = wanted;
        return changed;
    }

    boolean isPaused() {
        return pausedSeconds.isPresent();
    }

    /** Stands still with a moment at the right edge. */
    void pause(double edgeSeconds) {
        pausedSeconds = OptionalDouble.of(edgeSeconds);
    }

    /** Follows the sound again. */
    void follow() {
        pausedSeconds = OptionalDouble.empty();
    }

    /**
     * Columns of the image up to the right edge.
     *
     * @param following what it is when the sound is followed
     * @param drawn columns there are
     * @param kept columns of the image that can still be seen
     * @param visible columns that find room on the screen
     */
    long edge(LivePicture picture, long following, long drawn, int kept, int visible) {
        if (pausedSeconds.isEmpty()) {
            return following;
        }
        long wanted = Math.round(picture.column(pausedSeconds.getAsDouble()) / pool());
        long oldest = Math.max(0, drawn - kept);
        // What was forgotten meanwhile cannot be seen: then the oldest there is.
        return Math.max(Math.min(drawn, oldest + visible), Math.min(drawn, wanted));
    }
}
