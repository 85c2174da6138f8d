package org.shenava.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeSpectrumTest {
    private static final int WINDOW = 8192;
    private static final int BIN = 100;

    /** Re the steady sine. Points 512 samples apart see an edge too steep, by a tenth four bins away. */
    private static final double TOLERANCE = 0.02;

    private final EnvelopeSpectrum spectrum = new EnvelopeSpectrum();

    @Test
    void aSteadySineInTheMiddleOfABinShowsHannsThreeBins() {
        double[] steady = new double[EnvelopeSpectrum.POINTS];
        Arrays.fill(steady, 1);

        assertThat(spectrum.mean(steady)).isCloseTo(1, within(1e-12));
        assertThat(spectrum.powers(steady, 0))
                .containsExactly(new double[] {0, 0, 0, 0.25, 1, 0.25, 0, 0, 0}, within(1e-12));
    }

    /** Notes that begin, end, or do both under the window, against the program's own FFT of the samples. */
    @ParameterizedTest
    @CsvSource({"0, 16, 0.3", "0, 16, -0.5", "9, 16, 0.3", "0, 5, -0.2", "6, 11, 0", "6, 11, 0.45"})
    void agreesWithTheFftOfSamples(int from, int to, double offsetBins) {
        double[] envelope = new double[EnvelopeSpectrum.POINTS];
        float[] samples = new float[WINDOW];
        for (int point = from; point < to; point++) {
            envelope[point] = 1;
        }
        for (int i = 0; i < WINDOW; i++) {
            double angle = 2 * Math.PI * (BIN + offsetBins) * i / WINDOW;
            samples[i] = (float) (envelope[i * EnvelopeSpectrum.POINTS / WINDOW] * Math.sin(angle));
        }
        float[] amplitudes = new HannSpectrum(WINDOW, 2 * BIN).amplitudes(samples);

        double[] powers = spectrum.powers(envelope, offsetBins);

        for (int i = 0; i < powers.length; i++) {
            assertThat(Math.sqrt(powers[i]))
                    .as("bin %d", i - EnvelopeSpectrum.LOBE_BINS)
                    .isCloseTo(amplitudes[BIN - EnvelopeSpectrum.LOBE_BINS + i], within(TOLERANCE));
        }
    }
}
