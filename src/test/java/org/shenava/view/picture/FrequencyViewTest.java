package org.shenava.view.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.feature.FrequencyScale;
import org.shenava.feature.SpectrogramSpec;

class FrequencyViewTest {
    private static final double HEIGHT = 400;
    private static final FrequencyView ALL = FrequencyView.all(SpectrogramSpec.standard());

    @Test
    void heightAndFrequencyAreInverse() {
        FrequencyView some = ALL.zoom(3, 0.7);

        for (double y = 0; y <= HEIGHT; y += 33) {
            assertThat(some.y(some.hz(y, HEIGHT), HEIGHT)).isCloseTo(y, within(1e-6));
        }
    }

    @Test
    void theLowestRowIsAtTheBottom() {
        double row = HEIGHT / ALL.rows();
        assertThat(ALL.y(80, HEIGHT)).isCloseTo(HEIGHT - row / 2, within(1e-6));
    }

    @Test
    void zoomKeepsTheFrequencyUnderTheMouse() {
        double before = ALL.hz(0.3 * HEIGHT, HEIGHT);

        FrequencyView closer = ALL.zoom(2, 0.3);

        assertThat(closer.rows()).isCloseTo(ALL.rows() / 2, within(1e-9));
        assertThat(closer.hz(0.3 * HEIGHT, HEIGHT)).isCloseTo(before, within(1e-6));
        assertThat(closer.zoom(0.5, 0.3).isAll()).isTrue();
    }

    @Test
    void stopsAtTheEnds() {
        assertThat(ALL.zoom(0.1, 0.5)).isEqualTo(ALL);
        FrequencyView close = ALL;
        for (int i = 0; i < 50; i++) {
            close = close.zoom(1.5, 0.5);
        }
        assertThat(close.rows()).isEqualTo(12);
        assertThat(close.pan(1000).topRow()).isEqualTo(ALL.topRow());
        assertThat(close.pan(-1000).bottomRow()).isEqualTo(ALL.bottomRow());
    }

    @Test
    void theSameFrequenciesOfAnotherPicture() {
        SpectrogramSpec linear = new SpectrogramSpec(22_050, 4096, 512, FrequencyScale.LINEAR, 80, 8000, 512, -100);
        FrequencyView some = ALL.zoom(2, 0.4);

        FrequencyView there = some.of(linear);

        assertThat(there.hz(0, HEIGHT)).isCloseTo(some.hz(0, HEIGHT), within(0.5));
        assertThat(there.hz(HEIGHT, HEIGHT)).isCloseTo(some.hz(HEIGHT, HEIGHT), within(0.5));
        assertThat(ALL.of(linear).isAll()).isTrue();
        SpectrogramSpec elsewhere = new SpectrogramSpec(22_050, 4096, 512, FrequencyScale.LOG, 20, 40, 400, -100);
        assertThat(some.of(elsewhere).isAll()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {150, 170, 194, 220, 300, 400})
    void whereRoundLabelsFindRoomThereAreNoOthers(double height) {
        SpectrogramSpec spec = new SpectrogramSpec(22_050, 4096, 512, FrequencyScale.LOG, 80, 8000, 400, -100);

        List<Integer> ticks = FrequencyTicks.of(FrequencyView.all(spec), height, 30);

        assertThat(ticks).hasSizeGreaterThan(2).allMatch(hz -> String.valueOf(hz)
                .matches("[1-9]0+"));
    }

    @ParameterizedTest
    @EnumSource
    void labelsAreRoundInsideAndNeverCrowded(FrequencyScale scale) {
        SpectrogramSpec spec = new SpectrogramSpec(22_050, 4096, 512, scale, 80, 8000, 400, -100);
        for (double zoom : new double[] {1, 3, 9}) {
            FrequencyView view = FrequencyView.all(spec).zoom(zoom, 0.6);

            List<Double> heights = FrequencyTicks.of(view, HEIGHT, 30).stream()
                    .map(hz -> view.y(hz, HEIGHT))
                    .sorted()
                    .toList();

            assertThat(heights).as("%s %s", scale, zoom).hasSizeBetween(3, 13);
            assertThat(heights).allSatisfy(y -> assertThat(y).isBetween(0.0, HEIGHT));
            for (int i = 1; i < heights.size(); i++) {
                assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThanOrEqualTo(29);
            }
        }
    }
}
