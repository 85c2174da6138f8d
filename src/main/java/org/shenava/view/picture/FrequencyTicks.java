package org.shenava.view.picture;

import java.util.ArrayList;
import java.util.List;

/** Round frequencies that find room on an axis: the roundest first, then those between them. */
final class FrequencyTicks {
    private static final double[][] MANTISSAS = {{1, 2, 5}, {3, 4, 6, 8, 7, 9}, tenths()};
    /** With so many labels, those of the row, as 3k or 2.1k, would only be in the way. */
    private static final int[] ENOUGH = {1, 4, 3};

    private static final int LOWEST_DECADE = 10;
    private static final int HIGHEST_DECADE = 10_000;

    private FrequencyTicks() {}

    /**
     * The frequencies, in no order.
     *
     * @param height of the axis in pixels
     * @param gap least distance of two labels in pixels
     */
    static List<Integer> of(FrequencyView view, double height, double gap) {
        List<Integer> ticks = new ArrayList<>();
        List<Double> taken = new ArrayList<>();
        for (int row = 0; row < MANTISSAS.length && ticks.size() < ENOUGH[row]; row++) {
            // From above, where labels of a linear axis have the most room.
            for (int decade = HIGHEST_DECADE; decade >= LOWEST_DECADE; decade /= 10) {
                for (double mantissa : MANTISSAS[row]) {
                    double hz = mantissa * decade;
                    double y = view.y(hz, height);
                    boolean inside = y >= gap / 2 && y <= height - gap / 3;
                    if (inside && taken.stream().allMatch(other -> Math.abs(other - y) >= gap)) {
                        taken.add(y);
                        ticks.add((int) Math.round(hz));
                    }
                }
            }
        }
        return ticks;
    }

    private static double[] tenths() {
        double[] tenths = new double[90];
        for (int i = 0; i < tenths.length; i++) {
            tenths[i] = 1 + i / 10.0;
        }
        return tenths;
    }
}
