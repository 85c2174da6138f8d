package org.shenava.evaluation.plot;

import java.util.List;

/** Where a plot is drawn: points in pixels from the upper left corner, looks by the names of the style sheet ({@link Svg}). */
interface Canvas {
    /** How a text lies on its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A filled rectangle, {@code opacity} 0 for nothing to 1 for full colour. */
    void rect(double x, double y, double w, double h, String css, double opacity);

    void line(double x1, double y1, double x2, double y2, String css);

    /**
     * A line through points.
     *
     * @param points {@code [point][x, y]}
     */
    void path(List<double[]> points, String css);

    void dot(double x, double y, String css);

    void text(double x, double y, Anchor anchor, String css, String text);

    /** Text that reads upwards, centred on its point. */
    void upwards(double x, double y, String css, String text);

    /** Text that rises to the right from its point, as over columns. */
    void rising(double x, double y, String css, String text);
}
