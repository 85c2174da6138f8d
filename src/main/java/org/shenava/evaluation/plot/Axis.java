package org.shenava.evaluation.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One direction of a plot.
 *
 * @param title what it measures, with its unit
 * @param from value at its start
 * @param to value at its end, above {@code from}
 * @param ticks where it is labelled, in order
 */
public record Axis(String title, double from, double to, List<Tick> ticks) {
    /** About as many labels as fit side by side. */
    private static final int MOST_TICKS = 12;

    /** A labelled value. */
    public record Tick(double value, String text) {}

    public Axis {
        if (!(to > from)) {
            throw new IllegalArgumentException("an axis must end above " + from + ", got " + to);
        }
        ticks = List.copyOf(ticks);
    }

    /** Shares from 0 to 1, labelled in percent. */
    public static Axis percent(String title) {
        List<Tick> ticks = new ArrayList<>();
        for (int percent = 0; percent <= 100; percent += 20) {
            ticks.add(new Tick(percent / 100.0, percent + " %"));
        }
        return new Axis(title, 0, 1, ticks);
    }

    /** Named places side by side; the first stands at 0, the next at 1. */
    public static Axis named(String title, List<String> names) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ticks.add(new Tick(i, names.get(i)));
        }
        return new Axis(title, -0.5, names.size() - 0.5, ticks);
    }

    /** Numbers from 0 on, labelled at round steps of 1, 2 or 5 times a power of ten. */
    public static Axis fromZero(String title, double to) {
        double step = Math.pow(10, Math.floor(Math.log10(to / MOST_TICKS)));
        for (double factor : new double[] {1, 2, 5, 10}) {
            if (to / (step * factor) <= MOST_TICKS) {
                step *= factor;
                break;
            }
        }
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i * step <= to; i++) {
            double value = i * step;
            ticks.add(new Tick(
                    value,
                    value == Math.rint(value)
                            ? Long.toString((long) value)
                            : String.format(Locale.ROOT, "%.1f", value)));
        }
        return new Axis(title, 0, to, ticks);
    }

    /** Where a value lies: 0 at the start, 1 at the end. */
    double share(double value) {
        return (value - from) / (to - from);
    }
}
