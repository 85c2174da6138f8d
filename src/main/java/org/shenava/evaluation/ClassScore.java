package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shenava.classifier.WilsonInterval;

/**
 * How often a class was heard as itself, and as what else.
 *
 * @param n samples of the class, at least 1
 * @param right how many of them were right
 * @param low lower end of the 95 % Wilson interval of the share that was right
 * @param high its upper end
 * @param takenFor the commonest wrong answers, commonest first
 */
record ClassScore(String label, int n, int right, double low, double high, List<TakenFor> takenFor) {
    private static final int COMMONEST = 3;

    ClassScore {
        takenFor = List.copyOf(takenFor);
    }

    /** A wrong answer and how often it was given. */
    record TakenFor(String label, int count) {}

    double recall() {
        return (double) right / n;
    }

    /** The classes of a matrix that have samples, in its order. */
    static List<ClassScore> of(ConfusionMatrix matrix) {
        List<ClassScore> scores = new ArrayList<>();
        for (int row = 0; row < matrix.labels().size(); row++) {
            int n = matrix.samples(row);
            if (n > 0) {
                int right = matrix.counts()[row][row];
                WilsonInterval interval = WilsonInterval.of((double) right / n, n);
                scores.add(new ClassScore(
                        matrix.labels().get(row), n, right, interval.low(), interval.high(), takenFor(matrix, row)));
            }
        }
        return scores;
    }

    /** Every class counts alike, however many samples it has. */
    static double meanRecall(List<ClassScore> classes) {
        return classes.stream().mapToDouble(ClassScore::recall).average().orElseThrow();
    }

    private static List<TakenFor> takenFor(ConfusionMatrix matrix, int row) {
        List<TakenFor> wrong = new ArrayList<>();
        for (int column = 0; column < matrix.labels().size(); column++) {
            int count = matrix.counts()[row][column];
            if (column != row && count > 0) {
                wrong.add(new TakenFor(matrix.labels().get(column), count));
            }
        }
        wrong.sort(Comparator.comparingInt(TakenFor::count).reversed());
        return wrong.subList(0, Math.min(COMMONEST, wrong.size()));
    }
}
