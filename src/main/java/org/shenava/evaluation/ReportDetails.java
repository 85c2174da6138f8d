package org.shenava.evaluation;

import java.util.List;
import java.util.Optional;
import org.shenava.evaluation.explain.Importance;

/**
 * What a report knows beside the answers of the test side.
 *
 * @param curve how the model learnt; empty when it does not learn in epochs
 * @param sides the other sides of the split, when they were asked for
 * @param importance what each column of its input is worth, most first; empty when nobody asked
 * @param warnings a sentence each
 */
record ReportDetails(
        Optional<LearningCurve> curve, List<Measured> sides, List<Importance> importance, List<String> warnings) {
    ReportDetails {
        sides = List.copyOf(sides);
        importance = List.copyOf(importance);
        warnings = List.copyOf(warnings);
    }
}
