package org.shenava.evaluation.plot;

import java.util.ArrayList;
import java.util.List;
import org.shenava.evaluation.plot.Canvas.Anchor;

/**
 * Lines over an axis, with a legend at the right and, where wanted, a strip above them that says what held when.
 *
 * @param title above the plot
 * @param x the axis at the bottom
 * @param y the axis at the left
 * @param series at most {@value #MOST_SERIES} in colour, and any number of guides
 * @param strip stretches along the x axis, in order; empty for no strip
 */
public record LinePlot(String title, Axis x, Axis y, List<Series> series, List<Stretch> strip) implements Plot {
    /** As many colours as people tell apart. */
    public static final int MOST_SERIES = 7;

    private static final double WIDTH = 780;
    private static final double HEIGHT = 420;
    private static final double LEFT = 64;
    private static final double RIGHT = 600;
    private static final double TOP = 40;
    private static final double BOTTOM = 360;
    private static final double STRIP = 8;
    private static final double LEGEND_ROW = 20;
    private static final double NOTE_ABOVE = -6;
    private static final double NOTE_BELOW = 14;

    /**
     * A stretch of the strip.
     *
     * @param shade 0 for nothing to 1 for full colour
     */
    public record Stretch(double from, double to, double shade) {}

    public LinePlot {
        series = List.copyOf(series);
        strip = List.copyOf(strip);
        long coloured =
                series.stream().filter(one -> one.look() != Series.Look.GUIDE).count();
        if (coloured > MOST_SERIES) {
            throw new IllegalArgumentException("a plot has colours for " + MOST_SERIES + " series, got " + coloured);
        }
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void draw(Canvas canvas) {
        axes(canvas);
        for (Stretch one : strip) {
            double from = px(one.from());
            canvas.rect(from, TOP - STRIP - 2, px(one.to()) - from, STRIP, "f6", one.shade());
        }
        int colour = 0;
        double legend = TOP + 10;
        for (Series one : series) {
            boolean guide = one.look() == Series.Look.GUIDE;
            String stroke = guide ? "guide thin" : "s" + colour;
            draw(canvas, one, stroke, "f" + colour, colour % 2 == 0 ? NOTE_ABOVE : NOTE_BELOW);
            canvas.path(List.of(new double[] {RIGHT + 14, legend - 4}, new double[] {RIGHT + 36, legend - 4}), stroke);
            canvas.text(RIGHT + 42, legend, Anchor.START, "ink", one.name());
            legend += LEGEND_ROW;
            colour += guide ? 0 : 1;
        }
    }

    private void axes(Canvas canvas) {
        for (Axis.Tick tick : y.ticks()) {
            canvas.line(LEFT, py(tick.value()), RIGHT, py(tick.value()), "grid");
            canvas.text(LEFT - 8, py(tick.value()) + 4, Anchor.END, "soft", tick.text());
        }
        for (Axis.Tick tick : x.ticks()) {
            canvas.line(px(tick.value()), BOTTOM, px(tick.value()), BOTTOM + 5, "axis");
            canvas.text(px(tick.value()), BOTTOM + 19, Anchor.MIDDLE, "soft", tick.text());
        }
        canvas.line(LEFT, BOTTOM, RIGHT, BOTTOM, "axis");
        canvas.line(LEFT, TOP, LEFT, BOTTOM, "axis");
        canvas.text((LEFT + RIGHT) / 2, BOTTOM + 44, Anchor.MIDDLE, "ink", x.title());
        canvas.upwards(18, (TOP + BOTTOM) / 2, "ink", y.title());
    }

    private void draw(Canvas canvas, Series one, String stroke, String fill, double noteShift) {
        List<double[]> line = new ArrayList<>();
        one.points().forEach(point -> line.add(new double[] {px(point.x()), py(point.y())}));
        canvas.path(line, stroke);
        if (one.look() != Series.Look.DOTTED) {
            return;
        }
        for (Series.Point point : one.points()) {
            double at = px(point.x());
            if (point.low() < point.high()) {
                canvas.line(at, py(point.low()), at, py(point.high()), stroke);
            }
            canvas.dot(at, py(point.y()), fill);
            if (!point.note().isEmpty()) {
                canvas.text(at + 6, py(point.y()) + noteShift, Anchor.START, "soft small", point.note());
            }
        }
    }

    private double px(double value) {
        return LEFT + x.share(value) * (RIGHT - LEFT);
    }

    private double py(double value) {
        return BOTTOM - y.share(value) * (BOTTOM - TOP);
    }
}
