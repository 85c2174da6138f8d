package org.shenava.view.common;

import java.util.function.DoubleConsumer;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * What the mouse does on a picture of a recording: a click goes there, with the shift key it selects from the cursor on; dragging selects,
 * and with another button it moves what is seen. Places are pixels from where the picture begins. JavaFX thread.
 */
public final class TimeDrag {
    /** A hand is never quite still. */
    private static final double CLICK_PIXELS = 4;

    private final TimeRange range;
    private final DoubleConsumer seek;
    private double pressedX = Double.NaN;
    private boolean drags;

    /** @param seek hears, in seconds, where the user wants to go */
    public TimeDrag(TimeRange range, DoubleConsumer seek) {
        this.range = range;
        this.seek = seek;
    }

    /** Pressed on the picture; nothing happens while there is no recording. */
    public void press(double x) {
        pressedX = range.length().get() > 0 ? x : Double.NaN;
        drags = false;
    }

    /** Pressed beside the picture: what follows is none of its business. */
    public void pressElsewhere() {
        pressedX = Double.NaN;
    }

    /** @param width of the picture, pixels */
    public void drag(double x, double width, MouseEvent event) {
        drag(x, width, event.isPrimaryButtonDown());
    }

    void drag(double x, double width, boolean primary) {
        if (Double.isNaN(pressedX)) {
            return;
        }
        drags |= Math.abs(x - pressedX) >= CLICK_PIXELS;
        if (!drags) {
            return;
        }
        if (primary) {
            range.select(range.seconds(pressedX, width), range.seconds(x, width));
        } else {
            range.pan(range.seconds(pressedX, width) - range.seconds(x, width));
            pressedX = x;
        }
    }

    /** @param width of the picture, pixels */
    public void release(double x, double width, MouseEvent event) {
        release(x, width, event.getButton() == MouseButton.PRIMARY, event.isShiftDown());
    }

    void release(double x, double width, boolean primary, boolean shift) {
        // A fast hand lets go further on than where it was last seen dragging.
        drag(x, width, primary);
        if (!Double.isNaN(pressedX) && !drags && primary) {
            double seconds = range.seconds(pressedX, width);
            if (shift) {
                range.select(range.cursor().get(), seconds);
            } else {
                range.clearSelection();
                seek.accept(seconds);
            }
        }
        pressedX = Double.NaN;
    }
}
