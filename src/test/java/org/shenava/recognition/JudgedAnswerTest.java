package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.shenava.music.Thresholds;

/** Thresholds after the fact. */
class JudgedAnswerTest {
    private static final Thresholds HIGH = new Thresholds(OptionalDouble.of(0.8), Map.of());

    @Test
    void aHigherThresholdMakesItUnsureAndTheModelsOwnTakesThatBack() {
        Answer answer = Answers.of(20, "segah", 0.6, "nava", 0.1);
        assertThat(answer.unsure()).isFalse();

        assertThat(answer.judged(HIGH).unsure()).isTrue();
        assertThat(answer.judged(HIGH).judged(Thresholds.NONE)).isEqualTo(answer);
    }

    @Test
    void theThresholdOfALabelGoesBeforeThatOfAll() {
        Thresholds mild = new Thresholds(OptionalDouble.of(0.8), Map.of("segah", 0.1));

        assertThat(Answers.of(20, "segah", 0.2, "nava", 0.1).unsure()).isTrue();
        assertThat(Answers.of(20, "segah", 0.2, "nava", 0.1).judged(mild).unsure())
                .isFalse();
        assertThat(Answers.of(20, "mahur", 0.7, "nava", 0.1).judged(mild).unsure())
                .isTrue();
    }

    @Test
    void noThresholdMakesDoubtfulSoundOrTooLittleOfItSure() {
        Thresholds none = new Thresholds(OptionalDouble.of(0), Map.of());
        Answer doubtful = Answers.of(
                ListeningState.LISTENING,
                20,
                Answers.shares("segah", 0.9, "nava", 0.05),
                Answers.shares("segah", 0.9, "nava", 0.05),
                true);

        assertThat(doubtful.judged(none).unsure()).isTrue();
        assertThat(Answers.of(4, "segah", 0.9, "nava", 0.05).judged(none).unsure())
                .isTrue();
    }

    @Test
    void theDastgahInsideAGenreIsJudgedToo() {
        Answer genre =
                Answers.of(20, "segah", 0.9, "nava", 0.05).withDastgah(Answers.of(20, "mahur", 0.6, "nava", 0.1));

        Optional<Answer> inside = genre.judged(HIGH).dastgah();

        assertThat(genre.judged(HIGH).unsure()).isFalse();
        assertThat(inside.orElseThrow().unsure()).isTrue();
    }

    @Test
    void whatTheRecognizerGivesCanBeJudged() {
        Answer answer = new Answer(
                ListeningState.LISTENING,
                20,
                20,
                Answers.shares("segah", 0.9, "nava", 0.05),
                Answers.shares("segah", 0.9, "nava", 0.05),
                false,
                Notes.NONE);

        assertThat(answer.judged(Thresholds.NONE).unsure()).isFalse();
        assertThat(answer.judged(new Thresholds(OptionalDouble.of(0.95), Map.of()))
                        .unsure())
                .isTrue();
    }
}
