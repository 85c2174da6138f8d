package org.shenava.evaluation;

import java.util.List;
import java.util.function.Predicate;
import org.shenava.classifier.Score;
import org.shenava.classifier.WilsonInterval;

/** Answers to scores. */
final class Scoring {
    private static final int FIRST = 3;

    private Scoring() {}

    /**
     * The score of answers.
     *
     * @param unit as in {@link Score#unit()}
     * @throws IllegalArgumentException if there are none
     */
    static Score score(String set, String protocol, String unit, List<Tested> tested) {
        if (tested.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to score");
        }
        double accuracy = share(tested, Tested::right);
        WilsonInterval interval = WilsonInterval.of(accuracy, tested.size());
        return new Score(
                set,
                protocol,
                unit,
                tested.size(),
                accuracy,
                share(tested, Scoring::inFirstThree),
                share(tested, Question.FOLDED::right),
                share(tested, Question.FAMILY::right),
                interval.low(),
                interval.high());
    }

    private static double share(List<Tested> tested, Predicate<Tested> good) {
        return (double) tested.stream().filter(good).count() / tested.size();
    }

    private static boolean inFirstThree(Tested tested) {
        return tested.top().stream().limit(FIRST).anyMatch(one -> one.label().equals(tested.truth()));
    }
}
