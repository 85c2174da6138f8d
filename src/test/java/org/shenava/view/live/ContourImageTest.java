package org.shenava.view.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.live.LivePicture;
import org.shenava.live.PitchRing;
import org.shenava.live.SpectrogramRing;
import org.shenava.view.WindowOpener;
import org.shenava.view.picture.FrequencyView;
import org.testfx.api.FxToolkit;

class ContourImageTest {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 300;
    private static final SpectrogramSpec SPEC = SpectrogramSpec.standard();
    private static final FrequencyView VIEW = FrequencyView.all(SPEC);

    private final PitchRing pitches = new PitchRing(256, SPEC.columnsPerSecond());
    private final LivePicture picture = new LivePicture(SPEC, new SpectrogramRing(2, SPEC.rowCount()), 0);
    private final ContourImage contour = new ContourImage(WIDTH, HEIGHT, 1, VIEW);

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void standsAtItsFrequency() {
        write(20, 440);

        assertThat(draw(10)).isEqualTo(10);

        int middle = middle(5);
        assertThat((double) middle).isCloseTo(VIEW.y(440, HEIGHT), within(1.5));
        assertThat(contour.argb(5, 3)).isZero();
    }

    @Test
    void aPitchStandsWhereItsSoundStands() {
        // The window of a column reaches back 4096 samples, so its middle lies 3.5 hops before the hop at whose end it
        // is made.
        write(6, Float.NaN);
        write(1, 440);
        write(20, Float.NaN);
        draw(24);

        int column = 0;
        while (column < 24 && middle(column) < 0) {
            column++;
        }
        assertThat(picture.seconds(column + 0.5)).isCloseTo(6.5 / SPEC.columnsPerSecond(), within(0.6 / 43));
    }

    @Test
    void waitsForPitchesThatComeLate() {
        write(2, 440);

        int drawn = draw(30);

        assertThat(drawn).isBetween(1, 8);
        write(40, 440);
        assertThat(draw(30)).isEqualTo(30 - drawn);
    }

    @Test
    void oneNoteGlidesAndTwoNotesAreNotJoined() {
        write(10, 440);
        write(10, 460);
        write(10, 880);
        draw(30);

        assertThat(contour.isBlank()).isFalse();
        int highest = 0;
        for (int x = 0; x < 30; x++) {
            highest = Math.max(highest, coloured(x));
        }
        assertThat(highest).as("no line an octave high").isLessThan(12);
    }

    @Test
    void writesOverTheOldest() {
        write(80, 440);
        draw(60);
        draw(66);
        write(60, Float.NaN);
        draw(66);
        for (int round = 0; round < 3; round++) {
            draw(120);
        }

        assertThat(contour.drawnCount()).isEqualTo(120);
        for (int x = 90 % WIDTH; x < 119 % WIDTH; x++) {
            assertThat(coloured(x)).as("column %d", x).isZero();
        }
    }

    private int middle(int x) {
        int first = -1;
        int last = -1;
        for (int y = 0; y < HEIGHT; y++) {
            if (contour.argb(x, y) != 0) {
                first = first < 0 ? y : first;
                last = y;
            }
        }
        return first < 0 ? -1 : (first + last + 1) / 2;
    }

    private int coloured(int x) {
        int count = 0;
        for (int y = 0; y < HEIGHT; y++) {
            count += contour.argb(x, y) != 0 ? 1 : 0;
        }
        return count;
    }

    private int draw(long upTo) {
        return WindowOpener.onFx(() -> contour.draw(pitches, picture, upTo));
    }

    private void write(int count, float hz) {
        for (int i = 0; i < count; i++) {
            pitches.write(hz);
        }
    }
}
