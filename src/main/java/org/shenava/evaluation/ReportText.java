package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shenava.classifier.Score;

/** A report as people read it. */
final class ReportText {
    private ReportText() {}

    static String terminal(EvaluationReport report) {
        return heading(report) + "\n\n" + ScoreTable.aligned(table(report.scores())) + warnings(report);
    }

    static String markdown(EvaluationReport report) {
        StringBuilder text = new StringBuilder("# " + heading(report) + "\n\n");
        text.append(ScoreTable.markdown(table(report.scores()))).append(warnings(report));
        text.append("\n## By performer\n\n").append(ScoreTable.markdown(table(report.byPerformer())));
        text.append(
                "\n## Confusion\n\nRows are the truth, columns what was said; a class without samples keeps its row.\n\n");
        text.append(ScoreTable.markdown(confusion(report.confusion())));
        text.append("\n## Confidence\n\n");
        List<List<String>> bins = new ArrayList<>();
        bins.add(List.of("best probability", "n", "mean", "right"));
        for (Calibration.Bin bin : report.calibration().bins()) {
            bins.add(List.of(
                    String.format(Locale.ROOT, "%.1f - %.1f", bin.from(), bin.to()),
                    Integer.toString(bin.n()),
                    ScoreTable.percent(bin.meanConfidence()),
                    ScoreTable.percent(bin.right())));
        }
        return text.append(ScoreTable.markdown(bins)).toString();
    }

    private static String heading(EvaluationReport report) {
        return report.card().id() + " on " + report.dataset().name() + ", protocol "
                + report.selection().protocol().id();
    }

    private static String warnings(EvaluationReport report) {
        String text = "";
        if (report.selection().protocol() == org.shenava.dataset.Protocol.WINDOWS) {
            text +=
                    "\nLeaky: windows of the same recordings were trained on. This says nothing about new recordings.\n";
        }
        int leftOut = report.selection().leftOut();
        if (leftOut > 0) {
            text += "\nLeft out, because training heard the recording or its player: " + leftOut + ".\n";
        }
        return text;
    }

    private static List<List<String>> table(List<Score> scores) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(ScoreTable.header());
        scores.forEach(score -> rows.add(ScoreTable.row(score)));
        return rows;
    }

    private static List<List<String>> confusion(ConfusionMatrix matrix) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(""));
        header.addAll(matrix.labels());
        header.add("samples");
        rows.add(header);
        for (int row = 0; row < matrix.labels().size(); row++) {
            List<String> cells = new ArrayList<>(List.of(matrix.labels().get(row)));
            for (int count : matrix.counts()[row]) {
                cells.add(count == 0 ? "" : Integer.toString(count));
            }
            cells.add(Integer.toString(matrix.samples(row)));
            rows.add(cells);
        }
        return rows;
    }
}
