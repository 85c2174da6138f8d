package org.shenava.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.shenava.evaluation.MadeUpAnswers.tested;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenava.classifier.Score;

class ScoringTest {
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
        assertThat(ReportTables.confusion(matrix)).contains("segah,0,0,0,0\n");
    }

    @Test
    void aClassThatTheModelDoesNotKnowGetsARowToo() {
        ConfusionMatrix matrix =
                ConfusionMatrix.of(List.of("shur", "segah"), List.of(tested("nava", "shur", 0.9, "segah", 0.1)));

        assertThat(matrix.labels()).containsExactly("shur", "segah", "nava");
        assertThat(matrix.counts()[2]).containsExactly(1, 0, 0);
    }

    /** Own classes are named by people. */
    @Test
    void aClassNamedWithACommaStaysOneCell() {
        ConfusionMatrix matrix = new ConfusionMatrix(List.of("slow, sad", "fast"), new int[][] {{1, 2}, {0, 3}});

        assertThat(ReportTables.confusion(matrix))
                .isEqualTo("truth\\said,\"slow, sad\",fast,samples\n\"slow, sad\",1,2,3\nfast,0,3,3\n");
    }

    @Test
    void anotherMeasurementReplacesTheOldScore() {
        Score old = Scoring.score("a", "performer", "recording", List.of(tested("shur", "shur", 1)));
        Score window = Scoring.score("a", "performer", "window", List.of(tested("shur", "shur", 1)));
        Score fresh = Scoring.score("a", "performer", "recording", List.of(tested("shur", "segah", 1)));

        assertThat(CardScores.merged(List.of(old, window), List.of(fresh))).containsExactly(fresh, window);
    }

    @Test
    void theLeakyScoreNeverStandsFirst() {
        Score leaky = Scoring.score("a", "windows", "window", List.of(tested("shur", "shur", 1)));
        Score honest = Scoring.score("b", "performer", "recording", List.of(tested("shur", "segah", 1)));

        assertThat(CardScores.merged(List.of(leaky), List.of(honest))).containsExactly(honest, leaky);
    }

    @Test
    void aScoreMayBeOfTheBeginningsOfRecordings() {
        Score score = Scoring.score("a", "performer", Score.beginning(20), List.of(tested("shur", "shur", 1)));

        assertThat(score.unit()).isEqualTo("first 20 s");
        assertThat(score.ofBeginning()).isTrue();
        assertThat(Scoring.score("a", "performer", Score.RECORDING, List.of(tested("shur", "shur", 1)))
                        .ofBeginning())
                .isFalse();
    }

    @Test
    void aClassKnowsItsCommonestMistakes() {
        ConfusionMatrix matrix = new ConfusionMatrix(
                List.of("shur", "segah", "mahur", "nava", "homayun"),
                new int[][] {{3, 2, 4, 1, 0}, {0, 5, 0, 0, 0}, {0, 0, 0, 0, 0}, {1, 1, 1, 0, 1}, {0, 0, 0, 0, 2}});

        List<ClassScore> classes = ClassScore.of(matrix);

        assertThat(classes).extracting(ClassScore::label).containsExactly("shur", "segah", "nava", "homayun");
        assertThat(classes.get(0).recall()).isEqualTo(0.3);
        assertThat(classes.get(0).takenFor())
                .containsExactly(
                        new ClassScore.TakenFor("mahur", 4),
                        new ClassScore.TakenFor("segah", 2),
                        new ClassScore.TakenFor("nava", 1));
        assertThat(classes.get(2).takenFor()).hasSize(3);
        assertThat(ClassScore.meanRecall(classes)).isCloseTo((0.3 + 1 + 0 + 1) / 4, within(1e-9));
    }
}
