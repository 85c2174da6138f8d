package org.shenava.view.live;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.shenava.view.common.FamilyLook;
import org.shenava.view.common.Texts;

/** One bar: both names and the percentage over a track that fills up; a thin mark shows the last seconds. */
final class BarRow extends Region {
    private static final double TRACK = 6;
    private static final double BEST_GAP = 3;
    /** In a low window the track moves up into the letters' empty foot. */
    private static final double LEAST_GAP = -4;

    private static final double ROOM_BELOW = 4;
    /** Room for what else is known of the class, at least: large letters need more. */
    private static final double LEAST_NOTE = 17;

    private static final double NAME_GAP = 8;
    private static final double MARK = 2;
    /** Share of the way that a bar or a row moves in one pulse; 90 % of it within a quarter of a second. */
    private static final double EASE = 0.15;

    private static final double NEAR_ENOUGH = 1e-3;
    /** What is written as 0 % has no bar. */
    private static final double LEAST_FILL = 0.005;
    /** Below this the mark would only hide a bar that is hardly longer. */
    private static final double LEAST_MARK = 0.03;

    private final Bar bar;
    private final Texts texts;
    private final Label name = new Label();
    private final Label otherName = new Label();
    private final Label percent = new Label();
    private final Label note = new Label();
    private final Region track = new Region();
    private final Region fill = new Region();
    private final Region mark = new Region();
    private final Tooltip tooltip = new Tooltip();
    private double filled;
    private double marked;
    private double place;

    BarRow(Bar bar, Texts texts) {
        this.bar = bar;
        this.texts = texts;
        this.place = bar.place().get();
        getStyleClass().addAll("bar", FamilyLook.styleClass(bar.label().family()));
        name.getStyleClass().add("bar-name");
        name.setText(texts.name(bar.label()));
        otherName.getStyleClass().addAll("bar-other-name", "verbatim");
        boolean named = !texts.otherName(bar.label()).equals(name.getText());
        // A class that a person made has one name, in a language of its own.
        name.getStyleClass().addAll(named ? List.of() : List.of("verbatim"));
        otherName.setText(named ? texts.otherName(bar.label()) : "");
        otherName.setNodeOrientation(
                texts.rightToLeft() ? NodeOrientation.LEFT_TO_RIGHT : NodeOrientation.RIGHT_TO_LEFT);
        percent.getStyleClass().add("bar-percent");
        note.getStyleClass().add("bar-note");
        note.textProperty().bind(bar.note());
        note.visibleProperty().bind(bar.note().isNotEmpty());
        track.getStyleClass().add("bar-track");
        fill.getStyleClass().add("bar-fill");
        mark.getStyleClass().add("bar-mark");
        fill.setManaged(false);
        mark.setManaged(false);
        getChildren().addAll(name, otherName, percent, track, fill, mark, note);
        Tooltip.install(this, tooltip);
        bar.probability().addListener((observed, before, after) -> words());
        bar.recent().addListener((observed, before, after) -> words());
        bar.note().addListener((observed, before, after) -> words());
        words();
    }

    /** Height that is added to a row for its note; 0 without one. */
    double noteHeight() {
        return bar.note().get().isEmpty() ? 0 : Math.max(LEAST_NOTE, Math.ceil(note.prefHeight(USE_COMPUTED_SIZE)));
    }

    /** Moves towards the bar's values; true when the row itself must move too. */
    boolean ease() {
        double newFilled = towards(filled, bar.probability().get());
        double newMarked = towards(marked, bar.recent().get());
        if (newFilled != filled || newMarked != marked) {
            filled = newFilled;
            marked = newMarked;
            layoutBar();
        }
        double newPlace = towards(place, bar.place().get());
        boolean moves = newPlace != place;
        place = newPlace;
        return moves;
    }

    /** Row in the list, between two while it moves. */
    double place() {
        return place;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight() - noteHeight();
        double line = Math.max(name.prefHeight(-1), percent.prefHeight(-1));
        double gap = Math.max(LEAST_GAP, Math.min(BEST_GAP, height - line - TRACK - ROOM_BELOW));
        double top = Math.round((height - line - gap - TRACK) / 2);
        double percentWidth = percent.prefWidth(-1);
        double nameWidth = Math.min(name.prefWidth(-1), width - percentWidth);
        layoutInArea(name, 0, top, nameWidth, line, line, HPos.LEFT, VPos.CENTER);
        double otherLeft = nameWidth + NAME_GAP;
        double otherWidth = Math.max(0, Math.min(otherName.prefWidth(-1), width - percentWidth - otherLeft));
        layoutInArea(otherName, otherLeft, top, otherWidth, line, line, HPos.LEFT, VPos.CENTER);
        layoutInArea(percent, width - percentWidth, top, percentWidth, line, line, HPos.RIGHT, VPos.CENTER);
        track.resizeRelocate(0, top + line + gap, width, TRACK);
        note.resizeRelocate(0, top + line + gap + TRACK, width, noteHeight());
        layoutBar();
    }

    private void layoutBar() {
        double top = track.getLayoutY();
        double width = track.getWidth();
        fill.setVisible(filled >= LEAST_FILL);
        fill.resizeRelocate(0, top, Math.max(TRACK, filled * width), TRACK);
        mark.setVisible(marked >= LEAST_MARK);
        mark.resizeRelocate(Math.min(width - MARK, marked * width), top - 1, MARK, TRACK + 2);
    }

    private void words() {
        String share = texts.percent(bar.probability().get());
        percent.setText(share);
        setAccessibleText(texts.text("bars.one", name.getText(), share)
                + spoken(bar.note().get()));
        String family = bar.label().family().map(texts::name).orElse(name.getText());
        tooltip.setText(texts.text(
                "bars.help", family, share, texts.percent(bar.recent().get())));
    }

    private static String spoken(String note) {
        return note.isEmpty() ? "" : "; " + note;
    }

    private static double towards(double from, double to) {
        double next = from + EASE * (to - from);
        return Math.abs(to - next) < NEAR_ENOUGH ? to : next;
    }
}
