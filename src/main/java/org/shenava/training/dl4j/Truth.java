package org.shenava.training.dl4j;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.shenava.classifier.dl4j.AnswerRows;
import org.shenava.dataset.Recording;
import org.shenava.music.Labels;

/** Which answers, each a class and a rotation of the profile, count as right for a recording; the loss asks for the mass on all of them. */
final class Truth {
    private final AnswerRows rows;
    private final boolean performancesApart;
    private final int bins;
    private final int binsEitherSide;

    /**
     * What counts as right.
     *
     * @param rows classes in the order of outputs
     * @param performancesApart whether recordings of which only the dastgah is known have answers of their own
     * @param bins rotations of each class
     * @param binsEitherSide how far from the tonic a rotation still counts
     */
    Truth(AnswerRows rows, boolean performancesApart, int bins, int binsEitherSide) {
        this.rows = rows;
        this.performancesApart = performancesApart;
        this.bins = bins;
        this.binsEitherSide = binsEitherSide;
    }

    /**
     * 1 at each answer that is right, class after class, bins of each from 0: the rotations near the tonic where one is known or theory
     * places it, else all of the class; where only the dastgah is known, all of its own row, or of all its avazes.
     *
     * @param label index of its class
     * @param tonic bin of the tonic; empty when nobody knows it
     */
    float[] of(Recording recording, int label, OptionalInt tonic) {
        List<String> labels = rows.labels();
        float[] cells = new float[(performancesApart ? rows.withPerformances() : labels.size()) * bins];
        if (recording.dastgahOnly() && performancesApart) {
            int row = labels.size()
                    + rows.dastgahs().indexOf(Labels.of(recording.label()).foldedId());
            Arrays.fill(cells, row * bins, (row + 1) * bins, 1);
            return cells;
        }
        if (recording.dastgahOnly()) {
            String dastgah = Labels.of(recording.label()).foldedId();
            for (int avaz = 0; avaz < labels.size(); avaz++) {
                if (Labels.of(labels.get(avaz)).foldedId().equals(dastgah)) {
                    Arrays.fill(cells, avaz * bins, (avaz + 1) * bins, 1);
                }
            }
            return cells;
        }
        for (int bin = 0; bin < bins; bin++) {
            int away = tonic.isEmpty() ? 0 : Math.floorMod(bin - tonic.getAsInt(), bins);
            cells[label * bins + bin] = Math.min(away, bins - away) <= binsEitherSide ? 1 : 0;
        }
        return cells;
    }
}
