package org.shenava.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.shenava.evaluation.Page.Place;
import org.shenava.music.Labels;

/** The parts of a report's page that go into detail: each class, each side of the split, learning, mistakes, columns. */
final class DetailSections {
    private final EvaluationReport report;

    DetailSections(EvaluationReport report) {
        this.report = report;
    }

    void addTo(Page page) {
        quality(page);
        sides(page);
        learning(page);
        mistakes(page);
        importance(page);
    }

    private void quality(Page page) {
        List<ClassQuality> classes = ClassQuality.of(report.confusion());
        page.heading("Precision, recall and F1");
        page.paragraph(String.format(
                Locale.ROOT,
                "Unit: %s. Macro F1: %s. *Precision*: share of the answers of a class that were right; *recall*: share of its"
                        + " samples that were found; *F1*: their harmonic mean.",
                report.mainUnit(),
                ScoreTable.percent(ClassQuality.macroF1(classes))));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("class", "n", "answered", "right", "precision", "recall", "F1"));
        for (ClassQuality one : classes) {
            rows.add(List.of(
                    Labels.of(one.label()).english(),
                    Integer.toString(one.n()),
                    Integer.toString(one.said()),
                    Integer.toString(one.right()),
                    percent(one.precision()),
                    percent(one.recall()),
                    percent(one.f1())));
        }
        page.table(rows);
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? ScoreTable.percent(share.getAsDouble()) : "-";
    }

    private void sides(Page page) {
        if (report.details().sides().isEmpty()) {
            return;
        }
        page.heading("Training, validation and test");
        page.paragraph(
                "Only the test side says something about other music: the weights were fitted to the training side,"
                        + " and the validation side told when to stop and how sure to be.");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("side", "tested on", "unit", "n", "right", "macro F1", "calibration error"));
        for (Measured one : report.allMeasured()) {
            rows.add(List.of(
                    one.sideWord(),
                    one.score().set(),
                    one.score().unit(),
                    Integer.toString(one.score().n()),
                    ScoreTable.percent(one.score().accuracy()),
                    ScoreTable.percent(one.macroF1()),
                    String.format(Locale.ROOT, "%.3f", one.calibrationError())));
        }
        page.table(rows);
    }

    private void learning(Page page) {
        if (report.details().curve().isPresent()) {
            page.heading("While learning");
            page.plot(ReportPlots.ACCURACY, "Share right against epochs, in training and on what was held back");
            page.plot(ReportPlots.LOSS, "Cross-entropy against epochs, in training and on what was held back");
        }
    }

    private void mistakes(Page page) {
        List<Tested> worst = WorstMistakes.of(report);
        if (worst.isEmpty()) {
            return;
        }
        page.heading("Worst mistakes");
        page.paragraph("Wrong answers that were given with most confidence, at most one of each recording.");
        Path folder = report.request().report().orElse(Path.of(""));
        page.places(worst.stream()
                .map(one -> new Place(
                        WorstMistakes.words(one),
                        WorstMistakes.link(one, report.request().options().sound(), folder)))
                .toList());
    }

    private void importance(Page page) {
        if (!report.details().importance().isEmpty()) {
            page.heading("What it listens to");
            page.paragraph(
                    "How much the share right falls when one column of the input is shuffled among the test windows: mean"
                            + " and spread over seeded repeats. Columns that say the same stand in for each other, so each alone"
                            + " may look worthless.");
            page.plot(ReportPlots.IMPORTANCE, "Fall of the share right by shuffled column");
        }
    }
}
