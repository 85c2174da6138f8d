package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shenava.classifier.Score;
import org.shenava.evaluation.plot.Axis;
import org.shenava.evaluation.plot.BarPlot;
import org.shenava.evaluation.plot.LinePlot;
import org.shenava.evaluation.plot.MatrixPlot;
import org.shenava.evaluation.plot.Series;
import org.shenava.evaluation.plot.Series.Look;
import org.shenava.evaluation.plot.Series.Point;
import org.shenava.music.Labels;

/** The plots of a report. */
final class ReportPlots {
    static final String SECONDS = "seconds";
    static final String CLASSES = "classes";
    static final String CONFUSION = "confusion";
    static final String RELIABILITY = "reliability";
    static final String THRESHOLD = "threshold";

    /** Neighbouring series stand a little apart, or their intervals would hide each other. */
    private static final double APART = 0.07;

    private static final Series HONEST =
            new Series("as often as claimed", Look.GUIDE, List.of(Point.of(0, 0), Point.of(1, 1)));

    private ReportPlots() {}

    /** Every plot that the report has something for: its name, without ending, to SVG text. */
    static Map<String, String> of(EvaluationReport report) {
        Map<String, String> plots = new LinkedHashMap<>();
        if (!report.recordings().isEmpty()) {
            plots.put(SECONDS, seconds(report));
        }
        plots.put(CLASSES, classes(report));
        plots.put(CONFUSION, confusion(report));
        plots.put(RELIABILITY, reliability(report));
        plots.put(THRESHOLD, threshold(report));
        report.request().courses().forEach(course -> plots.put(course(course), course.svg()));
        return plots;
    }

    /** Name of the plot of a course. */
    static String course(Course course) {
        return "course-" + course.name().replaceAll("[^A-Za-z0-9_-]", "-");
    }

    private static String seconds(EvaluationReport report) {
        List<String> units = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int seconds : Beginnings.SECONDS) {
            units.add(Score.beginning(seconds));
            names.add(Integer.toString(seconds));
        }
        units.add(Score.RECORDING);
        names.add("whole");
        List<Score> scores = report.scoresWithPooled();
        Set<String> sets = new LinkedHashSet<>();
        scores.forEach(score -> sets.add(score.set()));
        List<Series> series = new ArrayList<>();
        for (String set : sets.stream().limit(LinePlot.MOST_SERIES).toList()) {
            double shift = (series.size() - (sets.size() - 1) / 2.0) * APART;
            List<Point> points = new ArrayList<>();
            for (Score score : scores) {
                int place = units.indexOf(score.unit());
                if (score.set().equals(set) && place >= 0) {
                    points.add(new Point(place + shift, score.accuracy(), score.low(), score.high(), ""));
                }
            }
            points.sort((a, b) -> Double.compare(a.x(), b.x()));
            series.add(new Series(set, Look.DOTTED, points));
        }
        return new LinePlot(
                        "Right, of " + report.card().labels().size() + " classes, against seconds heard",
                        Axis.named("seconds of playing heard", names),
                        Axis.percent("right, with 95 % interval"),
                        series,
                        List.of())
                .svg();
    }

    private static String classes(EvaluationReport report) {
        List<BarPlot.Bar> bars = new ArrayList<>();
        for (ClassScore one : ClassScore.of(report.confusion())) {
            bars.add(new BarPlot.Bar(
                    Labels.of(one.label()).english(),
                    one.recall(),
                    one.low(),
                    one.high(),
                    one.right() + " of " + one.n()));
        }
        return new BarPlot("Right, by class", Axis.percent("right, with 95 % interval"), bars).svg();
    }

    private static String confusion(EvaluationReport report) {
        ConfusionMatrix matrix = report.confusion();
        List<String> names =
                matrix.labels().stream().map(id -> Labels.of(id).english()).toList();
        return new MatrixPlot("What was taken for what", "played", "said", names, matrix.counts()).svg();
    }

    private static String reliability(EvaluationReport report) {
        return new LinePlot(
                        "How far to believe a probability",
                        Axis.percent("probability of the best answer (beside a dot: how many answers)"),
                        Axis.percent("of these right, with 95 % interval"),
                        List.of(
                                bins("class", report.calibration(Question.LABEL)),
                                bins("folded", report.calibration(Question.FOLDED)),
                                HONEST),
                        List.of())
                .svg();
    }

    private static Series bins(String name, Calibration calibration) {
        List<Point> points = new ArrayList<>();
        for (Calibration.Bin bin : calibration.bins()) {
            double[] interval = Scoring.wilson(bin.right(), bin.n());
            points.add(
                    new Point(bin.meanConfidence(), bin.right(), interval[0], interval[1], Integer.toString(bin.n())));
        }
        return new Series(name, Look.DOTTED, points);
    }

    private static String threshold(EvaluationReport report) {
        List<Series> series = new ArrayList<>();
        curve(series, "class", report.thresholds(Question.LABEL));
        curve(series, "folded", report.thresholds(Question.FOLDED));
        double used = report.card().unsureBelow();
        series.add(new Series("threshold in use", Look.GUIDE, List.of(Point.of(used, 0), Point.of(used, 1))));
        return new LinePlot(
                        "What it costs and brings to be unsure below a probability",
                        Axis.percent("unsure below"),
                        Axis.percent("share of all; right: of those answered"),
                        series,
                        List.of())
                .svg();
    }

    private static void curve(List<Series> series, String name, ThresholdCurve curve) {
        List<Point> answered = new ArrayList<>();
        List<Point> right = new ArrayList<>();
        for (ThresholdCurve.Point point : curve.points()) {
            answered.add(Point.of(point.threshold(), (double) point.answered() / curve.n()));
            if (point.answered() > 0) {
                right.add(Point.of(point.threshold(), point.share()));
            }
        }
        series.add(new Series(name + ": answered", Look.LINE, answered));
        series.add(new Series(name + ": right", Look.LINE, right));
    }
}
