package org.shenava.view.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeRangeTest {
    private static final double EXACT = 1e-9;
    private final TimeRange range = new TimeRange();

    @BeforeEach
    void aMinuteAndAHalf() {
        range.reset(90);
    }

    @Test
    void zoomsAroundAMomentThatStaysInPlace() {
        double before = range.x(30, 900);

        range.zoom(3, 30);

        assertThat(range.end().get() - range.start().get()).isCloseTo(30, within(EXACT));
        assertThat(range.x(30, 900)).isCloseTo(before, within(EXACT));
        assertThat(range.seconds(range.x(41, 900), 900)).isCloseTo(41, within(EXACT));
    }

    @Test
    void anotherLengthOfTheSameRecordingLeavesWhatIsSeenAndSelected() {
        range.zoom(3, 30);
        double from = range.start().get();
        range.select(20, 89.9);
        range.moveCursor(25);

        range.correctLength(89.8);

        assertThat(range.start().get()).isEqualTo(from);
        assertThat(range.end().get() - from).isCloseTo(30, within(EXACT));
        assertThat(range.selectionStart().get()).isEqualTo(20);
        assertThat(range.selectionEnd().get()).isEqualTo(89.8);
        assertThat(range.cursor().get()).isEqualTo(25);
    }

    @Test
    void whoSeesAllSeesAllOfAnotherLength() {
        range.correctLength(100);

        assertThat(range.end().get()).isEqualTo(100);
        assertThat(range.hasSelection()).isFalse();
    }

    @Test
    void neverLeavesTheRecording() {
        range.zoom(3, 0);
        range.pan(1000);
        assertThat(range.end().get()).isEqualTo(90);
        range.pan(-1000);
        assertThat(range.start().get()).isZero();
        range.zoom(1e-6, 10);
        assertThat(range.start().get()).isZero();
        assertThat(range.end().get()).isEqualTo(90);
        range.moveCursor(95);
        assertThat(range.cursor().get()).isEqualTo(90);
    }

    @Test
    void selectsInEitherOrder() {
        range.select(20, 10);

        assertThat(range.selectionStart().get()).isEqualTo(10);
        assertThat(range.selectionEnd().get()).isEqualTo(20);
        assertThat(range.hasSelection()).isTrue();
        range.reset(5);
        assertThat(range.hasSelection()).isFalse();
    }

    @Test
    void anEmptyRecordingHasOneMoment() {
        range.reset(0);

        assertThat(range.x(0, 100)).isZero();
        assertThat(range.seconds(50, 100)).isZero();
    }
}
