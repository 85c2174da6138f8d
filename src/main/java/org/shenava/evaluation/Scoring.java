package org.shenava.evaluation;

import java.util.List;
import java.util.function.Predicate;
import org.shenava.classifier.Score;

/** Answers to scores. */
final class Scoring {
    /** The 97.5th percentile of the normal distribution, for two-sided intervals of 95 %. */
    private static final double Z = 1.959964;

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
        double[] interval = wilson(accuracy, tested.size());
        return new Score(
                set,
                protocol,
                unit,
                tested.size(),
                accuracy,
                share(tested, Scoring::inFirstThree),
                share(tested, Question.FOLDED::right),
                share(tested, Question.FAMILY::right),
                interval[0],
                interval[1]);
    }

    /**
     * The 95 % interval of Wilson (1927) for a share that was seen in n trials: (p + z2/2n -+ z sqrt(p(1-p)/n + z2/4n2)) / (1 + z2/n).
     *
     * @return lower and upper end
     */
    static double[] wilson(double share, int n) {
        double z2 = Z * Z;
        double middle = share + z2 / (2 * n);
        double spread = Z * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n));
        double scale = 1 + z2 / n;
        return new double[] {Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)};
    }

    private static double share(List<Tested> tested, Predicate<Tested> good) {
        return (double) tested.stream().filter(good).count() / tested.size();
    }

    private static boolean inFirstThree(Tested tested) {
        return tested.top().stream().limit(FIRST).anyMatch(one -> one.label().equals(tested.truth()));
    }
}
