package org.shenava.training.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.shenava.classifier.dl4j.AnswerRows;
import org.shenava.dataset.Recording;

class TruthTest {
    private static final int BINS = 12;
    private static final List<String> LABELS = List.of("shur", "dashti", "mahur");
    private static final Truth TRUTH = new Truth(new AnswerRows(LABELS), false, BINS, 1);

    @Test
    void nearTheTonicOfTheClass() {
        assertThat(right(recording("dashti", false), OptionalInt.of(0)))
                .containsExactlyInAnyOrder(BINS + 11, BINS, BINS + 1);
    }

    @Test
    void anyRotationOfTheClassWhereNobodyKnowsTheTonic() {
        assertThat(right(recording("mahur", false), OptionalInt.empty()))
                .hasSize(BINS)
                .allMatch(cell -> cell / BINS == 2);
    }

    @Test
    void anyAvazWhereOnlyTheDastgahIsKnown() {
        assertThat(right(recording("shur", true), OptionalInt.empty()))
                .hasSize(2 * BINS)
                .allMatch(cell -> cell / BINS < 2);
        assertThat(right(recording("mahur", true), OptionalInt.empty())).hasSize(BINS);
    }

    @Test
    void itsOwnRowWherePerformancesHaveAnswersOfTheirOwn() {
        Truth apart = new Truth(new AnswerRows(LABELS), true, BINS, 1);

        assertThat(right(apart, recording("mahur", true), OptionalInt.empty()))
                .hasSize(BINS)
                .allMatch(cell -> cell / BINS == LABELS.size() + 1);
        assertThat(right(apart, recording("dashti", true), OptionalInt.empty()))
                .hasSize(BINS)
                .allMatch(cell -> cell / BINS == LABELS.size());
        assertThat(right(apart, recording("dashti", false), OptionalInt.of(0)))
                .containsExactlyInAnyOrder(BINS + 11, BINS, BINS + 1);
    }

    private static List<Integer> right(Recording recording, OptionalInt tonic) {
        return right(TRUTH, recording, tonic);
    }

    private static List<Integer> right(Truth truth, Recording recording, OptionalInt tonic) {
        float[] cells = truth.of(recording, LABELS.indexOf(recording.label()), tonic);
        List<Integer> right = new ArrayList<>();
        for (int cell = 0; cell < cells.length; cell++) {
            if (cells[cell] == 1) {
                right.add(cell);
            } else {
                assertThat(cells[cell]).isZero();
            }
        }
        return right;
    }

    private static Recording recording(String label, boolean dastgahOnly) {
        return new Recording(
                "0", "a", "made-up", label, "", "a", 1, 1, OptionalDouble.empty(), dastgahOnly, Optional.empty());
    }
}
