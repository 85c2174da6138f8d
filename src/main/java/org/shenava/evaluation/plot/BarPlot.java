package org.shenava.evaluation.plot;

import java.util.List;
import org.shenava.evaluation.plot.Svg.Anchor;

/**
 * Bars from the left, one below the other, each with its interval.
 *
 * @param title above the plot
 * @param x the axis at the bottom; bars begin at its start
 * @param bars from top to bottom
 */
public record BarPlot(String title, Axis x, List<Bar> bars) {
    private static final double WIDTH = 780;
    private static final double LEFT = 150;
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

    /** The plot as an SVG file. */
    public String svg() {
        double bottom = TOP + bars.size() * ROW;
        Svg svg = new Svg(WIDTH, bottom + 56, title);
        for (Axis.Tick tick : x.ticks()) {
            svg.line(px(tick.value()), TOP, px(tick.value()), bottom, "grid");
            svg.text(px(tick.value()), bottom + 18, Anchor.MIDDLE, "soft", tick.text());
        }
        double row = TOP + ROW / 2;
        for (Bar bar : bars) {
            svg.text(LEFT - 8, row + 4, Anchor.END, "ink", bar.name());
            svg.rect(LEFT, row - THICK / 2, px(bar.value()) - LEFT, THICK, "f0", 0.7);
            svg.line(px(bar.low()), row, px(bar.high()), row, "axis");
            svg.text(RIGHT + 10, row + 4, Anchor.START, "soft", bar.note());
            row += ROW;
        }
        svg.line(LEFT, TOP, LEFT, bottom, "axis");
        svg.text((LEFT + RIGHT) / 2, bottom + 42, Anchor.MIDDLE, "ink", x.title());
        return svg.file();
    }

    private double px(double value) {
        return LEFT + x.share(value) * (RIGHT - LEFT);
    }
}
