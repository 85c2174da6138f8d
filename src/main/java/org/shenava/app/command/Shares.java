package org.shenava.app.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Probabilities rounded for reading so that they still sum to 1 (largest remainder). */
final class Shares {
    private static final int DECIMALS = 4;
    private static final long STEPS = 10_000;

    private Shares() {}

    /**
     * Rounds to four decimals.
     *
     * @param shares at least 0, summing to about 1
     * @return the same order, each within 1e-4 of its share, summing to 1 exactly when the shares do within 1e-3
     */
    static List<BigDecimal> rounded(List<Double> shares) {
        long[] steps = new long[shares.size()];
        double sum = 0;
        long given = 0;
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (long) Math.floor(shares.get(i) * STEPS);
            given += steps[i];
            sum += shares.get(i);
        }
        long missing = Math.round(sum * 1000) == 1000 ? STEPS - given : 0;
        List<Integer> byRemainder = IntStream.range(0, steps.length)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer i) -> Math.floor(shares.get(i) * STEPS) - shares.get(i) * STEPS))
                .toList();
        for (int i = 0; i < Math.min(missing, steps.length); i++) {
            steps[byRemainder.get(i)]++;
        }
        List<BigDecimal> rounded = new ArrayList<>();
        for (long step : steps) {
            rounded.add(BigDecimal.valueOf(step, DECIMALS));
        }
        return rounded;
    }
}
