package org.shenava.view.picture;

import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/** Two thin lines that cross at the cursor, and what it reads. */
final class CursorLayer extends Region {
    private static final double AWAY = 10;

    private final Line upright = new Line();
    private final Line level = new Line();
    private final Label reading = new Label();
    private double x = Double.NaN;
    private double y = Double.NaN;

    CursorLayer(boolean rightToLeft) {
        setMouseTransparent(true);
        reading.setId("reading");
        reading.getStyleClass().add("reading");
        reading.setNodeOrientation(rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        upright.getStyleClass().add("cursor-line");
        level.getStyleClass().add("cursor-line");
        upright.setManaged(false);
        level.setManaged(false);
        getChildren().addAll(upright, level, reading);
        setVisible(false);
    }

    /** Moves the cursor. */
    void show(double newX, double newY, String words) {
        boolean moved = newX != x || newY != y;
        x = newX;
        y = newY;
        if (!words.equals(reading.getText())) {
            reading.setText(words);
            moved = true;
        }
        setVisible(true);
        if (moved) {
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double lineX = Math.floor(x) + 0.5;
        double lineY = Math.floor(y) + 0.5;
        upright.setStartX(lineX);
        upright.setEndX(lineX);
        upright.setEndY(getHeight());
        level.setStartY(lineY);
        level.setEndY(lineY);
        level.setEndX(getWidth());
        double width = Math.min(getWidth(), reading.prefWidth(-1));
        double height = reading.prefHeight(-1);
        double left = x + AWAY + width <= getWidth() ? x + AWAY : Math.max(0, x - AWAY - width);
        double top = y - AWAY - height >= 0 ? y - AWAY - height : Math.min(getHeight() - height, y + AWAY);
        reading.resizeRelocate(Math.round(left), Math.round(top), width, height);
    }
}
