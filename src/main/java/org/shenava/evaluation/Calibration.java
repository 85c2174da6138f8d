package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * How often answers of a confidence were right.
 *
 * @param bins those that hold answers, from low to high confidence
 */
record Calibration(List<Bin> bins) {
    private static final int BINS = 10;

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

    /** Sorts answers by their best probability into ten bins of equal width; bins without answers are left out. */
    static Calibration of(List<Tested> tested, Question question) {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            int bin = i;
            List<Tested> inside = tested.stream()
                    .filter(one -> binOf(question.best(one).p()) == bin)
                    .toList();
            if (!inside.isEmpty()) {
                bins.add(new Bin(
                        (double) i / BINS,
                        (double) (i + 1) / BINS,
                        inside.size(),
                        inside.stream()
                                .mapToDouble(one -> question.best(one).p())
                                .average()
                                .orElseThrow(),
                        (double) inside.stream().filter(question::right).count() / inside.size()));
            }
        }
        return new Calibration(bins);
    }

    /** A probability of 1 belongs to the last bin; rounding may bring it a hair above. */
    private static int binOf(double p) {
        return Math.min(BINS - 1, (int) (p * BINS));
    }

    /**
     * The expected calibration error (Naeini, Cooper, Hauskrecht 2015): sum over bins of n / N |mean confidence - share right|.
     *
     * @return from 0, honest, to 1
     */
    double expectedError() {
        int all = bins.stream().mapToInt(Bin::n).sum();
        return bins.stream()
                .mapToDouble(bin -> bin.n() * Math.abs(bin.meanConfidence() - bin.right()) / all)
                .sum();
    }
}
