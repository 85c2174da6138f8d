package org.shenava.view.teach;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;
import org.shenava.teaching.TeachingStep.CurvePoint;
import org.shenava.view.common.Texts;

/**
 * The learning curve: passes to the right in every language, the share right upwards from 0 to 1; one line for what was learned from,
 * one for what was held back.
 */
final class CurvePane extends Region {
    private static final double LEFT = 44;
    private static final double BOTTOM = 22;
    private static final double TOP = 8;
    private static final double RIGHT = 12;
    private static final double[] SHARES = {0, 0.5, 1};

    private final Texts texts;
    private final Polyline learned = new Polyline();
    private final Polyline heldBack = new Polyline();
    private final Line[] grid = new Line[SHARES.length];
    private final Text[] marks = new Text[SHARES.length];
    private final Text last = new Text();
    private List<CurvePoint> points = List.of();

    CurvePane(Texts texts) {
        this.texts = texts;
        setId("teach-curve");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        getStyleClass().addAll("teach-curve", "time-axis");
        learned.getStyleClass().add("curve-learned");
        heldBack.getStyleClass().add("curve-held-back");
        last.getStyleClass().add("axis-label");
        for (int i = 0; i < SHARES.length; i++) {
            grid[i] = new Line();
            grid[i].getStyleClass().add("axis-line");
            marks[i] = new Text(texts.percent(SHARES[i]));
            marks[i].getStyleClass().add("axis-label");
            getChildren().addAll(grid[i], marks[i]);
        }
        getChildren().addAll(learned, heldBack, last);
        getChildren().forEach(child -> child.setManaged(false));
        setMinHeight(90);
        show(List.of());
    }

    void show(List<CurvePoint> newPoints) {
        points = newPoints;
        setAccessibleText(spoken());
        last.setText(points.isEmpty() ? "" : texts.text("teach.curve.pass", texts.number(lastPass())));
        requestLayout();
    }

    private String spoken() {
        if (points.isEmpty()) {
            return texts.text("teach.curve.none");
        }
        CurvePoint newest = points.get(points.size() - 1);
        return Double.isNaN(newest.heldBack())
                ? texts.text("teach.curve.spoken.learned", texts.number(newest.pass()), texts.percent(newest.learned()))
                : texts.text(
                        "teach.curve.spoken",
                        texts.number(newest.pass()),
                        texts.percent(newest.learned()),
                        texts.percent(newest.heldBack()));
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, getWidth() - LEFT - RIGHT);
        double height = Math.max(1, getHeight() - TOP - BOTTOM);
        for (int i = 0; i < SHARES.length; i++) {
            double y = TOP + (1 - SHARES[i]) * height;
            grid[i].setStartX(LEFT);
            grid[i].setEndX(LEFT + width);
            grid[i].setStartY(y);
            grid[i].setEndY(y);
            marks[i].setX(LEFT - 6 - marks[i].getLayoutBounds().getWidth());
            marks[i].setY(y + 4);
        }
        last.setX(LEFT + width - last.getLayoutBounds().getWidth());
        last.setY(getHeight() - 4);
        draw(learned, CurvePoint::learned, width, height);
        draw(heldBack, CurvePoint::heldBack, width, height);
    }

    private void draw(Polyline line, ToDoubleFunction<CurvePoint> share, double width, double height) {
        line.getPoints().clear();
        int passes = Math.max(2, lastPass());
        for (CurvePoint point : points) {
            double value = share.applyAsDouble(point);
            if (!Double.isNaN(value)) {
                double x = LEFT + width * (point.pass() - 1) / (passes - 1);
                line.getPoints().addAll(x, TOP + (1 - Math.max(0, Math.min(1, value))) * height);
            }
        }
    }

    private int lastPass() {
        return points.isEmpty() ? 0 : points.get(points.size() - 1).pass();
    }
}
