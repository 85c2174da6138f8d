package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.List;

/** How often answers of a confidence were right. */
record Calibration(List<Bin> bins) {
    private static final double[] EDGES = {0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};

    Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * Answers whose best probability lies from {@code from} up to {@code to}.
     *
     * @param n how many
     * @param meanConfidence mean of their best probability
     * @param right share of them that was right
     */
    record Bin(double from, double to, int n, double meanConfidence, double right) {}

    /** Sorts answers by their best probability; bins without answers are left out. */
    static Calibration of(List<Tested> tested) {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i + 1 < EDGES.length; i++) {
            double from = EDGES[i];
            double to = EDGES[i + 1];
            boolean last = i + 2 == EDGES.length;
            List<Tested> inside = tested.stream()
                    .filter(one -> confidence(one) >= from && (confidence(one) < to || last))
                    .toList();
            if (!inside.isEmpty()) {
                bins.add(new Bin(
                        from,
                        to,
                        inside.size(),
                        inside.stream()
                                .mapToDouble(Calibration::confidence)
                                .average()
                                .orElseThrow(),
                        (double) inside.stream().filter(Tested::right).count() / inside.size()));
            }
        }
        return new Calibration(bins);
    }

    private static double confidence(Tested tested) {
        return tested.top().get(0).p();
    }
}
