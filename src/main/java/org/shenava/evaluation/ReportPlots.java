package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shenava.classifier.Score;
import org.shenava.classifier.WilsonInterval;
import org.shenava.evaluation.explain.Importance;
import org.shenava.evaluation.plot.Axis;
import org.shenava.evaluation.plot.BarPlot;
import org.shenava.evaluation.plot.LinePlot;
import org.shenava.evaluation.plot.MatrixPlot;
import org.shenava.evaluation.plot.Plot;
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
    static final String ACCURACY = "learning-right";
    static final String LOSS = "learning-loss";
    static final String IMPORTANCE = "importance";

    /** More rows than these nobody reads. */
    private static final int MOST_COLUMNS = 30;

    /** Neighbouring series stand a little apart, or their intervals would hide each other. */
    private static final double APART = 0.07;

    private static final Series HONEST =
            new Series("as often as claimed", Look.GUIDE, List.of(Point.of(0, 0), Point.of(1, 1)));

    private ReportPlots() {}

    /** Every plot that the report has something for: its name, without ending, to the drawing. */
    static Map<String, Plot> of(EvaluationReport report) {
        Map<String, Plot> plots = new LinkedHashMap<>();
        if (!report.recordings().isEmpty()) {
            plots.put(SECONDS, seconds(report));
        }
        plots.put(CLASSES, classes(report));
        plots.put(CONFUSION, confusion(report));
        plots.put(RELIABILITY, reliability(report));
        plots.put(THRESHOLD, threshold(report));
        report.details().curve().ifPresent(curve -> {
            plots.put(ACCURACY, curve.accuracy());
            plots.put(LOSS, curve.loss());
        });
        if (!report.details().importance().isEmpty()) {
            plots.put(IMPORTANCE, importance(report.details().importance()));
        }
        courses(report.request().courses()).forEach((course, name) -> plots.put(name, course.plot()));
        return plots;
    }

    /** Each course with the name of its plot: names become files, and those that look alike without other letters get a number. */
    static Map<Course, String> courses(List<Course> courses) {
        Map<Course, String> names = new LinkedHashMap<>();
        for (Course course : courses) {
            String plain = "course-" + course.name().replaceAll("[^A-Za-z0-9_-]", "-");
            String free = plain;
            for (int number = 2; names.containsValue(free); number++) {
                free = plain + "-" + number;
            }
            names.putIfAbsent(course, free);
        }
        return names;
    }

    private static Plot seconds(EvaluationReport report) {
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
                List.of());
    }

    private static Plot classes(EvaluationReport report) {
        List<BarPlot.Bar> bars = new ArrayList<>();
        for (ClassScore one : ClassScore.of(report.confusion())) {
            bars.add(new BarPlot.Bar(
                    Labels.of(one.label()).english(),
                    one.recall(),
                    one.low(),
                    one.high(),
                    one.right() + " of " + one.n()));
        }
        return new BarPlot("Right, by class", Axis.percent("right, with 95 % interval"), bars);
    }

    /** A column that helps nobody may fall below 0 by chance; its bar then has no length. */
    private static Plot importance(List<Importance> columns) {
        List<BarPlot.Bar> bars = new ArrayList<>();
        double most = 0;
        for (Importance one : columns.subList(0, Math.min(MOST_COLUMNS, columns.size()))) {
            double high = Math.max(0, one.mean() + one.spread());
            bars.add(new BarPlot.Bar(
                    one.column(), Math.max(0, one.mean()), Math.max(0, one.mean() - one.spread()), high, one.text()));
            most = Math.max(most, high);
        }
        return new BarPlot(
                "What shuffling a column costs",
                Axis.fromZero(
                        "fall of the share right, in points, with its standard deviation", Math.max(1, 100 * most)),
                bars.stream()
                        .map(bar -> new BarPlot.Bar(
                                bar.name(), 100 * bar.value(), 100 * bar.low(), 100 * bar.high(), bar.note()))
                        .toList());
    }

    private static Plot confusion(EvaluationReport report) {
        ConfusionMatrix matrix = report.confusion();
        List<String> names =
                matrix.labels().stream().map(id -> Labels.of(id).english()).toList();
        return new MatrixPlot("What was taken for what", "played", "said", names, matrix.counts());
    }

    private static Plot reliability(EvaluationReport report) {
        List<Series> series = new ArrayList<>();
        series.add(bins("class", report.calibration(Question.LABEL)));
        if (report.folds()) {
            series.add(bins("folded", report.calibration(Question.FOLDED)));
        }
        series.add(HONEST);
        return new LinePlot(
                "How far to believe a probability",
                Axis.percent("probability of the best answer (beside a dot: how many answers)"),
                Axis.percent("of these right, with 95 % interval"),
                series,
                List.of());
    }

    private static Series bins(String name, Calibration calibration) {
        List<Point> points = new ArrayList<>();
        for (Calibration.Bin bin : calibration.bins()) {
            WilsonInterval interval = WilsonInterval.of(bin.right(), bin.n());
            points.add(new Point(
                    bin.meanConfidence(), bin.right(), interval.low(), interval.high(), Integer.toString(bin.n())));
        }
        return new Series(name, Look.DOTTED, points);
    }

    private static Plot threshold(EvaluationReport report) {
        List<Series> series = new ArrayList<>();
        curve(series, "class", report.thresholds(Question.LABEL));
        if (report.folds()) {
            curve(series, "folded", report.thresholds(Question.FOLDED));
        }
        double used = report.card().unsureBelow();
        series.add(new Series("threshold in use", Look.GUIDE, List.of(Point.of(used, 0), Point.of(used, 1))));
        return new LinePlot(
                "What it costs and brings to be unsure below a probability",
                Axis.percent("unsure below"),
                Axis.percent("share of all; right: of those answered"),
                series,
                List.of());
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
