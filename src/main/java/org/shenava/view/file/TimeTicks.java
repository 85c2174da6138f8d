package org.shenava.view.file;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Texts;
import org.shenava.view.common.TimeRange;

/** Times below the pictures of a recording. */
final class TimeTicks extends TimedPicture {
    private static final double[] STEPS_SECONDS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600};
    private static final double LEAST_GAP = 70;
    private static final double TICK = 4;
    private static final double FONT_SIZE = 11;

    private final Texts texts;
    private final Color colour;
    private final Font font = Font.font("Vazirmatn", FONT_SIZE);

    TimeTicks(TimeRange range, PageContext context) {
        super(range, seconds -> {});
        texts = context.texts();
        colour = context.palette().colour("muted");
        withoutMarks();
    }

    @Override
    void paint(GraphicsContext pen, double width, double height) {
        double secondsAPixel = secondsAPixel();
        if (secondsAPixel <= 0) {
            return;
        }
        double step = step(secondsAPixel);
        pen.setFill(colour);
        pen.setFont(font);
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.TOP);
        double first = Math.ceil(range().start().get() / step) * step;
        for (double second = first; second <= range().end().get(); second += step) {
            double x = range().x(second, width);
            pen.fillRect(x, 0, 1, TICK);
            // One that would stick out at either side is left away.
            if (x >= LEAST_GAP / 4 && x <= width - LEAST_GAP / 4) {
                pen.fillText(texts.clock(second), x, TICK);
            }
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return TICK + 1.5 * FONT_SIZE;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private static double step(double secondsAPixel) {
        for (double step : STEPS_SECONDS) {
            if (step / secondsAPixel >= LEAST_GAP) {
                return step;
            }
        }
        return STEPS_SECONDS[STEPS_SECONDS.length - 1];
    }
}
