package org.shenava.evaluation.plot;

import java.util.List;

/**
 * Points that belong together.
 *
 * @param name as in the legend
 * @param look how they are drawn
 * @param points in order
 */
public record Series(String name, Look look, List<Point> points) {
    /** How a series is drawn. */
    public enum Look {
        /** A line alone: many points. */
        LINE,
        /** A line with a dot at every point, and its interval and note where it has them. */
        DOTTED,
        /** Dashed and thin, in no colour: something to compare with. */
        GUIDE
    }

    /**
     * One point.
     *
     * @param low lower end of its interval; {@code y} for none
     * @param high upper end of its interval; {@code y} for none
     * @param note written beside it; may be empty
     */
    public record Point(double x, double y, double low, double high, String note) {
        /** A point without interval or note. */
        public static Point of(double x, double y) {
            return new Point(x, y, y, y, "");
        }
    }

    public Series {
        points = List.copyOf(points);
    }
}
