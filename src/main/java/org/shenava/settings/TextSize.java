package org.shenava.settings;

/** How large the letters of the window are. */
public enum TextSize {
    NORMAL(100),
    LARGE(115),
    LARGER(130),
    LARGEST(150);

    private final int percent;

    TextSize(int percent) {
        this.percent = percent;
    }

    /** Of the usual size. */
    public int percent() {
        return percent;
    }

    /** As in the settings file. */
    public String id() {
        return String.valueOf(percent);
    }

    /**
     * Another size; the smallest and the largest stay at the ends.
     *
     * @param steps larger, or smaller when negative
     */
    public TextSize step(int steps) {
        return values()[Math.max(0, Math.min(values().length - 1, ordinal() + steps))];
    }
}
