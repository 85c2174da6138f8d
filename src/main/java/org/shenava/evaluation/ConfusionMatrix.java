package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * How often each class was taken for each. A class without samples keeps its row.
 *
 * @param labels order of rows and columns
 * @param counts {@code [truth][said]}
 */
record ConfusionMatrix(List<String> labels, int[][] counts) {

    /** Counts; classes that only the tests have come after those of the model. */
    static ConfusionMatrix of(List<String> modelLabels, List<Tested> tested) {
        List<String> labels = new ArrayList<>(modelLabels);
        for (Tested one : tested) {
            if (!labels.contains(one.truth())) {
                labels.add(one.truth());
            }
        }
        int[][] counts = new int[labels.size()][labels.size()];
        for (Tested one : tested) {
            counts[labels.indexOf(one.truth())][labels.indexOf(one.said())]++;
        }
        return new ConfusionMatrix(List.copyOf(labels), counts);
    }

    /** Samples of the class in a row. */
    int samples(int row) {
        int sum = 0;
        for (int count : counts[row]) {
            sum += count;
        }
        return sum;
    }
}
