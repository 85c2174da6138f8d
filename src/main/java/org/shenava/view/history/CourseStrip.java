package org.shenava.view.history;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.shenava.history.Course;
import org.shenava.history.Course.Stretch;
import org.shenava.music.Labels;
import org.shenava.view.common.Palette;
import org.shenava.view.common.Texts;

/**
 * The answers over the time of a session as a coloured strip, time from left to right in every language. A click, or Enter at the mark
 * that the arrow keys move, goes to that moment.
 */
final class CourseStrip extends Region {
    private static final double HEIGHT = 46;
    private static final double BAND = 28;
    private static final double LETTERS = 12;
    private static final double NAME_GAP = 6;
    private static final double UNSURE = 0.4;
    private static final int[] STEPS_SECONDS = {1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 3600};
    private static final double LEAST_STEP = 70;
    private static final int KEY_STEPS = 50;

    private final Texts texts;
    private final Palette palette;
    private final DoubleConsumer play;
    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();
    private List<Stretch> stretches = List.of();
    private double seconds;
    private double mark = -1;
    private boolean playable;

    /** @param play goes to a moment, in seconds of the session */
    CourseStrip(Texts texts, Palette palette, DoubleConsumer play) {
        this.texts = texts;
        this.palette = palette;
        this.play = play;
        setId("history-course");
        getStyleClass().add("course-strip");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        getChildren().add(canvas);
        Tooltip.install(this, tooltip);
        setOnMouseMoved(event -> tooltip.setText(words(secondsAt(event.getX()))));
        setOnMouseClicked(event -> {
            requestFocus();
            if (event.getButton() == MouseButton.PRIMARY && playable) {
                mark = secondsAt(event.getX());
                draw();
                play.accept(mark);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        focusedProperty().addListener((observed, before, after) -> draw());
    }

    void show(Course course, double newSeconds, boolean newPlayable) {
        stretches = course.stretches();
        seconds = newSeconds;
        playable = newPlayable;
        mark = -1;
        setCursor(playable ? Cursor.HAND : Cursor.DEFAULT);
        setAccessibleText(texts.text("history.course") + " " + words(0));
        draw();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> move(-1);
            case RIGHT -> move(1);
            case HOME -> moveTo(0);
            case END -> moveTo(seconds);
            case ENTER -> play.accept(Math.max(0, mark));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int steps) {
        moveTo(Math.max(0, mark) + steps * Math.max(1, seconds / KEY_STEPS));
    }

    private void moveTo(double moment) {
        mark = Math.max(0, Math.min(seconds, moment));
        setAccessibleText(words(mark));
        draw();
    }

    /** What was answered at a moment, and when that was. */
    private String words(double moment) {
        return texts.text(
                "history.moment",
                texts.clock(moment),
                at(moment)
                        .map(stretch ->
                                texts.text("history.share", CourseWords.of(stretch, texts), texts.percent(stretch.p())))
                        .orElse(texts.text("history.noAnswer")));
    }

    private Optional<Stretch> at(double moment) {
        return stretches.stream()
                .filter(stretch -> moment >= stretch.startSeconds() && moment < stretch.endSeconds())
                .findFirst();
    }

    private double secondsAt(double x) {
        return getWidth() <= 0 ? 0 : Math.max(0, Math.min(1, x / getWidth())) * seconds;
    }

    private double x(double moment) {
        return seconds <= 0 ? 0 : moment / seconds * getWidth();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.setFill(palette.colour("raised"));
        g.fillRoundRect(0, 0, getWidth(), BAND, 6, 6);
        g.setFont(Font.font("Vazirmatn", LETTERS));
        g.setTextBaseline(VPos.CENTER);
        stretches.forEach(stretch -> draw(stretch, g));
        axis(g);
        if (mark >= 0) {
            g.setFill(palette.colour("text"));
            g.fillRect(Math.min(getWidth() - 2, x(mark)), 0, 2, BAND);
        }
        if (isFocused()) {
            g.setStroke(palette.colour("accent"));
            g.setLineWidth(1.5);
            g.strokeRoundRect(1, 1, Math.max(0, getWidth() - 2), BAND - 2, 6, 6);
        }
    }

    private void draw(Stretch stretch, GraphicsContext g) {
        Color colour = colour(stretch.label());
        double from = x(stretch.startSeconds());
        double width = Math.max(1, x(Math.min(seconds, stretch.endSeconds())) - from);
        g.setFill(stretch.unsure() ? colour.interpolate(palette.colour("raised"), 1 - UNSURE) : colour);
        g.fillRect(from, 0, width, BAND);
        String name = CourseWords.of(stretch, texts);
        Text measured = new Text(name);
        measured.setFont(g.getFont());
        if (measured.getLayoutBounds().getWidth() + 2 * NAME_GAP <= width) {
            g.setTextAlign(TextAlignment.CENTER);
            g.setFill(stretch.unsure() ? palette.colour("text") : inkOn(colour));
            g.fillText(name, from + width / 2, BAND / 2);
        }
        // Neighbours of one family have one colour.
        g.setFill(palette.colour("surface"));
        g.fillRect(from + width - 1, 0, 1, BAND);
    }

    private Color colour(String label) {
        return palette.colour(
                Labels.of(label).family().map(family -> family.id()).orElse("no-family"));
    }

    /** Black or white, whichever is read better. */
    private static Color inkOn(Color ground) {
        double light = 0.2126 * ground.getRed() + 0.7152 * ground.getGreen() + 0.0722 * ground.getBlue();
        return light > 0.45 ? Color.BLACK : Color.WHITE;
    }

    private void axis(GraphicsContext g) {
        if (seconds <= 0 || getWidth() <= 0) {
            return;
        }
        int step = STEPS_SECONDS[STEPS_SECONDS.length - 1];
        for (int candidate : STEPS_SECONDS) {
            if (candidate / seconds * getWidth() >= LEAST_STEP) {
                step = candidate;
                break;
            }
        }
        g.setFill(palette.colour("muted"));
        g.setFont(Font.font("Vazirmatn", LETTERS - 1));
        for (int moment = 0; moment <= seconds; moment += step) {
            double x = x(moment);
            boolean fits = x + LEAST_STEP / 2 < getWidth();
            g.setTextAlign(moment == 0 ? TextAlignment.LEFT : TextAlignment.CENTER);
            if (fits) {
                g.fillText(texts.clock(moment), x, (BAND + HEIGHT) / 2);
            }
        }
    }
}
