package org.shenava.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FrequencyScaleTest {
    // A Hann window shows a sine between two FFT bins 1.42 dB too low.
    private static final double SCALLOP_DB = 1.5;

    @ParameterizedTest
    @CsvSource({
        "LOG, 100, 4096",
        "LOG, 440, 4096",
        "LOG, 3000, 4096",
        "MEL, 100, 4096",
        "MEL, 440, 4096",
        "MEL, 3000, 4096",
        "LINEAR, 100, 4096",
        "LINEAR, 440, 4096",
        "LINEAR, 3000, 4096",
        "LINEAR, 440, 512",
        "MEL, 440, 16384"
    })
    void aFullScaleSineStandsAt0DbInItsRow(FrequencyScale scale, double hz, int windowSamples) {
        SpectrogramSpec spec =
                new SpectrogramSpec(Signals.RATE_HZ, windowSamples, windowSamples / 8, scale, 50, 8000, 400, -100);
        float[] column = settled(spec, Signals.sine(hz, 1, 1.5));

        int row = Signals.highest(column);

        double rowHz = spec.rowHz(row + 0.5) - spec.rowHz(row - 0.5);
        double binHz = (double) Signals.RATE_HZ / windowSamples;
        assertThat(spec.rowHz(row)).isCloseTo(hz, within(rowHz / 2 + binHz / 2 + 0.01));
        assertThat((double) column[row]).isBetween(-SCALLOP_DB, 0.1);
    }

    /** Values of librosa 0.11, {@code hz_to_mel}: from its documentation, and 4 kHz by its formula. */
    @ParameterizedTest
    @CsvSource({"60, 0.9", "110, 1.65", "220, 3.3", "440, 6.6", "1000, 15", "4000, 35.1638"})
    void melsAreThoseOfLibrosa(double hz, double mels) {
        assertThat(FrequencyScale.MEL.position(hz)).isCloseTo(mels, within(1e-3));
    }

    @ParameterizedTest
    @EnumSource
    void aRowAndItsFrequencyAreInverse(FrequencyScale scale) {
        SpectrogramSpec spec = new SpectrogramSpec(22_050, 2048, 512, scale, 30, 9000, 300, -100);

        assertThat(spec.rowHz(0)).isCloseTo(30, within(1e-6));
        assertThat(spec.rowHz(299)).isCloseTo(9000, within(1e-6));
        for (double row = -0.5; row < 300; row += 7.3) {
            assertThat(spec.row(spec.rowHz(row))).isCloseTo(row, within(1e-6));
        }
    }

    @Test
    void theStandardHasRows20CentsApart() {
        SpectrogramSpec spec = SpectrogramSpec.standard();

        assertThat(spec.rowCount()).isEqualTo(399);
        assertThat(spec.rowHz(60)).isCloseTo(160, within(1e-9));
        assertThat(spec.rowHz(1) / spec.rowHz(0)).isCloseTo(Math.pow(2, 1 / 60.0), within(1e-12));
    }

    @Test
    void refusesRowsThatMakeNoSense() {
        assertThatThrownBy(() -> new SpectrogramSpec(22_050, 2048, 512, FrequencyScale.MEL, 30, 9000, 1, -100))
                .hasMessageContaining("rowCount must be in 2..2048, got 1");
        assertThatThrownBy(() -> SpectrogramSpec.logarithmic(22_050, 2048, 512, 80, 8000, 300, -100))
                .hasMessageContaining("rowsPerOctave must be in 1..240, got 300");
        assertThatThrownBy(() -> new SpectrogramSpec(22_050, 2048, 512, FrequencyScale.LOG, 30, 12_000, 9, -100))
                .hasMessageContaining("12000");
    }

    private static float[] settled(SpectrogramSpec spec, float[] sound) {
        List<float[]> columns = new ArrayList<>();
        Signals.feed(sound, 1000, new SpectrogramExtractor(spec, column -> columns.add(column.clone())));
        return columns.get(columns.size() - 1);
    }
}
