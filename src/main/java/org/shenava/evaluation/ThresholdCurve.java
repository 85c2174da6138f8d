package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.shenava.recognition.ListeningState;

/**
 * What the threshold of "unsure" buys: the higher it is, the fewer answers are given and the more of them are right.
 *
 * @param n how many were tested
 * @param points from threshold 0 on
 */
record ThresholdCurve(int n, List<Point> points) {
    private static final int STEPS = 20;

    ThresholdCurve {
        points = List.copyOf(points);
    }

    /**
     * What happens at one threshold.
     *
     * @param answered how many answers had a best probability of at least the threshold, from enough playing
     * @param right how many of these were right
     */
    record Point(double threshold, int answered, int right) {
        /** Share of the answered that is right; 0 when nothing is answered. */
        double share() {
            return answered == 0 ? 0 : (double) right / answered;
        }
    }

    static ThresholdCurve of(List<Tested> tested, Question question) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            points.add(at((double) i / STEPS, tested, question));
        }
        return new ThresholdCurve(tested.size(), points);
    }

    /** As the program does: nothing is named before enough was heard, or while the sound is foreign. */
    static Point at(double threshold, List<Tested> tested, Question question) {
        List<Tested> answered = tested.stream()
                .filter(one -> one.state() == ListeningState.LISTENING
                        && question.best(one).p() >= threshold)
                .toList();
        return new Point(threshold, answered.size(), (int)
                answered.stream().filter(question::right).count());
    }
}
