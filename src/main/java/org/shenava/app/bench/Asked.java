package org.shenava.app.bench;

import java.util.Locale;

/**
 * What the project asks of a figure.
 *
 * @param side of the figure that is asked about
 * @param bound above or below which it may not be
 * @param value in the figure's unit, or times its reference
 */
public record Asked(Side side, Bound bound, double value) {
    /** What is compared. */
    public enum Side {
        MEDIAN,
        RATIO
    }

    /** Which way is good. */
    public enum Bound {
        AT_MOST("at most"),
        AT_LEAST("at least");

        private final String words;

        Bound(String words) {
            this.words = words;
        }
    }

    static Asked ratioAtMost(double value) {
        return new Asked(Side.RATIO, Bound.AT_MOST, value);
    }

    static Asked atMost(double value) {
        return new Asked(Side.MEDIAN, Bound.AT_MOST, value);
    }

    static Asked atLeast(double value) {
        return new Asked(Side.MEDIAN, Bound.AT_LEAST, value);
    }

    /** Whether a figure is as good as that. */
    public boolean isMetBy(Figure figure) {
        double measured = side == Side.RATIO ? figure.ratio() : figure.median();
        return switch (bound) {
            case AT_MOST -> measured <= value;
            case AT_LEAST -> measured >= value;
        };
    }

    /** {@code at most 1.5 x}. */
    public String text(String unit) {
        return bound.words
                + String.format(Locale.ROOT, " %.4g ", value).replaceAll("\\.?0+ $", " ")
                + (side == Side.RATIO ? "x" : unit);
    }
}
