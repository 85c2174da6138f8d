package org.shenava.training;

import java.util.function.DoubleUnaryOperator;

/** The lowest point of a function with one valley, by golden-section search. */
public final class GoldenSection {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** Each leaves 0.618 of the stretch: forty leave less than a hundred-millionth. */
    private static final int STEPS = 40;

    private GoldenSection() {}

    /**
     * The lowest point between two positive ones, looked for over their logarithms.
     *
     * @param from above 0
     * @param to above {@code from}
     * @param height what is to be low
     */
    public static double lowestByLogarithm(double from, double to, DoubleUnaryOperator height) {
        double low = Math.log(from);
        double high = Math.log(to);
        for (int step = 0; step < STEPS; step++) {
            double nearer = high - GOLDEN * (high - low);
            double farther = low + GOLDEN * (high - low);
            if (height.applyAsDouble(Math.exp(nearer)) <= height.applyAsDouble(Math.exp(farther))) {
                high = farther;
            } else {
                low = nearer;
            }
        }
        return Math.exp((low + high) / 2);
    }
}
