package org.shenava.evaluation;

import java.util.List;
import java.util.Locale;
import org.shenava.classifier.Score;
import org.shenava.dataset.Side;

/**
 * A score with what a card has no room for.
 *
 * @param side of the split
 * @param score its unit names the side, too
 * @param macroF1 mean F1 of the classes
 * @param calibrationError expected calibration error of the class
 */
public record Measured(Side side, Score score, double macroF1, double calibrationError) {

    /**
     * Measures answers.
     *
     * @param unit {@link Score#WINDOW} or {@link Score#RECORDING}
     * @param labels of the model
     * @param tested at least one
     */
    static Measured of(Side side, String set, String protocol, String unit, List<String> labels, List<Tested> tested) {
        return new Measured(
                side,
                Scoring.score(set, protocol, unit(side, unit), tested),
                ClassQuality.macroF1(ClassQuality.of(ConfusionMatrix.of(labels, tested))),
                Calibration.of(tested, Question.LABEL).expectedError());
    }

    /** {@code train window}, {@code validation recording}; on the test side, which alone tells of other music, the bare unit. */
    private static String unit(Side side, String bare) {
        return side == Side.TEST ? bare : word(side) + " " + bare;
    }

    /** The side that the unit of a score names. */
    static Side sideOf(Score score) {
        for (Side side : List.of(Side.TRAIN, Side.VALIDATION)) {
            if (score.unit().startsWith(word(side) + " ")) {
                return side;
            }
        }
        return Side.TEST;
    }

    /** As in tables. */
    String sideWord() {
        return word(side);
    }

    private static String word(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
