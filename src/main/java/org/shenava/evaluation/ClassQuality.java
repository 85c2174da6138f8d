package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Precision, recall and F1 of a class.
 *
 * @param n samples of the class
 * @param said how often it was answered
 * @param right how often both
 */
record ClassQuality(String label, int n, int said, int right) {

    /** Every class of a matrix, in its order, those without samples or answers, too. */
    static List<ClassQuality> of(ConfusionMatrix matrix) {
        List<ClassQuality> all = new ArrayList<>();
        for (int row = 0; row < matrix.labels().size(); row++) {
            int said = 0;
            for (int[] counts : matrix.counts()) {
                said += counts[row];
            }
            all.add(new ClassQuality(matrix.labels().get(row), matrix.samples(row), said, matrix.counts()[row][row]));
        }
        return all;
    }

    /** Share of the answers that were right; empty for a class that was never answered. */
    OptionalDouble precision() {
        return said == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / said);
    }

    /** Share of the samples that were found; empty for a class without samples. */
    OptionalDouble recall() {
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / n);
    }

    /**
     * The harmonic mean of both, 2 right / (samples + answers): 0 for a class that was never answered; empty for one that neither
     * occurred nor was answered.
     */
    OptionalDouble f1() {
        return n + said == 0 ? OptionalDouble.empty() : OptionalDouble.of(2.0 * right / (n + said));
    }

    /** Mean F1 of the classes that occurred or were answered, each counting alike, as in scikit-learn's {@code f1_score}. */
    static double macroF1(List<ClassQuality> classes) {
        return classes.stream()
                .map(ClassQuality::f1)
                .flatMapToDouble(OptionalDouble::stream)
                .average()
                .orElseThrow();
    }
}
