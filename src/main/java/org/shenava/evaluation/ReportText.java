package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shenava.dataset.Protocol;

/** A report in a terminal. */
final class ReportText {
    private ReportText() {}

    static String terminal(EvaluationReport report) {
        String sets = report.sets().stream().map(one -> one.dataset().name()).collect(Collectors.joining(", "));
        return report.card().id() + " on " + sets + ", protocol "
                + report.protocol().id() + "\n\n"
                + ScoreTable.aligned(ScoreTable.rows(report.scoresWithPooled(), report.folds()))
                + warnings(report).stream().map(one -> "\n" + one + "\n").collect(Collectors.joining());
    }

    /** What a reader must know before believing a figure, a paragraph each; may be empty. */
    static List<String> warnings(EvaluationReport report) {
        List<String> warnings = new ArrayList<>();
        if (report.protocol() == Protocol.WINDOWS) {
            warnings.add(
                    "Leaky: windows of the same recordings were trained on. This says nothing about new recordings.");
        }
        if (report.leftOut() > 0) {
            warnings.add("Left out, because training heard the recording or its player: " + report.leftOut() + ".");
        }
        warnings.addAll(report.details().warnings());
        report.untested().forEach(one -> warnings.add("Not tested: " + one.dataset() + ". " + one.reason()));
        return warnings;
    }
}
