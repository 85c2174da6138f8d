package org.shenava.recognition;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Tables of what was named and what was refused at which threshold, in Markdown. */
final class ForeignReport {
    private static final double[] DOUBT = {-2, -1.5, -1.25, -1, -0.85, -0.5, -0.25, 0, 1, 2};
    private static final double[] FOREIGN = {1, 1.5, 2, 2.5, 3, 3.5};

    private final StringBuilder text = new StringBuilder();
    private final ForeignWeights shipped;
    private final double unsureBelow;

    /**
     * An empty report.
     *
     * @param shipped weights fitted to all clips, with the thresholds to report
     * @param unsureBelow the network's own limit
     */
    ForeignReport(ForeignWeights shipped, double unsureBelow) {
        this.shipped = shipped;
        this.unsureBelow = unsureBelow;
    }

    void add(String title, List<ForeignTrial> trials, ToDoubleFunction<ForeignTrial> leftOutOdds) {
        Map<ForeignTrial, Double> leftOut = new IdentityHashMap<>();
        Map<ForeignTrial, Double> seen = new IdentityHashMap<>();
        Map<String, List<ForeignTrial>> sets = new LinkedHashMap<>();
        for (ForeignTrial one : trials) {
            leftOut.put(one, leftOutOdds.applyAsDouble(one));
            seen.put(one, one.logOdds(shipped));
            String set = one.isMusic() ? one.clip().group() : one.clip().kind();
            sets.computeIfAbsent(set, name -> new ArrayList<>()).add(one);
        }
        say("%n### %s%n%n| | %s |%n|---%s|%n", title, String.join(" | ", sets.keySet()), "|---:".repeat(sets.size()));
        row("n", sets, list -> "" + list.size());
        shares("sure by the network alone", sets, one -> one.isSure(unsureBelow));
        shares("nothing playing", sets, one -> one.heardSeconds() == 0);
        for (double limit : DOUBT) {
            Doubt doubt = new Doubt(
                    limit,
                    shipped.doubt().relief(),
                    shipped.doubt().mostLogOdds(),
                    shipped.doubt().strictness());
            shares("named, doubt above " + limit, sets, one -> one.isNamed(leftOut.get(one), doubt, unsureBelow));
        }
        for (double limit : FOREIGN) {
            shares("foreign or silent, foreign above " + limit, sets, one -> isRefused(one, leftOut.get(one), limit));
        }
        shares(
                "named by the shipped weights (seen)",
                sets,
                one -> one.isNamed(seen.get(one), shipped.doubt(), unsureBelow));
        shares(
                "foreign or silent by the shipped weights (seen)",
                sets,
                one -> isRefused(one, seen.get(one), shipped.foreignAbove()));
        List<String> named = trials.stream()
                .filter(one -> !one.isMusic() && one.isNamed(leftOut.get(one), shipped.doubt(), unsureBelow))
                .map(one -> one.clip().name())
                .toList();
        say("%nForeign but named: %s.%n", named.isEmpty() ? "none" : String.join(", ", named));
        Map<String, List<ForeignTrial>> genres = new TreeMap<>();
        trials.stream().filter(one -> one.clip().kind().equals("western")).forEach(one -> genres.computeIfAbsent(
                        one.clip().group(), name -> new ArrayList<>())
                .add(one));
        say(
                "%nWestern, named of n: %s.%n",
                String.join(
                        ", ",
                        genres.entrySet().stream()
                                .map(genre -> genre.getKey() + " "
                                        + count(
                                                genre.getValue(),
                                                one -> one.isNamed(leftOut.get(one), shipped.doubt(), unsureBelow))
                                        + " of "
                                        + genre.getValue().size())
                                .toList()));
    }

    void say(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static boolean isRefused(ForeignTrial one, double odds, double limit) {
        return one.heardSeconds() == 0 || (one.hasAnswer() && odds > limit);
    }

    private void shares(String name, Map<String, List<ForeignTrial>> sets, Predicate<ForeignTrial> which) {
        row(name, sets, list -> String.format(Locale.ROOT, "%.1f", 100.0 * count(list, which) / list.size()));
    }

    private void row(String name, Map<String, List<ForeignTrial>> sets, Function<List<ForeignTrial>, String> cell) {
        say(
                "| %s | %s |%n",
                name, String.join(" | ", sets.values().stream().map(cell).toList()));
    }

    private static long count(List<ForeignTrial> trials, Predicate<ForeignTrial> which) {
        return trials.stream().filter(which).count();
    }
}
