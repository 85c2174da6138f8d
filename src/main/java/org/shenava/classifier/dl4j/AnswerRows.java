package org.shenava.classifier.dl4j;

import java.util.Arrays;
import java.util.List;
import org.shenava.music.Labels;

/**
 * What the rows of a circular network's answer stand for, each row a cell for every rotation. The first rows are the classes. A network that
 * was trained on performances, too, of which only the dastgah is known, may have answers of their own for them: after the classes a row for
 * each dastgah, once for each of the networks that were stacked into it. They are outputs of their own because players who improvise and the
 * written radif use the notes of a dastgah differently, and one output for both serves neither; listening adds them up again.
 *
 * @param labels class ids in the order of the outputs
 */
public record AnswerRows(List<String> labels) {
    /** Below any probability that counts, above what single precision loses. */
    private static final double LEAST = 1e-30;

    public AnswerRows {
        labels = List.copyOf(labels);
    }

    /** The dastgahs of the classes, in order of first appearance. */
    public List<String> dastgahs() {
        return labels.stream()
                .map(label -> Labels.of(label).foldedId())
                .distinct()
                .toList();
    }

    /** Rows of one network, with or without answers of their own for performances. */
    public int count(boolean performancesApart) {
        return labels.size() + (performancesApart ? dastgahs().size() : 0);
    }

    /**
     * The cells of the classes, with what is said of performances added: a dastgah's share, the geometric mean of the stacked networks, is
     * spread over the cells of its classes as these are already. Where performances have no tonic of their own, neither do these rows.
     *
     * @param cells {@code [rows][bins]}, one softmax over all; not changed
     * @return {@code [labels][bins]}, not summing to 1
     * @throws IllegalArgumentException when the rows fit these classes in neither way; names both counts
     */
    float[] merged(float[] cells, int bins) {
        int classCells = labels.size() * bins;
        if (cells.length == classCells) {
            return cells;
        }
        List<String> dastgahs = dastgahs();
        int further = cells.length - classCells;
        if (further < 0 || further % (dastgahs.size() * bins) != 0) {
            throw new IllegalArgumentException("the network must answer " + classCells + " cells and "
                    + dastgahs.size() * bins + " for each of the networks in it, got " + cells.length);
        }
        double[] performed = performed(cells, bins, dastgahs.size());
        double[] written = new double[dastgahs.size()];
        int[] dastgahOf = new int[labels.size()];
        for (int label = 0; label < labels.size(); label++) {
            dastgahOf[label] = dastgahs.indexOf(Labels.of(labels.get(label)).foldedId());
            for (int bin = 0; bin < bins; bin++) {
                written[dastgahOf[label]] += Math.max(LEAST, cells[label * bins + bin]);
            }
        }
        float[] merged = Arrays.copyOf(cells, classCells);
        for (int cell = 0; cell < classCells; cell++) {
            int dastgah = dastgahOf[cell / bins];
            double own = Math.max(LEAST, cells[cell]);
            merged[cell] = (float) (own + own / written[dastgah] * performed[dastgah]);
        }
        return merged;
    }

    private double[] performed(float[] cells, int bins, int dastgahCount) {
        int members = (cells.length / bins - labels.size()) / dastgahCount;
        double[] logarithms = new double[dastgahCount];
        for (int row = labels.size(); row < cells.length / bins; row++) {
            double sum = 0;
            for (int bin = 0; bin < bins; bin++) {
                sum += cells[row * bins + bin];
            }
            logarithms[(row - labels.size()) % dastgahCount] += Math.log(Math.max(LEAST, sum)) / members;
        }
        return Arrays.stream(logarithms).map(Math::exp).toArray();
    }
}
