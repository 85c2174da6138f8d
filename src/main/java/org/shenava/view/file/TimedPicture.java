package org.shenava.view.file;

import java.util.function.DoubleConsumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.TimeDrag;
import org.shenava.view.common.TimeRange;

/**
 * A picture of a recording over time, with selection and cursor upon it: the mouse does what {@link TimeDrag} tells, the wheel moves, and
 * with the shortcut key it zooms, as in the spectrogram. Time goes to the right in every language.
 */
abstract class TimedPicture extends Region {
    private static final double CURSOR_WIDTH = 1.5;
    private static final double ZOOM_A_NOTCH = 1.25;
    /** Share of what is seen that a notch of the wheel moves by. */
    private static final double MOVE_A_NOTCH = 0.1;

    private final TimeRange range;
    private final Canvas canvas = new Canvas();
    private final Rectangle selection = new Rectangle();
    private final Rectangle cursor = new Rectangle();
    private final Rectangle clip = new Rectangle();
    private final Bonds bonds = new Bonds();
    private boolean stale = true;

    /** @param seek hears, in seconds, where the user wants to go */
    TimedPicture(TimeRange range, DoubleConsumer seek) {
        this.range = range;
        TimeDrag drag = new TimeDrag(range, seek);
        getStyleClass().addAll("timed-picture", "time-axis");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        selection.getStyleClass().add("time-selection");
        cursor.getStyleClass().add("time-cursor");
        cursor.setWidth(CURSOR_WIDTH);
        selection.setManaged(false);
        cursor.setManaged(false);
        canvas.setManaged(false);
        setClip(clip);
        getChildren().addAll(canvas, selection, cursor);
        bonds.on(range.start(), this::repaint);
        bonds.on(range.end(), this::repaint);
        bonds.on(range.length(), this::repaint);
        bonds.on(range.cursor(), this::placeMarks);
        bonds.on(range.selectionStart(), this::placeMarks);
        bonds.on(range.selectionEnd(), this::placeMarks);
        setCursor(Cursor.CROSSHAIR);
        setOnMousePressed(event -> drag.press(event.getX()));
        setOnMouseDragged(event -> drag.drag(event.getX(), getWidth(), event));
        setOnMouseReleased(event -> drag.release(event.getX(), getWidth(), event));
        setOnScroll(this::scrolled);
    }

    /** Draws what is seen; only when that changed. */
    abstract void paint(GraphicsContext pen, double width, double height);

    TimeRange range() {
        return range;
    }

    final void repaint() {
        stale = true;
        requestLayout();
    }

    void close() {
        bonds.release();
    }

    /** How far a picture of this width goes in a pixel. */
    final double secondsAPixel() {
        return (range.end().get() - range.start().get()) / Math.max(1, getWidth());
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            clip.setWidth(width);
            clip.setHeight(height);
            stale = true;
        }
        if (stale) {
            stale = false;
            GraphicsContext pen = canvas.getGraphicsContext2D();
            pen.clearRect(0, 0, width, height);
            paint(pen, width, height);
        }
        placeMarks();
    }

    private void placeMarks() {
        double width = getWidth();
        boolean empty = range.length().get() <= 0;
        cursor.setVisible(!empty);
        cursor.setX(range.x(range.cursor().get(), width) - CURSOR_WIDTH / 2);
        cursor.setHeight(getHeight());
        selection.setVisible(!empty && range.hasSelection());
        double from = range.x(range.selectionStart().get(), width);
        selection.setX(from);
        selection.setWidth(Math.max(1, range.x(range.selectionEnd().get(), width) - from));
        selection.setHeight(getHeight());
    }

    private void scrolled(ScrollEvent event) {
        // With the shift key some systems turn the wheel sideways.
        double turned = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        if (event.isShortcutDown()) {
            range.zoom(turned > 0 ? ZOOM_A_NOTCH : 1 / ZOOM_A_NOTCH, range.seconds(event.getX(), getWidth()));
        } else {
            range.pan(-Math.signum(turned)
                    * MOVE_A_NOTCH
                    * (range.end().get() - range.start().get()));
        }
        event.consume();
    }
}
