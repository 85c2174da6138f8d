package org.shenava.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrogramExtractorTest {
    private static final SpectrogramSpec SPEC = SpectrogramSpec.standard();

    // A Hann window shows a sine between two FFT bins 1.42 dB too low.
    private static final double SCALLOP_DB = 1.5;

    @ParameterizedTest
    @ValueSource(doubles = {100, 220, 440, 1000, 2500, 5000, 7900})
    void aFullScaleSineStandsAt0DbInItsRow(double hz) {
        float[] column = settled(Signals.sine(hz, 1, 1));

        int row = Signals.highest(column);
        // Half an FFT bin below 230 Hz, a row above.
        double slackHz = Math.max(SPEC.sampleRateHz() / (double) SPEC.windowSamples() / 2 + 0.01, hz * 0.012);
        assertThat(SPEC.rowHz(row)).isCloseTo(hz, within(slackHz));
        assertThat((double) column[row]).isBetween(-SCALLOP_DB, 0.1);
    }

    @Test
    void noPartialFallsBetweenHighRows() {
        SpectrogramSpec coarse = SpectrogramSpec.logarithmic(22_050, 4096, 512, 80, 8000, 6, -100);
        for (double hz = 2000; hz < 7000; hz += 137) {
            List<float[]> columns = columns(coarse, Signals.sine(hz, 0.5, 0.5));
            float[] column = columns.get(columns.size() - 1);

            assertThat((double) column[Signals.highest(column)])
                    .as("%.0f Hz", hz)
                    .isBetween(-6 - SCALLOP_DB, -5.9);
        }
    }

    @Test
    void lowRowsChangeSmoothly() {
        float[] column = settled(Signals.sine(100, 1, 1));
        int row = Signals.highest(column);

        for (int r = row - 5; r < row + 5; r++) {
            assertThat(Math.abs(column[r + 1] - column[r])).as("row %d", r).isLessThan(4);
        }
    }

    @Test
    void silenceStandsAtTheFloor() {
        assertThat(settled(Signals.silence(1))).containsOnly(-100f);
    }

    @Test
    void givesFortyThreeColumnsASecond() {
        assertThat(columns(SPEC, Signals.silence(10))).hasSize(430);
    }

    @Test
    void blocksOfAnyLengthGiveTheSameColumns() {
        float[] sound = Signals.melody(0.3, 233, 277);
        List<float[]> whole = columns(SPEC, sound);
        for (int blockSamples : new int[] {1, 37, 511, 512, 513, 4999}) {
            List<float[]> cut = new ArrayList<>();
            Signals.feed(sound, blockSamples, new SpectrogramExtractor(SPEC, column -> cut.add(column.clone())));

            assertThat(cut).hasSameSizeAs(whole);
            for (int i = 0; i < whole.size(); i++) {
                assertThat(cut.get(i)).containsExactly(whole.get(i));
            }
        }
    }

    @Test
    void aClickShowsInTheColumnOfItsHop() {
        float[] sound = Signals.silence(1);
        sound[10_000] = 1;

        List<float[]> columns = columns(SPEC, sound);

        int first = 0;
        while (columns.get(first)[200] <= -100) {
            first++;
        }
        // The Hann window is 0 at its very end, so a click late in a hop may show a hop later.
        assertThat(first).isBetween(10_000 / 512, 10_000 / 512 + 1);
    }

    private static float[] settled(float[] sound) {
        List<float[]> columns = columns(SPEC, sound);
        return columns.get(columns.size() - 1);
    }

    private static List<float[]> columns(SpectrogramSpec spec, float[] sound) {
        List<float[]> columns = new ArrayList<>();
        Signals.feed(sound, 1000, new SpectrogramExtractor(spec, column -> columns.add(column.clone())));
        return columns;
    }
}
