package org.shenava.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.shenava.evaluation.MadeUpAnswers.tested;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenava.recognition.ListeningState;

/** What a probability is worth: reliability and the threshold of "unsure". */
class ConfidenceTest {
    private static final double ROUNDING = 1e-9;

    @Test
    void calibrationSaysHowOftenConfidentAnswersWereRight() {
        Calibration calibration = Calibration.of(
                List.of(
                        tested("shur", "shur", 0.95, "segah", 0.05),
                        tested("shur", "segah", 1.0, "shur", 0.0),
                        tested("shur", "segah", 0.35, "shur", 0.25)),
                Question.LABEL);

        assertThat(calibration.bins()).hasSize(2);
        assertThat(calibration.bins().get(1).n()).isEqualTo(2);
        assertThat(calibration.bins().get(1).right()).isEqualTo(0.5);
        assertThat(calibration.bins().get(1).meanConfidence()).isCloseTo(0.975, within(ROUNDING));
        // By hand: 2/3 of |0.975 - 0.5| and 1/3 of |0.35 - 0|.
        assertThat(calibration.expectedError()).isCloseTo((2 * 0.475 + 0.35) / 3, within(ROUNDING));
    }

    @Test
    void honestAnswersHaveNoCalibrationError() {
        Calibration calibration = Calibration.of(
                List.of(tested("shur", "shur", 0.5, "segah", 0.5), tested("shur", "segah", 0.5, "shur", 0.5)),
                Question.LABEL);

        assertThat(calibration.expectedError()).isCloseTo(0, within(ROUNDING));
    }

    @Test
    void foldedConfidenceAddsTheAvazesUp() {
        Tested avazes = tested("dashti", "segah", 0.4, "abuata", 0.35, "shur", 0.25);

        assertThat(Question.LABEL.best(avazes).label()).isEqualTo("segah");
        assertThat(Question.FOLDED.best(avazes).label()).isEqualTo("shur");
        assertThat(Question.FOLDED.best(avazes).p()).isCloseTo(0.6, within(ROUNDING));
        assertThat(Question.FOLDED.right(avazes)).isTrue();
        assertThat(Question.LABEL.right(avazes)).isFalse();
    }

    @Test
    void aHigherThresholdAnswersLess() {
        List<Tested> tested = List.of(
                tested("shur", "shur", 0.8, "segah", 0.2),
                tested("shur", "segah", 0.5, "shur", 0.4, "mahur", 0.1),
                tested("shur", "segah", 0.3, "shur", 0.25));

        ThresholdCurve curve = ThresholdCurve.of(tested, Question.LABEL);

        assertThat(curve.n()).isEqualTo(3);
        assertThat(curve.points().get(0)).isEqualTo(new ThresholdCurve.Point(0, 3, 1));
        assertThat(ThresholdCurve.at(0.5, tested, Question.LABEL)).isEqualTo(new ThresholdCurve.Point(0.5, 2, 1));
        assertThat(ThresholdCurve.at(0.6, tested, Question.LABEL).share()).isEqualTo(1);
        assertThat(ThresholdCurve.at(0.9, tested, Question.LABEL)).isEqualTo(new ThresholdCurve.Point(0.9, 0, 0));
    }

    /** The program names no class of them either, however high the probability. */
    @Test
    void foreignAndTooShortSoundIsNotAnswered() {
        List<Tested> tested = List.of(
                tested(ListeningState.FOREIGN, "shur", "shur", 1),
                tested(ListeningState.COLLECTING, "shur", "shur", 1),
                tested(ListeningState.LISTENING, "shur", "shur", 1));

        assertThat(ThresholdCurve.at(0, tested, Question.LABEL).answered()).isEqualTo(1);
    }
}
