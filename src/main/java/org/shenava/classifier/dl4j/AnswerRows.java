package org.shenava.classifier.dl4j;

import java.util.Arrays;
import java.util.List;
import org.shenava.music.Labels;

/**
 * What the rows of a circular network's answer stand for; a row has a cell for every rotation. Without further ado they are the classes. Of a
 * performance often nobody knows more than the dastgah, and players who improvise use its notes in another way than the written radif does: one
 * output for both serves neither. So a network may answer, after the classes, with a row for each dastgah as it is performed; several
 * such networks stacked answer one after the other. Listening adds up what belongs together ({@link #merged}).
 */
public final class AnswerRows {
    /** Far below any probability that counts, and not yet 0 in single precision. */
    private static final double LEAST = 1e-30;

    private final List<String> labels;
    private final List<String> dastgahs;
    /** Of each class, among the dastgahs. */
    private final int[] dastgahOf;

    /** @param labels class ids in the order of the outputs */
    public AnswerRows(List<String> labels) {
        this.labels = List.copyOf(labels);
        List<String> folded =
                labels.stream().map(label -> Labels.of(label).foldedId()).toList();
        this.dastgahs = folded.stream().distinct().toList();
        this.dastgahOf = folded.stream().mapToInt(dastgahs::indexOf).toArray();
    }

    /** Class ids in the order of the outputs. */
    public List<String> labels() {
        return labels;
    }

    /** The dastgahs of the classes, in order of first appearance. */
    public List<String> dastgahs() {
        return dastgahs;
    }

    /** Rows of one network that answers for performances, too. */
    public int withPerformances() {
        return labels.size() + dastgahs.size();
    }

    /**
     * How many networks an answer comes from.
     *
     * @param rows of the answer
     * @return 0 when it has the classes only, which tell nothing of how many were stacked
     * @throws IllegalArgumentException when an answer for these classes has another number of rows; names both
     */
    public int networks(long rows) {
        if (rows == labels.size()) {
            return 0;
        }
        if (rows <= 0 || rows % withPerformances() != 0) {
            throw new IllegalArgumentException("the network must answer " + labels.size() + " rows, or "
                    + withPerformances() + " for each network in it, got " + rows);
        }
        return (int) (rows / withPerformances());
    }

    /**
     * The probability of every class and rotation. Of one network: its cells of the classes, and the share of each dastgah as performed
     * spread over the cells of its classes as these are already, since nobody knows the tonics of performances. Of several: the geometric
     * mean of theirs.
     *
     * @param cells {@code [rows][bins]}, not negative; not changed
     * @return {@code [labels][bins]}, any sum above 0
     * @throws IllegalArgumentException as {@link #networks}
     */
    float[] merged(float[] cells, int bins) {
        int networks = networks(cells.length / bins);
        if (networks == 0 && cells.length == labels.size() * bins) {
            return cells;
        }
        double[] logarithms = new double[labels.size() * bins];
        int length = withPerformances() * bins;
        for (int network = 0; network < networks; network++) {
            addLogarithms(Arrays.copyOfRange(cells, network * length, (network + 1) * length), bins, logarithms);
        }
        double highest = Arrays.stream(logarithms).max().orElseThrow();
        float[] merged = new float[logarithms.length];
        for (int cell = 0; cell < merged.length; cell++) {
            merged[cell] = (float) Math.exp((logarithms[cell] - highest) / networks);
        }
        return merged;
    }

    /** Adds the logarithms of one network's probabilities; its constant factor does not matter in a geometric mean. */
    private void addLogarithms(float[] cells, int bins, double[] logarithms) {
        double[] written = new double[dastgahs.size()];
        double[] performed = new double[dastgahs.size()];
        for (int row = 0; row < withPerformances(); row++) {
            boolean ofClass = row < labels.size();
            int dastgah = ofClass ? dastgahOf[row] : row - labels.size();
            for (int cell = row * bins; cell < (row + 1) * bins; cell++) {
                (ofClass ? written : performed)[dastgah] += Math.max(LEAST, cells[cell]);
            }
        }
        for (int cell = 0; cell < logarithms.length; cell++) {
            int dastgah = dastgahOf[cell / bins];
            logarithms[cell] +=
                    Math.log(Math.max(LEAST, cells[cell])) + Math.log1p(performed[dastgah] / written[dastgah]);
        }
    }
}
