package org.shenava.view.ear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All questions that were answered, oldest first, and what can be counted of them. */
public record EarScores(List<EarAnswer> answers) {
    /** None yet. */
    public static final EarScores EMPTY = new EarScores(List.of());

    /** More are not kept: at a hundred a day that is a month and a half, and the oldest say least of today. */
    static final int MOST_ANSWERS = 5000;
    /** How many the newest share is taken from. */
    public static final int LAST = 20;

    public EarScores {
        answers = List.copyOf(answers.subList(Math.max(0, answers.size() - MOST_ANSWERS), answers.size()));
    }

    /** How often something was asked, and named rightly. */
    public record Share(String wanted, int asked, int right) {
        public double share() {
            return asked == 0 ? 0 : (double) right / asked;
        }
    }

    /** What was taken for what, and how often. */
    public record Confusion(String wanted, String named, int count) {}

    public EarScores with(EarAnswer answer) {
        List<EarAnswer> more = new ArrayList<>(answers);
        more.add(answer);
        return new EarScores(more);
    }

    /** Only those of one level. */
    public EarScores of(Level level) {
        return new EarScores(
                answers.stream().filter(answer -> answer.level() == level).toList());
    }

    public int right() {
        return (int) answers.stream().filter(EarAnswer::right).count();
    }

    /** The newest answers, oldest of them first, at most {@value #LAST}. */
    public List<EarAnswer> last() {
        return answers.subList(Math.max(0, answers.size() - LAST), answers.size());
    }

    /** Right answers in a row up to now. */
    public int streak() {
        int streak = 0;
        for (int i = answers.size() - 1; i >= 0 && answers.get(i).right(); i--) {
            streak++;
        }
        return streak;
    }

    /** Most right answers in a row ever. */
    public int bestStreak() {
        int best = 0;
        int run = 0;
        for (EarAnswer answer : answers) {
            run = answer.right() ? run + 1 : 0;
            best = Math.max(best, run);
        }
        return best;
    }

    /** What was asked, the weakest first; of equal shares the one asked more often first. */
    public List<Share> shares() {
        Map<String, Share> byWanted = new LinkedHashMap<>();
        for (EarAnswer answer : answers) {
            byWanted.merge(
                    answer.wanted(),
                    new Share(answer.wanted(), 1, answer.right() ? 1 : 0),
                    (one, two) -> new Share(one.wanted(), one.asked() + two.asked(), one.right() + two.right()));
        }
        return byWanted.values().stream()
                .sorted(Comparator.comparingDouble(Share::share)
                        .thenComparing(Comparator.comparingInt(Share::asked).reversed()))
                .toList();
    }

    /** What was taken for something else, the most frequent first. */
    public List<Confusion> confusions() {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        for (EarAnswer answer : answers) {
            if (!answer.right()) {
                counts.merge(List.of(answer.wanted(), answer.named()), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(entry ->
                        new Confusion(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
                .sorted(Comparator.comparingInt(Confusion::count).reversed())
                .toList();
    }
}
