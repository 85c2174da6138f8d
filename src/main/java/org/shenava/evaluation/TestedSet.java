package org.shenava.evaluation;

import java.util.List;
import java.util.Map;
import org.shenava.dataset.DatasetDescription;

/**
 * A dataset and every answer to it.
 *
 * @param selection what of it may be tested
 * @param recordings answers to whole recordings; empty under the leaky protocol
 * @param beginnings seconds of playing to the answers after so much of it, of the recordings that have as much
 * @param windows answers to windows, each judged by its own sound alone
 */
record TestedSet(
        DatasetDescription dataset,
        TestSelection selection,
        List<Tested> recordings,
        Map<Integer, List<Tested>> beginnings,
        List<Tested> windows) {
    TestedSet {
        recordings = List.copyOf(recordings);
        beginnings = Map.copyOf(beginnings);
        windows = List.copyOf(windows);
    }

    /**
     * A dataset of which nothing may be tested.
     *
     * @param reason one sentence
     */
    record Untested(String dataset, String reason) {}
}
