package org.shenava.app.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One measured figure beside its reference.
 *
 * @param group {@code startup}, {@code live} or {@code library}
 * @param name what was measured
 * @param unit of both medians
 * @param median of the measurements
 * @param n how many there were
 * @param reference what it is held against, measured in the same run or known
 * @param referenceMedian of the reference
 * @param referenceN how many of those; 0 when the reference is a known value
 * @param asked what the project asks of it, where it asks for anything
 */
public record Figure(
        String group,
        String name,
        String unit,
        double median,
        int n,
        String reference,
        double referenceMedian,
        int referenceN,
        Optional<Asked> asked) {

    static Figure of(
            String group, String name, String unit, double[] measured, String reference, double[] referenceMeasured) {
        return new Figure(
                group,
                name,
                unit,
                median(measured),
                measured.length,
                reference,
                median(referenceMeasured),
                referenceMeasured.length,
                Optional.empty());
    }

    /** Held against a value that needs no measuring, such as the time between two columns. */
    static Figure against(String group, String name, String unit, double[] measured, String reference, double known) {
        return new Figure(group, name, unit, median(measured), measured.length, reference, known, 0, Optional.empty());
    }

    /** The same, of which something is asked. */
    Figure asked(Asked wanted) {
        return new Figure(group, name, unit, median, n, reference, referenceMedian, referenceN, Optional.of(wanted));
    }

    /** How many times the reference. */
    public double ratio() {
        return median / referenceMedian;
    }

    /** One line for people. */
    public String text() {
        return String.format(
                Locale.ROOT,
                "%-46s %9s %-4s n %-3d  %6.2f x %s (%s %s%s)%s",
                name,
                number(median),
                unit,
                n,
                ratio(),
                reference,
                number(referenceMedian),
                unit,
                referenceN == 0 ? "" : ", n " + referenceN,
                asked.map(this::verdict).orElse(""));
    }

    private String verdict(Asked wanted) {
        return "; asked: " + wanted.text(unit) + (wanted.isMetBy(this) ? ", met" : ", NOT met");
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Three digits that count. */
    private static String number(double value) {
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
