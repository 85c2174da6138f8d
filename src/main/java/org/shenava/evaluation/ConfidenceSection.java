package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shenava.recognition.ListeningState;

/** The part of a report's page on probabilities: how far to believe them, and what the threshold of "unsure" brings. */
final class ConfidenceSection {
    private static final int LISTED_PERCENT = 10;

    private final EvaluationReport report;

    ConfidenceSection(EvaluationReport report) {
        this.report = report;
    }

    void addTo(Page page) {
        reliability(page);
        thresholds(page);
    }

    private void reliability(Page page) {
        Calibration label = report.calibration(Question.LABEL);
        Calibration folded = report.calibration(Question.FOLDED);
        page.heading("How far to believe a probability");
        page.paragraph(
                report.folds()
                        ? String.format(
                                Locale.ROOT,
                                "Expected calibration error (ten bins): %.3f for the class, %.3f for the dastgah (folded); n %d.",
                                label.expectedError(),
                                folded.expectedError(),
                                report.main().size())
                        : String.format(
                                Locale.ROOT,
                                "Expected calibration error (ten bins): %.3f; n %d.",
                                label.expectedError(),
                                report.main().size()));
        page.plot(ReportPlots.RELIABILITY, "Share right against the probability that was claimed");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("of", "best probability", "n", "mean", "right"));
        addBins(rows, "class", label);
        if (report.folds()) {
            addBins(rows, "folded", folded);
        }
        page.table(rows);
    }

    private static void addBins(List<List<String>> rows, String of, Calibration calibration) {
        for (Calibration.Bin bin : calibration.bins()) {
            rows.add(List.of(
                    of,
                    String.format(Locale.ROOT, "%.1f - %.1f", bin.from(), bin.to()),
                    Integer.toString(bin.n()),
                    ScoreTable.percent(bin.meanConfidence()),
                    ScoreTable.percent(bin.right())));
        }
    }

    private void thresholds(Page page) {
        page.heading("Unsure below");
        double used = report.card().unsureBelow();
        ThresholdCurve.Point now = ThresholdCurve.at(used, report.main(), Question.LABEL);
        page.paragraph("The program names no class while the best probability is below " + ScoreTable.percent(used)
                + ", which answers " + now.answered() + " of " + report.main().size() + ", " + right(now)
                + " of them right. State at the end: " + states() + "; only while listening it names a class.");
        page.plot(ReportPlots.THRESHOLD, "Share answered, and share of these right, against the threshold");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("unsure below", "class answered", "of these right", "folded answered", "of these right"));
        List<ThresholdCurve.Point> labels = report.thresholds(Question.LABEL).points();
        List<ThresholdCurve.Point> folds = report.thresholds(Question.FOLDED).points();
        for (int i = 0; i < labels.size(); i++) {
            if (Math.round(100 * labels.get(i).threshold()) % LISTED_PERCENT == 0) {
                rows.add(List.of(
                        ScoreTable.percent(labels.get(i).threshold()),
                        answered(labels.get(i)),
                        right(labels.get(i)),
                        answered(folds.get(i)),
                        right(folds.get(i))));
            }
        }
        page.table(
                report.folds()
                        ? rows
                        : rows.stream().map(row -> row.subList(0, 3)).toList());
    }

    private String states() {
        Map<ListeningState, Long> counts = report.main().stream()
                .collect(Collectors.groupingBy(Tested::state, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(one -> one.getKey().id() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    private String answered(ThresholdCurve.Point point) {
        return ScoreTable.percent((double) point.answered() / report.main().size());
    }

    private static String right(ThresholdCurve.Point point) {
        return point.answered() == 0
                ? "-"
                : ScoreTable.percent(point.share()) + " (" + point.right() + " of " + point.answered() + ")";
    }
}
