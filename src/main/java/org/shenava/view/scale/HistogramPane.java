package org.shenava.view.scale;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import org.shenava.music.Cents;
import org.shenava.view.common.NoteText;
import org.shenava.view.common.Texts;

/**
 * How long each pitch sounded, cents from left to right in every language. Pointing reads a pitch, a click or the arrow keys mark one.
 */
final class HistogramPane extends Region {
    private static final double HEAD = 40;
    private static final double FOOT = 20;
    private static final double SMALL_STEP = 5;
    private static final double LARGE_STEP = 100;

    private final ScaleViewModel model;
    private final Texts texts;
    private final Rectangle clip = new Rectangle();
    private final Rectangle ground = new Rectangle();
    private final HistogramFrame lines;
    private final Polygon area = new Polygon();
    private final Line mark = new Line();
    private final Line pointer = new Line();
    private final Label readout = new Label();

    private CentsAxis axis = new CentsAxis(0, 1, 1);
    private OptionalDouble pointed = OptionalDouble.empty();
    private HistogramFrame.Place framed;

    HistogramPane(ScaleViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.lines = new HistogramFrame(texts);
        setId("histogram");
        getStyleClass().addAll("histogram", "time-axis");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(texts.text("scale.histogram.help"));
        setMinSize(200, 140);
        ground.getStyleClass().add("histogram-ground");
        area.getStyleClass().add("histogram-area");
        mark.getStyleClass().add("histogram-mark");
        pointer.getStyleClass().add("histogram-pointer");
        readout.getStyleClass().add("histogram-readout");
        readout.setId("readout");
        readout.setMouseTransparent(true);
        readout.setManaged(false);
        readout.setNodeOrientation(texts.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        setClip(clip);
        getChildren().addAll(new Group(ground, area), lines, new Group(mark, pointer), readout);
        model.drawn().addListener((observed, before, after) -> draw());
        model.mark().addListener((observed, before, after) -> draw());
        setOnMouseMoved(event -> point(OptionalDouble.of(event.getX())));
        setOnMouseExited(event -> point(OptionalDouble.empty()));
        setOnMouseClicked(event -> {
            requestFocus();
            model.markAt(axis.cents(event.getX()));
        });
        setOnKeyPressed(this::pressed);
        draw();
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        draw();
    }

    private void pressed(KeyEvent event) {
        double step = event.isShiftDown() ? LARGE_STEP : SMALL_STEP;
        switch (event.getCode()) {
            case LEFT -> model.moveMark(-step);
            case RIGHT -> model.moveMark(step);
            case ENTER -> model.setTonicAtMark();
            case ESCAPE -> model.markAt(Double.NaN);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void point(OptionalDouble x) {
        pointed = x;
        showPointer();
    }

    private void draw() {
        Drawn drawn = model.drawn().get();
        Frame frame = drawn.frame();
        double width = Math.max(1, getWidth());
        double height = Math.max(HEAD + FOOT + 1, getHeight());
        axis = new CentsAxis(frame.fromCents(), frame.toCents(), width);
        ground.setY(HEAD);
        ground.setWidth(width);
        ground.setHeight(height - HEAD - FOOT);
        HistogramFrame.Place place = new HistogramFrame.Place(axis, height, HEAD, FOOT, frame);
        if (!place.equals(framed)) {
            framed = place;
            lines.show(place);
        }
        area(drawn, height);
        line(mark, model.mark().get().isPresent() ? x(model.mark().get().getAsDouble()) : Double.NaN, height);
        showPointer();
        tell(drawn);
    }

    /** One point a pixel is as fine as anybody can see; the highest of the cents under it, or narrow peaks would flicker. */
    private void area(Drawn drawn, double height) {
        double bottom = height - FOOT;
        double room = bottom - HEAD - 6;
        int columns = (int) axis.width();
        double[] values = drawn.values();
        Double[] points = new Double[2 * columns + 4];
        int at = 0;
        points[at++] = 0.0;
        points[at++] = bottom;
        for (int x = 0; x < columns; x++) {
            int from = (int) ((long) x * (values.length - 1) / columns);
            int to = (int) ((long) (x + 1) * (values.length - 1) / columns);
            double value = 0;
            for (int i = from; i <= to; i++) {
                value = Math.max(value, values[i]);
            }
            points[at++] = (double) x;
            points[at++] = bottom - (drawn.highest() == 0 ? 0 : room * value / drawn.highest());
        }
        points[at++] = (double) columns;
        points[at] = bottom;
        area.getPoints().setAll(points);
    }

    private double x(double hz) {
        return axis.x(Cents.between(model.drawn().get().frame().originHz(), hz));
    }

    private void showPointer() {
        boolean reading = pointed.isPresent() || model.mark().get().isPresent();
        double x = pointed.orElseGet(
                () -> model.mark().get().isPresent() ? x(model.mark().get().getAsDouble()) : Double.NaN);
        line(pointer, pointed.orElse(Double.NaN), getHeight());
        readout.setVisible(reading);
        if (reading) {
            readout.setText(words(axis.cents(x)));
            readout.autosize();
            double left = Math.max(0, Math.min(getWidth() - readout.getWidth(), x + 8));
            readout.relocate(Math.round(left), HEAD + 4);
        }
    }

    private void line(Line line, double x, double height) {
        line.setVisible(!Double.isNaN(x));
        if (line.isVisible()) {
            double sharp = Math.floor(x) + 0.5;
            line.setStartX(sharp);
            line.setEndX(sharp);
            line.setStartY(HEAD);
            line.setEndY(height - FOOT);
        }
    }

    private String words(double cents) {
        Frame frame = model.drawn().get().frame();
        double hz = Cents.above(frame.originHz(), cents);
        CurrentNote note = CurrentNote.of(hz, frame);
        return texts.text(
                "scale.readout",
                ScaleWords.signed(cents, texts),
                texts.number(hz, 1),
                NoteText.words(note.note(), texts),
                ScaleWords.signed(note.centsOff(), texts));
    }

    private void tell(Drawn drawn) {
        Optional<String> notes = drawn.peaks().stream()
                .map(peak -> texts.number(Math.round(peak.cents())))
                .reduce((one, other) -> texts.text("scale.list", one, other));
        setAccessibleText(notes.map(words -> texts.text("scale.histogram.notes", words))
                .orElseGet(() -> texts.text("scale.histogram.empty")));
    }
}
