package org.shenava.view.scale;

import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import org.shenava.view.common.Texts;

/** How far a pitch lies beside its note: low at the left, high at the right, in every language. */
final class Needle extends Region {
    /** A degree is fought over within this. */
    private static final double SPAN_CENTS = 60;

    private static final double STEP_CENTS = 20;
    /** As near as an ear can tell on a plucked string. */
    private static final double IN_TUNE_CENTS = 8;

    private static final double TRACK_HEIGHT = 22;
    private static final double LABEL_HEIGHT = 16;
    private static final double MARGIN = 14;
    private static final double NEEDLE = 4;
    /** Share of the way in one pulse. */
    private static final double EASE = 0.25;

    private static final PseudoClass IN_TUNE = PseudoClass.getPseudoClass("in-tune");
    private static final PseudoClass RESTING = PseudoClass.getPseudoClass("resting");

    private final Region zone = new Region();
    private final Region needle = new Region();
    private final Line[] ticks = new Line[(int) (2 * SPAN_CENTS / STEP_CENTS) + 1];
    private final Text[] labels = new Text[ticks.length];
    private double wanted;
    private double shown;

    Needle(Texts texts) {
        getStyleClass().addAll("needle-pane", "time-axis");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        zone.getStyleClass().add("needle-zone");
        needle.getStyleClass().add("needle");
        getChildren().add(zone);
        for (int i = 0; i < ticks.length; i++) {
            double cents = i * STEP_CENTS - SPAN_CENTS;
            ticks[i] = new Line();
            ticks[i].getStyleClass().add("needle-tick");
            labels[i] = new Text(ScaleWords.signed(cents, texts));
            labels[i].getStyleClass().add("axis-label");
            labels[i].setTextOrigin(VPos.CENTER);
            getChildren().addAll(ticks[i], labels[i]);
        }
        getChildren().add(needle);
        rest();
    }

    void point(double cents) {
        wanted = Math.max(-SPAN_CENTS, Math.min(SPAN_CENTS, cents));
        pseudoClassStateChanged(RESTING, false);
        pseudoClassStateChanged(IN_TUNE, Math.abs(cents) <= IN_TUNE_CENTS);
    }

    /** In silence it stays where it was, pale. */
    void rest() {
        pseudoClassStateChanged(RESTING, true);
        pseudoClassStateChanged(IN_TUNE, false);
    }

    void tick() {
        if (Math.abs(wanted - shown) > 0.1) {
            shown += EASE * (wanted - shown);
            place();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return TRACK_HEIGHT + LABEL_HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < ticks.length; i++) {
            double x = Math.floor(x(i * STEP_CENTS - SPAN_CENTS)) + 0.5;
            boolean middle = 2 * i == ticks.length - 1;
            ticks[i].setStartX(x);
            ticks[i].setEndX(x);
            ticks[i].setStartY(middle ? 0 : TRACK_HEIGHT / 3);
            ticks[i].setEndY(TRACK_HEIGHT);
            labels[i].setX(x - labels[i].getLayoutBounds().getWidth() / 2);
            labels[i].setY(TRACK_HEIGHT + LABEL_HEIGHT / 2);
        }
        double left = x(-IN_TUNE_CENTS);
        zone.resizeRelocate(left, 0, x(IN_TUNE_CENTS) - left, TRACK_HEIGHT);
        place();
    }

    private void place() {
        needle.resizeRelocate(x(shown) - NEEDLE / 2, 0, NEEDLE, TRACK_HEIGHT);
    }

    private double x(double cents) {
        return MARGIN + (getWidth() - 2 * MARGIN) * (cents + SPAN_CENTS) / (2 * SPAN_CENTS);
    }
}
