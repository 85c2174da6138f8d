package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shenava.evaluation.plot.Axis;
import org.shenava.evaluation.plot.LinePlot;
import org.shenava.evaluation.plot.LinePlot.Stretch;
import org.shenava.evaluation.plot.Plot;
import org.shenava.evaluation.plot.Series;
import org.shenava.evaluation.plot.Series.Look;
import org.shenava.evaluation.plot.Series.Point;
import org.shenava.music.Labels;

/**
 * The answers of a listening session, or of the windows of a recording, one after another.
 *
 * @param name for people and files
 * @param truth the class that was played, when somebody knows
 * @param live whether the moments are of a session, each resting on all that was heard; otherwise they are windows, each judged by its
 *     own sound alone
 * @param moments in order of time, at least one
 */
public record Course(String name, Optional<String> truth, boolean live, List<Moment> moments) {
    /** Above which a class is worth a line, in the end or on the way. */
    private static final double WORTH_A_LINE = 0.1;

    private static final double UNSURE_SHADE = 0.35;

    /**
     * One answer.
     *
     * @param seconds since the start
     * @param named whether the program named a class, rather than to be waiting, unsure or hearing something else;
     *     windows name none
     * @param p label id to probability, best first
     */
    public record Moment(double seconds, boolean named, Map<String, Double> p) {
        String best() {
            return p.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
        }
    }

    public Course {
        if (moments.isEmpty()) {
            throw new IllegalArgumentException("a course needs at least one answer");
        }
        moments = List.copyOf(moments);
    }

    /**
     * When the true class came first for good.
     *
     * @return seconds; empty when it is not first at the end, or nobody knows it
     */
    private OptionalDouble rightFromSeconds() {
        OptionalDouble from = OptionalDouble.empty();
        for (Moment moment : moments) {
            boolean right = truth.isPresent() && moment.best().equals(truth.get());
            if (!right) {
                from = OptionalDouble.empty();
            } else if (from.isEmpty()) {
                from = OptionalDouble.of(moment.seconds());
            }
        }
        return from;
    }

    /** What came of it, in words. */
    String sentence() {
        Moment last = last();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "**%s**: ends after %.0f s with %s at %.0f %%",
                name,
                last.seconds(),
                Labels.of(last.best()).english(),
                100 * last.p().get(last.best())));
        if (truth.isPresent()) {
            String played = Labels.of(truth.get()).english();
            OptionalDouble from = rightFromSeconds();
            text.append(
                    from.isPresent()
                            ? String.format(
                                    Locale.ROOT,
                                    "; %s, which is played, is first from %.0f s on",
                                    played,
                                    from.getAsDouble())
                            : "; " + played + " is played");
        }
        return text.append('.').toString();
    }

    private Moment last() {
        return moments.get(moments.size() - 1);
    }

    /** Probabilities over time: a line for each class that ever mattered, and a strip of when one was named. */
    public Plot plot() {
        List<Series> series = new ArrayList<>();
        for (String label : shown()) {
            List<Point> points = new ArrayList<>();
            moments.forEach(one -> points.add(Point.of(one.seconds(), one.p().getOrDefault(label, 0.0))));
            boolean played = truth.isPresent() && truth.get().equals(label);
            series.add(new Series(Labels.of(label).english() + (played ? " (played)" : ""), Look.LINE, points));
        }
        double end = Math.max(last().seconds(), 1);
        String played =
                truth.map(label -> ", plays " + Labels.of(label).english()).orElse("");
        return new LinePlot(
                name + played,
                Axis.fromZero(
                        live
                                ? "seconds since the start (strip above: full while a class is named)"
                                : "end of the window, seconds since the start",
                        end),
                Axis.percent("probability"),
                series,
                live ? strip() : List.of());
    }

    /** The played class first, then the others by their highest probability; as many as there are colours. */
    private List<String> shown() {
        Map<String, Double> highest = new LinkedHashMap<>();
        moments.forEach(one -> one.p().forEach((label, p) -> highest.merge(label, p, Math::max)));
        Comparator<String> byHeight = Comparator.comparing((String label) -> -highest.get(label));
        return highest.keySet().stream()
                .filter(label -> isPlayed(label) || highest.get(label) >= WORTH_A_LINE)
                .sorted(Comparator.comparing((String label) -> !isPlayed(label)).thenComparing(byHeight))
                .limit(LinePlot.MOST_SERIES)
                .toList();
    }

    private boolean isPlayed(String label) {
        return truth.isPresent() && truth.get().equals(label);
    }

    private List<Stretch> strip() {
        List<Stretch> strip = new ArrayList<>();
        double from = 0;
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            boolean changes = i + 1 == moments.size() || moments.get(i + 1).named() != moment.named();
            if (changes) {
                strip.add(new Stretch(from, moment.seconds(), moment.named() ? 1 : UNSURE_SHADE));
                from = moment.seconds();
            }
        }
        return strip;
    }
}
