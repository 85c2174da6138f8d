package org.shenava.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of preparing.
 *
 * @param recordings recordings in the dataset
 * @param seconds their length in all
 * @param windows their windows
 * @param recordingsPerLabel label to count, in the order of the labels
 * @param skipped files left out
 */
public record PrepareSummary(
        int recordings, double seconds, int windows, Map<String, Integer> recordingsPerLabel, List<Skipped> skipped) {
    public PrepareSummary {
        recordingsPerLabel = new LinkedHashMap<>(recordingsPerLabel);
        skipped = List.copyOf(skipped);
    }
}
