package org.shenava.evaluation.plot;

import java.util.List;
import org.shenava.evaluation.plot.Canvas.Anchor;

/**
 * Bars from the left, one below the other, each with its interval.
 *
 * @param title above the plot
 * @param x the axis at the bottom; bars begin at its start
 * @param bars from top to bottom
 */
public record BarPlot(String title, Axis x, List<Bar> bars) implements Plot {
    private static final double WIDTH = 780;
    /** Room for names; longer ones push the bars to the right. */
    private static final double LEAST_LEFT = 150;

    private static final double LETTER = 7.5;
    private static final double RIGHT = 680;
    private static final double TOP = 40;
    private static final double ROW = 24;
    private static final double THICK = 14;

    /**
     * One bar.
     *
     * @param low lower end of its interval
     * @param high upper end of its interval
     * @param note written at the right
     */
    public record Bar(String name, double value, double low, double high, String note) {}

    public BarPlot {
        bars = List.copyOf(bars);
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return bottom() + 56;
    }

    @Override
    public void draw(Canvas canvas) {
        double bottom = bottom();
        for (Axis.Tick tick : x.ticks()) {
            canvas.line(px(tick.value()), TOP, px(tick.value()), bottom, "grid");
            canvas.text(px(tick.value()), bottom + 18, Anchor.MIDDLE, "soft", tick.text());
        }
        double row = TOP + ROW / 2;
        for (Bar bar : bars) {
            canvas.text(left() - 8, row + 4, Anchor.END, "ink", bar.name());
            canvas.rect(left(), row - THICK / 2, px(bar.value()) - left(), THICK, "f0", 0.7);
            canvas.line(px(bar.low()), row, px(bar.high()), row, "axis");
            canvas.text(RIGHT + 10, row + 4, Anchor.START, "soft", bar.note());
            row += ROW;
        }
        canvas.line(left(), TOP, left(), bottom, "axis");
        canvas.text((left() + RIGHT) / 2, bottom + 42, Anchor.MIDDLE, "ink", x.title());
    }

    private double left() {
        int longest = bars.stream().mapToInt(bar -> bar.name().length()).max().orElse(0);
        return Math.max(LEAST_LEFT, longest * LETTER + 12);
    }

    private double bottom() {
        return TOP + bars.size() * ROW;
    }

    private double px(double value) {
        return left() + x.share(value) * (RIGHT - left());
    }
}
