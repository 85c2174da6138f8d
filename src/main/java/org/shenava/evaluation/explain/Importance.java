package org.shenava.evaluation.explain;

import java.util.Locale;

/**
 * What a column of the input is worth to a model.
 *
 * @param column its name
 * @param mean fall of the share right when the column is shuffled, over the repeats
 * @param spread standard deviation of the fall over the repeats
 */
public record Importance(String column, double mean, double spread) {
    /** {@code 3.1 +- 0.4 %}. */
    public String text() {
        return String.format(Locale.ROOT, "%.1f \u00b1 %.1f %%", 100 * mean, 100 * spread);
    }
}
