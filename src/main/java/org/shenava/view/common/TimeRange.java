package org.shenava.view.common;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * Which part of a recording is seen, for all pictures that share a time axis: overview, spectrogram, strip of answers. Also the cursor
 * and the selection. Seconds from the start of the recording. JavaFX thread.
 */
public final class TimeRange {
    /** Less than this cannot be told apart on a screen. */
    public static final double SHORTEST_SECONDS = 0.05;

    /** What is as little larger is as good as the same. */
    private static final double NEARLY = 1.01;

    private final ReadOnlyDoubleWrapper length = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper start = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper end = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper cursor = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper selectionStart = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper selectionEnd = new ReadOnlyDoubleWrapper();

    /** Another recording: all of it is seen, nothing is selected. */
    public void reset(double lengthSeconds) {
        length.set(Math.max(0, lengthSeconds));
        start.set(0);
        end.set(length.get());
        cursor.set(0);
        clearSelection();
    }

    /** The same recording is found to be longer or shorter than it said: what is seen and selected stays. */
    public void correctLength(double lengthSeconds) {
        boolean allSeen = start.get() <= 0 && end.get() >= length.get();
        length.set(Math.max(0, lengthSeconds));
        see(start.get(), allSeen ? length.get() : Math.min(end.get() - start.get(), length.get()));
        moveCursor(cursor.get());
        select(selectionStart.get(), selectionEnd.get());
    }

    public ReadOnlyDoubleProperty length() {
        return length.getReadOnlyProperty();
    }

    /** First second that is seen. */
    public ReadOnlyDoubleProperty start() {
        return start.getReadOnlyProperty();
    }

    /** Second at which the seen part ends. */
    public ReadOnlyDoubleProperty end() {
        return end.getReadOnlyProperty();
    }

    /** Where playback stands. */
    public ReadOnlyDoubleProperty cursor() {
        return cursor.getReadOnlyProperty();
    }

    public ReadOnlyDoubleProperty selectionStart() {
        return selectionStart.getReadOnlyProperty();
    }

    /** As {@link #selectionStart()} when nothing is selected. */
    public ReadOnlyDoubleProperty selectionEnd() {
        return selectionEnd.getReadOnlyProperty();
    }

    public boolean hasSelection() {
        return selectionEnd.get() - selectionStart.get() >= SHORTEST_SECONDS;
    }

    public void moveCursor(double seconds) {
        cursor.set(clamp(seconds));
    }

    /** Selects from one moment to another, in either order. */
    public void select(double oneSecond, double otherSecond) {
        selectionStart.set(clamp(Math.min(oneSecond, otherSecond)));
        selectionEnd.set(clamp(Math.max(oneSecond, otherSecond)));
    }

    public void clearSelection() {
        selectionStart.set(0);
        selectionEnd.set(0);
    }

    /**
     * Sees more or less of the recording.
     *
     * @param factor above 1 sees less
     * @param aroundSecond stays where it is
     */
    public void zoom(double factor, double aroundSecond) {
        double seen = end.get() - start.get();
        double wanted = Math.max(SHORTEST_SECONDS, Math.min(length.get(), seen / factor));
        double share = seen <= 0 ? 0 : (aroundSecond - start.get()) / seen;
        see(aroundSecond - share * wanted, wanted);
    }

    /** Moves what is seen; stops at the ends. */
    public void pan(double seconds) {
        see(start.get() + seconds, end.get() - start.get());
    }

    /** Sees all. */
    public void zoomOut() {
        see(0, length.get());
    }

    /** Place of a moment on a picture of some width. */
    public double x(double seconds, double width) {
        double seen = end.get() - start.get();
        return seen <= 0 ? 0 : (seconds - start.get()) / seen * width;
    }

    /** Moment at a place of a picture of some width. */
    public double seconds(double x, double width) {
        return width <= 0 ? start.get() : clamp(start.get() + x / width * (end.get() - start.get()));
    }

    private void see(double from, double seconds) {
        double bounded = Math.max(0, Math.min(from, length.get() - seconds));
        start.set(bounded);
        end.set(bounded + seconds);
    }

    private double clamp(double seconds) {
        return Math.max(0, Math.min(length.get(), seconds));
    }

    /** The selection begins at the cursor. */
    public void selectFromCursor() {
        double to = selectionEnd.get() > cursor.get() ? selectionEnd.get() : length.get();
        select(cursor.get(), to);
    }

    /** The selection ends at the cursor. */
    public void selectToCursor() {
        select(Math.min(selectionStart.get(), cursor.get()), cursor.get());
    }

    /** Sees the selection alone, or all when that is seen or nothing is selected. */
    public void zoomToSelection() {
        double seen = end.get() - start.get();
        double wanted = selectionEnd.get() - selectionStart.get();
        zoomOut();
        if (hasSelection() && seen > wanted * NEARLY) {
            zoom(length.get() / wanted, 0);
            pan(selectionStart.get());
        }
    }
}
