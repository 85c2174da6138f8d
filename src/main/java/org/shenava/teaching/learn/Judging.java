package org.shenava.teaching.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shenava.teaching.Approach;
import org.shenava.teaching.Judgement;
import org.shenava.teaching.Judgement.JudgedExample;
import org.shenava.teaching.Judgement.Share;
import org.shenava.teaching.Judgement.Verdict;

/** From the answers of all folds to a judgement. */
final class Judging {
    /** From here on answers ought to be right that often. */
    private static final double RIGHT_ENOUGH = 0.75;

    private static final double LOWEST_LIMIT = 0.3;
    private static final double HIGHEST_LIMIT = 0.9;
    private static final double OVER_CHANCE = 1.2;
    private static final int ENOUGH_ANSWERS = 8;

    private Judging() {}

    static Judgement judge(Material material, Folds folds, List<FoldResult> results, Choice choice) {
        List<JudgedExample> answers = new ArrayList<>();
        int simple = 0;
        for (FoldResult result : results) {
            answers.addAll(result.answers());
            for (Map<Approach, Boolean> right : result.simple()) {
                simple += right.getOrDefault(choice.approach(), false) ? 1 : 0;
            }
        }
        int n = answers.size();
        int right = (int) answers.stream().filter(JudgedExample::right).count();
        Map<String, Integer> counts = new TreeMap<>();
        answers.forEach(one -> counts.merge(one.label(), 1, Integer::sum));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        double guessing = n == 0 ? 0 : (double) most / n;
        double simpleShare = n == 0 ? 0 : (double) simple / n;
        Share score = Judgement.share(right, n);
        return new Judgement(
                material.labels(),
                folds.test(),
                folds.held().size(),
                answers,
                score,
                guessing,
                simpleShare,
                choice.approach(),
                choice.tried(),
                verdict(score, guessing, simpleShare));
    }

    private static Verdict verdict(Share score, double guessing, double simple) {
        if (score.low() <= guessing) {
            return Verdict.NO_BETTER_THAN_GUESSING;
        }
        return score.value() <= simple ? Verdict.NO_BETTER_THAN_SIMPLE : Verdict.GOOD;
    }

    /**
     * Below which probability an answer is unsure: the lowest above which three quarters of the answers to recordings held back are right,
     * in reasonable bounds.
     */
    static double unsureBelow(Judgement judgement, Material material) {
        int shown = material.labels().size() - (material.background().isPresent() ? 1 : 0);
        double lowest = Math.max(LOWEST_LIMIT, OVER_CHANCE / shown);
        List<JudgedExample> named = judgement.answers().stream()
                .filter(one -> !material.background().equals(Optional.of(one.answer())))
                .toList();
        if (named.size() < ENOUGH_ANSWERS) {
            return Math.max(lowest, 0.5);
        }
        List<Double> limits = new ArrayList<>(List.of(lowest));
        named.forEach(one -> limits.add(shown(one, material)));
        return limits.stream()
                .sorted()
                .filter(limit -> limit >= lowest && limit <= HIGHEST_LIMIT)
                .filter(limit -> rightAbove(named, limit, material) >= RIGHT_ENOUGH)
                .findFirst()
                .map(limit -> Math.floor(100 * limit) / 100)
                .orElse(HIGHEST_LIMIT);
    }

    private static double rightAbove(List<JudgedExample> named, double limit, Material material) {
        List<JudgedExample> above =
                named.stream().filter(one -> shown(one, material) >= limit).toList();
        return above.isEmpty()
                ? 0
                : (double) above.stream().filter(JudgedExample::right).count() / above.size();
    }

    /** The probability of the answer as the program shows it: of the classes without the background. */
    private static double shown(JudgedExample one, Material material) {
        double background = material.background()
                .map(label -> one.probabilities().getOrDefault(label, 0.0))
                .orElse(0.0);
        return one.probabilities().getOrDefault(one.answer(), 0.0) / Math.max(1e-9, 1 - background);
    }
}
