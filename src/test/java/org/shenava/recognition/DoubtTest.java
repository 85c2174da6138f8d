package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenava.recognition.Answer.LabelProbability;

class DoubtTest {
    private static final Doubt DOUBT = new Doubt(-1, 0.5, 2, 3);

    @ParameterizedTest
    @CsvSource({
        // As likely as not: where doubt begins.
        "segah, 0.5, -1",
        // Half of ln(0.7 / 0.3) higher.
        "segah, 0.7, -0.576",
        // Two log odds count at most, that is .88.
        "segah, 0.95, 0",
        "segah, 1, 0",
        // Three lower for all probability, so 2.1 for .7 of it.
        "mahur, 0.7, -2.676",
        "rast-panjgah, 1, -3",
        // A class that a person made has no notes that are known.
        "my-mode, 0.7, -0.576"
    })
    void theLikelierTheAnswerTheLessTheDoubtAndPianosScalesNeedTheSurestSound(String label, double p, double limit) {
        List<LabelProbability> answer = List.of(new LabelProbability(label, p), new LabelProbability("shur", 1 - p));

        assertThat(DOUBT.isDoubtful(new Likeness(limit - 0.001, false), answer)).isFalse();
        assertThat(DOUBT.isDoubtful(new Likeness(limit + 0.001, false), answer)).isTrue();
    }

    @Test
    void modesWithoutQuarterTonesCountTogetherEvenBehindTheBest() {
        List<LabelProbability> answer = List.of(
                new LabelProbability("nava", 0.5),
                new LabelProbability("mahur", 0.3),
                new LabelProbability("rast-panjgah", 0.2));

        assertThat(DOUBT.isDoubtful(new Likeness(-2.51, false), answer)).isFalse();
        assertThat(DOUBT.isDoubtful(new Likeness(-2.49, false), answer)).isTrue();
    }

    @Test
    void nothingJudgedIsNoReasonForDoubt() {
        List<LabelProbability> mahur = List.of(new LabelProbability("mahur", 1));

        assertThat(ForeignSound.SHIPPED.doubt().isDoubtful(Likeness.ALIKE, mahur))
                .isFalse();
    }

    @Test
    void sizesAreNotNegative() {
        assertThatThrownBy(() -> new Doubt(0, -1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1.0");
    }
}
