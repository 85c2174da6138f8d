package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.Players;
import org.shenava.classifier.Score;
import org.shenava.dataset.Protocol;
import org.shenava.evaluation.plot.Plot;
import org.shenava.music.Labels;

/** {@code report.md}: a report as people read it, with its plots beside it. */
final class ReportPage {
    private static final int MOST_PERFORMERS = 30;

    private final EvaluationReport report;
    private final Page page;

    private ReportPage(EvaluationReport report, Page page) {
        this.report = report;
        this.page = page;
    }

    /** {@code report.md}; that of a model of windows has the details, too. */
    static String markdown(EvaluationReport report, String plots) {
        MarkdownPage page = new MarkdownPage(title(report), plots);
        new ReportPage(report, page).write(report.ofWindows());
        return page.text();
    }

    /** {@code index.html}, with everything. */
    static String html(EvaluationReport report, Map<String, Plot> plots) {
        HtmlPage page = new HtmlPage(title(report), plots);
        new ReportPage(report, page).write(true);
        return page.text();
    }

    private static String title(EvaluationReport report) {
        return "How often " + report.card().id() + " is right";
    }

    private void write(boolean detailed) {
        page.paragraph(
                "*Right*: of " + report.card().labels().size() + " classes. *Top 3*: the right class is among the"
                        + " first three." + foldedWords()
                        + " Intervals are Wilson's, of 95 %; those of windows are too narrow, since windows of one"
                        + " recording are not independent. Tested on " + testedOn() + ".");
        ReportText.warnings(report).forEach(page::paragraph);
        page.paragraph("Made with");
        page.command(report.request().command());
        wholeRecordings();
        windows();
        easierQuestions();
        performers();
        seconds();
        classes();
        new ConfidenceSection(report).addTo(page);
        courses();
        if (detailed) {
            new DetailSections(report).addTo(page);
        }
        training();
    }

    private String foldedWords() {
        if (!report.folds()) {
            return "";
        }
        return " *Folded*: every avaz counts as its dastgah. *Family*: classes that share a pitch collection count as"
                + " one."
                + (report.scores().stream().anyMatch(Score::ofPerformances)
                        ? " Of a clip of a performance only the dastgah is known: an avaz of it is right by *folded*"
                                + " alone."
                        : "");
    }

    private String testedOn() {
        return switch (report.protocol()) {
            case PERFORMER -> "players that no part of training heard";
            case RECORDINGS -> "other recordings of the players heard in training";
            case FILTERED -> "the test side of the split that the collection was published with";
            case WINDOWS -> "windows of recordings heard in training (leaky)";
            case ALL -> throw new IllegalStateException("nothing is tested under the protocol all");
        };
    }

    private void wholeRecordings() {
        if (!report.recordings().isEmpty()) {
            page.heading("Whole recordings");
            scores(bySetAndPooled(score -> score.unit().equals(Score.RECORDING)));
        }
    }

    private void windows() {
        List<Score> windows = bySetAndPooled(score -> score.unit().equals(Score.WINDOW));
        if (!windows.isEmpty()) {
            page.heading(String.format(
                    Locale.ROOT, "Windows of %.0f s", report.card().windowSeconds()));
            page.paragraph("Anywhere in a recording, judged by their own sound alone.");
            scores(windows);
        }
    }

    private void easierQuestions() {
        List<Score> easier = report.card().scores().stream()
                .filter(score -> !score.protocol().equals(Protocol.PERFORMER.id()) && !score.ofBeginning())
                .toList();
        if (report.protocol() == Protocol.PERFORMER && !easier.isEmpty()) {
            page.heading("Beside it: easier questions");
            page.paragraph("From the card, for comparison with figures that others publish: *recordings* tests other"
                    + " recordings of players heard in training, *windows (leaky)* other moments of the very recordings"
                    + " heard in training. They say nothing about a new player.");
            scores(easier);
        }
    }

