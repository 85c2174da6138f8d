package org.shenava.evaluation.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A system of the comparison: one architecture on one kind of input. Trained anew for each protocol.
 *
 * @param architecture name given to {@code train --arch}
 * @param reads what it reads, in words
 * @param data what it was trained with, or is published on
 * @param published the figure it was published with; empty when no paper fits
 * @param models ids of its trainings, in order; empty when there is none here
 * @param cells protocol's id to what is measured under it
 * @param trainSeconds longest of its trainings
 * @param bytes largest of its weights
 * @param windowMillis median time of one window, alone
 * @param remark why it was not run; empty when it was
 */
record SystemRow(
        String architecture,
        String reads,
        String data,
        Optional<Published> published,
        List<String> models,
        Map<String, Cell> cells,
        OptionalDouble trainSeconds,
        OptionalLong bytes,
        OptionalDouble windowMillis,
        String remark) {
    SystemRow {
        models = List.copyOf(models);
        cells = Map.copyOf(cells);
    }

    /**
     * What is measured under a protocol, on windows.
     *
     * @param train share right on what was trained on; empty when it was not measured
     * @param validation share right on what told when to stop; empty when it was not measured
     * @param test share right on what no part of training met
     * @param n windows tested
     * @param macroF1 of the test; empty when it was not measured
     * @param recordings share of whole recordings right; empty where windows of one lie on both sides
     * @param recordingCount recordings tested
     */
    record Cell(
            OptionalDouble train,
            OptionalDouble validation,
            OptionalDouble test,
            int n,
            OptionalDouble macroF1,
            OptionalDouble recordings,
            int recordingCount) {}
}
