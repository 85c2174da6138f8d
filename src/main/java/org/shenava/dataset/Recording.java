package org.shenava.dataset;

import java.util.OptionalDouble;

/**
 * One recording of a dataset.
 *
 * @param sha256 of the file's content, lower-case hex: what it is, wherever it lies
 * @param path as in the source index
 * @param set collection that it belongs to
 * @param label its class
 * @param performer who plays; empty when nobody says
 * @param group what a split keeps together
 * @param seconds length
 * @param slices how many slices it has
 * @param tonicHz where its tonic lies, in some octave; known of synthesised clips only
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
        OptionalDouble tonicHz) {}
