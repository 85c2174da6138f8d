package org.shenava.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.shenava.classifier.Score;
import org.shenava.dataset.Recording;
import org.shenava.recognition.Answer.LabelProbability;

class ScoringTest {
    @Test
    void wilsonIntervalIsThatOfTheTables() {
        // Newcombe (1998), table I: 81 of 263 gives 0.2553 to 0.3662.
        assertThat(Scoring.wilson(81.0 / 263, 263)).containsExactly(new double[] {0.2553, 0.3662}, within(5e-5));
        // 0 of 20: 0.0000 to 0.1611.
        assertThat(Scoring.wilson(0, 20)).containsExactly(new double[] {0, 0.1611}, within(5e-5));
    }

    @Test
    void countsFirstFirstThreeFoldedAndFamily() {
        List<Tested> tested = List.of(
                // Right.
                tested("shur", "shur", 0.5, "mahur", 0.3, "segah", 0.2),
                // Wrong, but an avaz of the same dastgah; among the first three.
                tested("dashti", "shur", 0.5, "mahur", 0.3, "dashti", 0.2),
                // Wrong at first sight, right when the avazes of Shur are added up.
                tested("shur", "mahur", 0.4, "abuata", 0.3, "dashti", 0.2, "segah", 0.1),
                // Wrong dastgah, right family.
                tested("rast-panjgah", "mahur", 0.6, "shur", 0.2, "segah", 0.1, "rast-panjgah", 0.1));

        Score score = Scoring.score("made-up", "performer", "recording", tested);

        assertThat(score.n()).isEqualTo(4);
        assertThat(score.accuracy()).isEqualTo(0.25);
        assertThat(score.top3()).isEqualTo(0.5);
        assertThat(score.folded()).isEqualTo(0.75);
        assertThat(score.family()).isEqualTo(1);
        assertThat(score.low()).isLessThan(0.25);
        assertThat(score.high()).isGreaterThan(0.25);
    }

    @Test
    void aClassWithoutSamplesKeepsItsRow() {
        ConfusionMatrix matrix = ConfusionMatrix.of(
                List.of("shur", "segah", "mahur"), List.of(tested("shur", "mahur", 0.9, "shur", 0.1)));

        assertThat(matrix.counts()).isDeepEqualTo(new int[][] {{0, 0, 1}, {0, 0, 0}, {0, 0, 0}});
        assertThat(matrix.csv()).contains("segah,0,0,0,0");
    }

    @Test
    void aClassThatTheModelDoesNotKnowGetsARowToo() {
        ConfusionMatrix matrix =
                ConfusionMatrix.of(List.of("shur", "segah"), List.of(tested("nava", "shur", 0.9, "segah", 0.1)));

        assertThat(matrix.labels()).containsExactly("shur", "segah", "nava");
        assertThat(matrix.counts()[2]).containsExactly(1, 0, 0);
    }

    @Test
    void anotherMeasurementReplacesTheOldScore() {
        Score old = Scoring.score("a", "performer", "recording", List.of(tested("shur", "shur", 1)));
        Score window = Scoring.score("a", "performer", "window", List.of(tested("shur", "shur", 1)));
        Score fresh = Scoring.score("a", "performer", "recording", List.of(tested("shur", "segah", 1)));

        assertThat(CardScores.merged(List.of(old, window), List.of(fresh))).containsExactly(window, fresh);
    }

    @Test
    void calibrationSaysHowOftenConfidentAnswersWereRight() {
        Calibration calibration = Calibration.of(List.of(
                tested("shur", "shur", 0.95, "segah", 0.05),
                tested("shur", "segah", 1.0, "shur", 0.0),
                tested("shur", "segah", 0.35, "shur", 0.25)));

        assertThat(calibration.bins()).hasSize(2);
        assertThat(calibration.bins().get(1).n()).isEqualTo(2);
        assertThat(calibration.bins().get(1).right()).isEqualTo(0.5);
        assertThat(calibration.bins().get(1).meanConfidence()).isCloseTo(0.975, within(1e-9));
    }

    private static Tested tested(String truth, Object... labelsAndShares) {
        Recording recording = new Recording("0", "a.wav", "made-up", truth, "", "a", 1, 1, OptionalDouble.empty());
        List<LabelProbability> top = new java.util.ArrayList<>();
        for (int i = 0; i < labelsAndShares.length; i += 2) {
            top.add(new LabelProbability((String) labelsAndShares[i], ((Number) labelsAndShares[i + 1]).doubleValue()));
        }
        return new Tested(recording, 0, 1, top);
    }
}
