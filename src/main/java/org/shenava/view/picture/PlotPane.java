package org.shenava.view.picture;

import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.view.common.PageContext;

/**
 * A picture with time to the right, in every language, and frequency upwards: axes, a cursor for mouse and keyboard, zoom in both
 * directions. What is in the picture, and which times are seen, its subclasses know. JavaFX thread.
 */
public abstract class PlotPane extends Region {
    /** Room for the frequencies, left of the plot. */
    static final double FREQUENCY_AXIS = 40;

    /** One notch of a wheel, or one press of a key. */
    static final double ZOOM_STEP = 1.25;

    private static final double PAN_SHARE = 0.1;
    private static final double CURSOR_STEP = 4;
    private static final double CURSOR_LEAP = 40;

    private final Region plot = new Region();
    private final Pane content = new Pane();
    private final Rectangle contentClip = new Rectangle();
    private final Region focus = new Region();
    private final Rectangle clip = new Rectangle();
    private final FrequencyAxis frequencyAxis;
    private final TimeAxis timeAxis;
    private final PlotCursor cursor;
    private FrequencyView frequencies;

    protected PlotPane(PageContext context, String name) {
        frequencies = FrequencyView.all(
                PictureSpecs.spec(context.preferences().current().picture()));
        frequencyAxis = new FrequencyAxis(context.texts(), frequencies);
        timeAxis = new TimeAxis(context.texts());
        cursor = new PlotCursor(this, context);
        getStyleClass().addAll("spectrogram", "time-axis");
        getStylesheets()
                .add(PlotPane.class.getResource("/org/shenava/view/picture.css").toExternalForm());
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleText(name);
        setAccessibleHelp(context.texts().text("picture.keys.help"));
        setFocusTraversable(true);
        plot.getStyleClass().add("plot");
        content.setClip(contentClip);
        focus.getStyleClass().add("plot-focus");
        focus.setMouseTransparent(true);
        // Lines end a hair outside, which would make a saved picture a pixel larger.
        setClip(clip);
        getChildren().addAll(plot, content, frequencyAxis, timeAxis, focus, cursor.layer());
        addEventHandler(MouseEvent.MOUSE_MOVED, this::mouse);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::mouse);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> cursor.hide());
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Moment at a place of the plot. */
    protected abstract double secondsAt(double x);

    /** Moment up to which there is sound; 0 before any. */
    protected abstract double endSeconds();

    /**
     * Sees less or more time.
     *
     * @param factor above 1 sees less
     * @param x place of the plot that keeps its moment, as far as that goes
     */
    protected abstract void zoomTime(double factor, double x);

    /** Sees earlier or, above 0, later sound. */
    protected abstract void panTime(double pixels);

    /** Puts what is in the picture in its place. */
    protected abstract void place();

    /** Draws over the plot, under the cursor, cut at the plot's edges; later ones lie above. */
    protected final void addContent(Node... nodes) {
        content.getChildren().addAll(nodes);
    }

    /** What is seen where there is no sound: the colour of silence, so that a picture for paper is white all over. */
    protected final void showGround(int argb) {
        plot.setStyle(String.format(Locale.ROOT, "-fx-background-color: #%06x;", argb & 0xffffff));
    }

    protected final double plotWidth() {
        return Math.max(0, snapSizeX(getWidth() - FREQUENCY_AXIS));
    }

    protected final double plotHeight() {
        return Math.max(0, snapSizeY(getHeight() - timeAxis.neededHeight()));
    }

    /** Left edge of the plot. */
    protected final double plotX() {
        return FREQUENCY_AXIS;
    }

    protected final FrequencyView frequencies() {
        return frequencies;
    }

    /** Another picture: sees the same frequencies of it. */
    protected final void showFrequencies(SpectrogramSpec spec) {
        show(frequencies.of(spec));
    }

    /** Sees fewer or more frequencies around the middle. */
    public final void zoomFrequencies(double factor) {
        show(frequencies.zoom(factor, 0.5));
    }

    /** Sees all frequencies. */
    public final void allFrequencies() {
        show(FrequencyView.all(frequencies.spec()));
    }

    /** Sees less or more time around the cursor, or else the middle. */
    public final void zoomTime(double factor) {
        zoomTime(factor, cursor.isPlaced() ? cursor.x() : plotWidth() / 2);
        cursor.refresh();
    }

    /** Moves by a tenth of what is seen. */
    public final void panTime(boolean later) {
        panTime((later ? 1 : -1) * PAN_SHARE * plotWidth());
        cursor.refresh();
    }

    /** Moves the labels of the time axis to what is seen. */
    protected final void showTimes(double pixelsPerSecond) {
        timeAxis.show(secondsAt(0), endSeconds(), pixelsPerSecond);
    }

    /** The picture has moved under the cursor. */
    protected final void refreshCursor() {
        cursor.refresh();
    }

    @Override
    protected final void layoutChildren() {
        double width = plotWidth();
        double height = plotHeight();
        contentClip.setWidth(width);
        contentClip.setHeight(height);
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        plot.resizeRelocate(FREQUENCY_AXIS, 0, width, height);
        focus.resizeRelocate(FREQUENCY_AXIS, 0, width, height);
        content.resizeRelocate(FREQUENCY_AXIS, 0, width, height);
        cursor.layer().resizeRelocate(FREQUENCY_AXIS, 0, width, height);
        frequencyAxis.resizeRelocate(0, 0, getWidth(), height);
        frequencyAxis.leaveLeft(FREQUENCY_AXIS);
        timeAxis.resizeRelocate(FREQUENCY_AXIS, height, width, Math.max(0, getHeight() - height));
        place();
    }

    private void show(FrequencyView newView) {
        if (!newView.equals(frequencies)) {
            frequencies = newView;
            frequencyAxis.show(newView);
            place();
            cursor.refresh();
        }
    }

    private void mouse(MouseEvent event) {
        double x = event.getX() - FREQUENCY_AXIS;
        if (x < 0 || x >= plotWidth() || event.getY() < 0 || event.getY() >= plotHeight()) {
            cursor.hide();
        } else {
            cursor.moveTo(x, event.getY());
        }
    }

    private void scroll(ScrollEvent event) {
        double x = Math.max(0, event.getX() - FREQUENCY_AXIS);
        // With the shift key some systems turn the wheel sideways.
        double turned = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        if (turned == 0) {
            return;
        }
        double factor = turned > 0 ? ZOOM_STEP : 1 / ZOOM_STEP;
        if (event.isShortcutDown() && event.isShiftDown() || event.isAltDown()) {
            show(frequencies.zoom(factor, event.getY() / Math.max(1, plotHeight())));
        } else if (event.isShortcutDown()) {
            zoomTime(factor, x);
        } else if (event.isShiftDown() && !frequencies.isAll()) {
            show(frequencies.pan(turned > 0 ? PAN_SHARE : -PAN_SHARE));
        } else {
            panTime(-turned);
        }
        cursor.refresh();
        event.consume();
    }

    /** With the keyboard in the picture, the arrows move the cursor. */
    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double step = event.isShiftDown() ? CURSOR_LEAP : CURSOR_STEP;
        KeyCode code = event.getCode();
        boolean known = true;
        switch (code) {
            case LEFT, KP_LEFT -> keyCursor(-step, 0);
            case RIGHT, KP_RIGHT -> keyCursor(step, 0);
            case UP, KP_UP -> keyCursor(0, -step);
            case DOWN, KP_DOWN -> keyCursor(0, step);
            case ENTER -> known = chosen();
            case ESCAPE -> {
                known = cursor.isPlaced();
                cursor.hide();
            }
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private boolean chosen() {
        if (!cursor.isPlaced()) {
            return false;
        }
        choose(secondsAt(cursor.x()));
        return true;
    }

    /** The moment under the cursor was chosen by the keyboard. */
    protected void choose(double seconds) {}

    private void keyCursor(double right, double down) {
        cursor.moveBy(right, down);
        setAccessibleHelp(cursor.words());
    }
}
