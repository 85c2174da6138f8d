package org.shenava.view.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeDragTest {
    private static final double WIDTH = 100;

    private final TimeRange range = new TimeRange();
    private final List<Double> sought = new ArrayList<>();
    private final TimeDrag drag = new TimeDrag(range, sought::add);

    @BeforeEach
    void aRecording() {
        range.reset(200);
    }

    private void click(double x, boolean shift) {
        drag.press(x);
        drag.drag(x + 2, WIDTH, true);
        drag.release(x + 2, WIDTH, true, shift);
    }

    @Test
    void aClickGoesThereEvenOfAnUnsteadyHand() {
        range.select(10, 20);

        click(40, false);

        assertThat(sought).containsExactly(80.0);
        assertThat(range.hasSelection()).isFalse();
    }

    @Test
    void withShiftAClickSelectsFromTheCursorOn() {
        range.moveCursor(50);

        click(40, true);

        assertThat(sought).isEmpty();
        assertThat(List.of(range.selectionStart().get(), range.selectionEnd().get()))
                .containsExactly(50.0, 80.0);
    }

    @Test
    void draggingSelects() {
        drag.press(20);
        drag.drag(60, WIDTH, true);
        drag.release(60, WIDTH, true, false);

        assertThat(List.of(range.selectionStart().get(), range.selectionEnd().get()))
                .containsExactly(40.0, 120.0);
        assertThat(sought).isEmpty();
    }

    @Test
    void aFastHandSelectsToWhereItLetsGo() {
        drag.press(20);
        drag.drag(40, WIDTH, true);
        drag.release(60, WIDTH, true, false);

        assertThat(range.selectionEnd().get()).isEqualTo(120.0);
    }

    @Test
    void draggingWithAnotherButtonMovesWhatIsSeen() {
        range.zoom(2, 100);
        double before = range.start().get();

        drag.press(60);
        drag.drag(40, WIDTH, false);

        assertThat(range.start().get()).isEqualTo(before + 20);
        assertThat(range.hasSelection()).isFalse();
    }

    @Test
    void besideThePictureOrWithoutARecordingNothingHappens() {
        drag.press(40);
        drag.pressElsewhere();
        drag.drag(80, WIDTH, true);
        drag.release(80, WIDTH, true, false);
        range.reset(0);
        click(40, false);

        assertThat(sought).isEmpty();
        assertThat(range.hasSelection()).isFalse();
    }
}
