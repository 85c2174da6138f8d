package org.shenava.view.ear;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import org.shenava.music.Cents;
import org.shenava.music.Labels;
import org.shenava.music.Mode;
import org.shenava.music.NoteName;
import org.shenava.view.common.NoteText;
import org.shenava.view.common.Texts;

/**
 * Degrees of one or two modes on a line of one octave, to scale: a larger dot sounds longer, a ring is the shahed, a wedge below points to
 * the ists. Low is at the left in every language.
 */
final class DegreesPicture extends Region {
    /** Of the names of notes, in pixels. */
    private static final double LETTERS = 12;

    private static final double ROW = 66;
    private static final double TOP = 30;
    private static final double SIDE = 22;
    private static final double NAMES = 92;
    private static final double SMALLEST = 3.5;
    private static final double GROWTH = 9;
    private static final double RING = 4;
    private static final double SAME_CENTS = 30;

    /**
     * A mode on the line.
     *
     * @param shiftCents where its tonic lies on the line
     */
    record Row(Mode mode, double shiftCents) {}

    /** A node that stands at a place of the octave. */
    private record Placed(Node node, double cents, double y) {}

    private final Texts texts;
    private final boolean named;
    private final List<Placed> placed = new ArrayList<>();
    private final List<Line> axes = new ArrayList<>();
    private final List<Label> rowNames = new ArrayList<>();
    private final OptionalDouble shown;
    private final Line mark = new Line();

    /**
     * A picture.
     *
     * @param rows uppermost first; the first one's tonic is the left end
     * @param shown place that is marked through all rows
     */
    DegreesPicture(List<Row> rows, OptionalDouble shown, Texts texts) {
        this.texts = texts;
        this.shown = shown;
        this.named = rows.size() > 1;
        getStyleClass().addAll("degrees", "time-axis");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        mark.getStyleClass().add("degrees-mark");
        mark.setManaged(false);
        mark.setVisible(shown.isPresent());
        getChildren().add(mark);
        for (int i = 0; i < rows.size(); i++) {
            add(rows.get(i), TOP + i * ROW, i == 0 ? rows.get(0) : rows.get(i - 1), i == 0);
        }
        // Over the numbers, whose ground hides the marked line.
        List.copyOf(getChildren()).stream().filter(Polygon.class::isInstance).forEach(Node::toFront);
        double height = TOP + (rows.size() - 1) * ROW + 42;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setMinWidth(240);
    }

    private void add(Row row, double y, Row above, boolean first) {
        Line axis = new Line();
        axis.getStyleClass().add("degrees-axis");
        axis.setManaged(false);
        axis.setStartY(y);
        axis.setEndY(y);
        axes.add(axis);
        getChildren().add(axis);
        if (named) {
            Label name = new Label(texts.name(Labels.of(row.mode().label())));
            name.getStyleClass().add("degrees-name");
            name.setLayoutY(y - 10);
            rowNames.add(name);
            getChildren().add(name);
        }
        for (Mode.Note note : row.mode().notes()) {
            double cents = note.cents() + row.shiftCents();
            add(row.mode(), note, cents % Cents.PER_OCTAVE, y, first || !hasNear(above, cents));
            if (cents % Cents.PER_OCTAVE == 0) {
                // The octave closes the line.
                add(row.mode(), note, Cents.PER_OCTAVE, y, false);
            }
        }
    }

    private void add(Mode mode, Mode.Note note, double cents, double y, boolean withWords) {
        String family = "family-" + Questions.familyOf(mode).id();
        double radius = SMALLEST + GROWTH * Math.sqrt(note.weight());
        if (note.equals(mode.shahed())) {
            Circle ring = new Circle(radius + RING);
            ring.getStyleClass().add("degrees-shahed");
            place(ring, cents, y);
        }
        Circle dot = new Circle(radius);
        dot.getStyleClass().addAll("degrees-dot", family);
        place(dot, cents, y);
        if (mode.ists().contains(note)) {
            Polygon wedge = new Polygon(0, 0, 5, 8, -5, 8);
            wedge.getStyleClass().add("degrees-ist");
            place(wedge, cents, y + radius + (note.equals(mode.shahed()) ? RING : 0) + 3);
        }
        if (withWords) {
            place(new NoteText(texts, LETTERS, NoteName.of(mode.name(note))), cents, y - 22);
            Label number = new Label(texts.number(Math.round(cents)));
            number.getStyleClass().add("degrees-cents");
            place(number, cents, y + 33);
        }
    }

    private static boolean hasNear(Row row, double cents) {
        return row.mode().notes().stream().anyMatch(note -> {
            double apart = Math.abs(note.cents() + row.shiftCents() - cents) % Cents.PER_OCTAVE;
            return Math.min(apart, Cents.PER_OCTAVE - apart) < SAME_CENTS;
        });
    }

    private void place(Node node, double cents, double y) {
        placed.add(new Placed(node, cents, y));
        getChildren().add(node);
    }

    @Override
    protected void layoutChildren() {
        double left = SIDE + (named ? NAMES : 0);
        double width = Math.max(1, getWidth() - left - SIDE);
        for (Line axis : axes) {
            axis.setStartX(left);
            axis.setEndX(left + width);
        }
        for (Label name : rowNames) {
            name.resizeRelocate(4, name.getLayoutY(), NAMES + 4, 20);
        }
        for (Placed one : placed) {
            double x = left + width * one.cents() / Cents.PER_OCTAVE;
            Node node = one.node();
            if (node instanceof Region region) {
                region.autosize();
                region.relocate(Math.round(x - region.getWidth() / 2), Math.round(one.y() - region.getHeight() / 2));
            } else {
                node.setLayoutX(x);
                node.setLayoutY(one.y());
            }
        }
        shown.ifPresent(cents -> {
            double x = left + width * cents / Cents.PER_OCTAVE;
            mark.setStartX(x);
            mark.setEndX(x);
            mark.setStartY(TOP - 10);
            mark.setEndY(TOP + (axes.size() - 1) * ROW + 10);
        });
    }
}
