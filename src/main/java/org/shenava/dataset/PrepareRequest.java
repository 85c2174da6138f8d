package org.shenava.dataset;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.shenava.feature.ProfileSpec;

/**
 * What to make a dataset of.
 *
 * @param input a folder with an {@code index.csv}, or with a folder per class
 * @param output folder of the dataset; what it holds of an earlier run is used again
 * @param windowSeconds length of a window, at least 1
 * @param overlapSeconds how far neighbouring windows overlap, 0 or more and less than the window
 * @param groupColumn column of the index whose values a split keeps together; empty for {@code performer}, or {@code set} where the
 *     index has none
 * @param where column to accepted values, separated by commas; rows with others are left out
 * @param features how sound becomes slices
 */
public record PrepareRequest(
        Path input,
        Path output,
        double windowSeconds,
        double overlapSeconds,
        Optional<String> groupColumn,
        Map<String, String> where,
        ProfileSpec features) {
    public static final double WINDOW_SECONDS = 10;

    public PrepareRequest {
        if (!(windowSeconds >= 1 && windowSeconds <= 3600)) {
            throw new IllegalArgumentException("The window must be 1 to 3600 seconds long, not " + windowSeconds + ".");
        }
        if (!(overlapSeconds >= 0 && overlapSeconds < windowSeconds)) {
            throw new IllegalArgumentException("The overlap must be at least 0 and less than the window of "
                    + windowSeconds + " seconds, not " + overlapSeconds + ".");
        }
        where = Map.copyOf(where);
    }

    /** Windows of ten seconds that do not overlap, grouped by player, with the standard features. */
    public static PrepareRequest of(Path input, Path output) {
        return new PrepareRequest(input, output, WINDOW_SECONDS, 0, Optional.empty(), Map.of(), ProfileSpec.standard());
    }

    public PrepareRequest withWindow(double seconds, double overlap) {
        return new PrepareRequest(input, output, seconds, overlap, groupColumn, where, features);
    }

    public PrepareRequest withGroup(String column) {
        return new PrepareRequest(input, output, windowSeconds, overlapSeconds, Optional.of(column), where, features);
    }

    public PrepareRequest withWhere(Map<String, String> columns) {
        return new PrepareRequest(input, output, windowSeconds, overlapSeconds, groupColumn, columns, features);
    }
}