    private void performers() {
        List<Score> all = report.byPerformer();
        page.heading("By performer");
        if (Players.areReleases(all.stream().map(Score::set).toList())) {
            page.paragraph("Ids are those of releases, which stand for players whom the data do not name.");
        }
        if (all.size() > MOST_PERFORMERS) {
            page.paragraph("The " + MOST_PERFORMERS + " of " + all.size() + " that were tested most.");
        }
        scores(
                all.size() > MOST_PERFORMERS
                        ? all.stream()
                                .sorted(Comparator.comparing(score -> -score.n()))
                                .limit(MOST_PERFORMERS)
                                .toList()
                        : all);
    }

    private void seconds() {
        if (report.recordings().isEmpty()) {
            return;
        }
        page.heading("Against seconds heard");
        page.paragraph(
                report.ofWindows()
                        ? "The answer from the windows that end within the first seconds; only of recordings that have"
                                + " as many. *Whole* is every recording, short ones too."
                        : "The answer after the first seconds of playing (silence does not count), from the same"
                                + " evidence as live sound; only of recordings that have as many. *Whole* is every"
                                + " recording, short ones too.");
        page.plot(ReportPlots.SECONDS, "Share right against seconds of playing heard, by set");
        List<Score> beginnings = bySetAndPooled(Score::ofBeginning);
        if (!beginnings.isEmpty()) {
            scores(beginnings);
        }
        List<Score> same = report.sameRecordings();
        if (!same.isEmpty()) {
            page.paragraph("The same recordings at every length, those with at least " + Beginnings.LONGEST
                    + " s of playing:");
            scores(same);
        }
    }

    private void classes() {
        page.heading("By class");
        List<ClassScore> classes = ClassScore.of(report.confusion());
        page.paragraph("Unit: " + report.mainUnit() + ". Mean of the classes: "
                + ScoreTable.percent(ClassScore.meanRecall(classes)) + ".");
        page.plot(ReportPlots.CLASSES, "Share right by class");
        page.plot(ReportPlots.CONFUSION, "Confusion matrix, rows are what was played, columns what was said");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("played", "n", "right", "95 % interval", "commonest mistakes"));
        for (ClassScore one : classes) {
            rows.add(List.of(
                    Labels.of(one.label()).english(),
                    Integer.toString(one.n()),
                    ScoreTable.percent(one.recall()),
                    ScoreTable.percent(one.low()) + " - " + ScoreTable.percent(one.high()),
                    one.takenFor().stream()
                            .map(wrong -> Labels.of(wrong.label()).english() + " " + wrong.count())
                            .collect(Collectors.joining(", "))));
        }
        page.table(rows);
        String missing = report.confusion().labels().stream()
                .filter(label -> classes.stream().noneMatch(one -> one.label().equals(label)))
                .map(label -> Labels.of(label).english())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            page.paragraph("Without a " + report.mainUnit() + " to test: " + missing + ".");
        }
    }

    private void courses() {
        if (report.request().courses().isEmpty()) {
            return;
        }
        page.heading("Answers over time");
        ReportPlots.courses(report.request().courses()).forEach((course, plot) -> {
            page.paragraph(course.sentence());
            page.plot(plot, "Probabilities over time: " + course.name());
        });
    }

    private void training() {
        ModelCard.Training training = report.card().training();
        page.heading("How the model was trained");
        page.list(training.data().stream()
                .map(data -> String.format(
                        Locale.ROOT,
                        "%s: %d recordings, %.2f hours%s",
                        data.name(),
                        data.recordings(),
                        data.seconds() / 3600,
                        Players.playedBy(data.performers())))
                .toList());
        page.paragraph("Split: " + training.split() + ". Seed " + training.seed() + ", " + training.epochs()
                + " epochs. " + training.note());
        page.paragraph("Trained again with");
        page.command(training.command());
    }

    private List<Score> bySetAndPooled(Predicate<Score> wanted) {
        return report.scoresWithPooled().stream().filter(wanted).toList();
    }

    private void scores(List<Score> scores) {
        page.table(ScoreTable.rows(scores, report.folds()));
    }
}
