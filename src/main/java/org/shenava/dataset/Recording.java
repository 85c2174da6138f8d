package org.shenava.dataset;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One recording of a dataset.
 *
 * @param sha256 of the file's content, lower-case hex: what it is, wherever it lies; of a row of a feature table, of its values
 * @param path as in the source index
 * @param set collection that it belongs to
 * @param label its class
 * @param performer who plays; empty when nobody says
 * @param group what a split keeps together
 * @param seconds length
 * @param slices how many slices it has; in a dataset of windows, how many windows
 * @param tonicHz where its tonic lies, in some octave; known of synthesised clips only
 * @param dastgahOnly whether its class names the dastgah only: it may be one of the avazes
 * @param side where the published split of its collection puts it; empty when there is none or it leaves the recording out
 */
public record Recording(
        String sha256,
        String path,
        String set,
        String label,
        String performer,
        String group,
        double seconds,
        int slices,
        OptionalDouble tonicHz,
        boolean dastgahOnly,
        Optional<Side> side) {

    /** A recording that no published split knows. */
    public Recording(
            String sha256,
            String path,
            String set,
            String label,
            String performer,
            String group,
            double seconds,
            int slices,
            OptionalDouble tonicHz) {
        this(sha256, path, set, label, performer, group, seconds, slices, tonicHz, false, Optional.empty());
    }

    Recording withSlices(int count) {
        return new Recording(sha256, path, set, label, performer, group, seconds, count, tonicHz, dastgahOnly, side);
    }
}
