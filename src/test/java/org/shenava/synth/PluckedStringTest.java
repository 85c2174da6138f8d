package org.shenava.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluckedStringTest {
    private static final int RATE = 22_050;
    private static final Note A = new Note(0.5, 1, 220, 0.5);

    @Test
    void theSameSeedGivesTheSameSound() {
        assertThat(render(A, 7)).isEqualTo(render(A, 7));
    }

    @Test
    void anotherSeedPlucksDifferently() {
        assertThat(render(A, 7)).isNotEqualTo(render(A, 8));
    }

    @Test
    void nothingSoundsBeforeTheFirstPluckAndAllIsStillAtTheEnd() {
        float[] sound = render(A, 7);

        assertThat(rms(sound, 0, 0.5)).isZero();
        assertThat(rms(sound, 0.5, 1)).isGreaterThan(0.01);
        assertThat(rms(sound, 2.9, 3)).isLessThan(1e-4);
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 22_050, 44_100, 96_000})
    void aNoteOfLevelOneStaysWithinFullScale(int rate) {
        float[] sound = PluckedString.render(List.of(new Note(0, 2, 300, 1)), Timbre.setar(), rate, 3);

        float peak = 0;
        for (float sample : sound) {
            peak = Math.max(peak, Math.abs(sample));
        }
        // Partials add up to 1 when all are in phase; nail noise and spread come on top.
        assertThat(peak).isBetween(0.3f, 1.3f);
    }

    @Test
    void partialsLieWhereInharmonicityPutsThem() {
        Timbre exact = exact(2e-4);
        float[] sound = PluckedString.render(List.of(new Note(0, 2, 200, 1)), exact, RATE, 3);

        double stretched = 10 * 200 * Math.sqrt(1 + 2e-4 * 100);

        // 19.9 Hz apart, a second long: each is a separate line of a 1-second spectrum.
        assertThat(power(sound, stretched)).isGreaterThan(30 * power(sound, 2000));
    }

    @Test
    void aPartialDecaysAtItsRate() {
        float[] sound = PluckedString.render(List.of(new Note(0, 3, 200, 1)), exact(0), RATE, 3);

        double db = 20 * Math.log10(rms(sound, 0.1, 0.2) / rms(sound, 1.1, 1.2));

        // Every partial of this timbre dies at 20 dB a second.
        assertThat(db).isCloseTo(20, within(0.3));
    }

    @Test
    void noPartialIsFoldedBack() {
        // The 12th partial of 900 Hz lies at 10.8 kHz and would come back at 5.2 kHz when sampled at 16 kHz.
        float[] sound = PluckedString.render(List.of(new Note(0, 2, 900, 1)), exact(0), 16_000, 3);

        assertThat(power(sound, 16_000 - 10_800.0, 16_000)).isLessThan(1e-4 * power(sound, 900, 16_000));
    }

    @Test
    void noNotesMakeNoSound() {
        assertThat(PluckedString.render(List.of(), Timbre.setar(), RATE, 1)).isEmpty();
    }

    @Test
    void normalisingReachesThePeakAndLeavesSilenceAlone() {
        float[] sound = {0.1f, -0.4f, 0.2f};
        PluckedString.normalise(sound, 0.8);
        float[] silence = new float[4];
        PluckedString.normalise(silence, 0.8);

        assertThat(sound).containsExactly(new float[] {0.2f, -0.8f, 0.4f}, org.assertj.core.data.Offset.offset(1e-6f));
        assertThat(silence).containsOnly(0f);
    }

    @Test
    void refusesWrongNotesAndRates() {
        assertThatThrownBy(() -> new Note(-1, 1, 220, 1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new Note(0, 1, 220, 1.5)).hasMessageContaining("1.5");
        assertThatThrownBy(() -> PluckedString.render(List.of(A), Timbre.setar(), 4000, 1))
                .hasMessageContaining("4000");
    }

    private static Timbre exact(double inharmonicity) {
        List<Double> levels = java.util.Collections.nCopies(12, -6.0);
        List<Double> decays = java.util.Collections.nCopies(12, 20.0);
        return new Timbre(levels, decays, inharmonicity, 0, 0, 0.002, -200, 0.03, 60);
    }

    private static float[] render(Note note, long seed) {
        return PluckedString.render(List.of(note), Timbre.setar(), RATE, seed);
    }

    private static double rms(float[] sound, double fromSeconds, double toSeconds) {
        double sum = 0;
        int from = (int) (fromSeconds * RATE);
        int to = Math.min(sound.length, (int) (toSeconds * RATE));
        for (int i = from; i < to; i++) {
            sum += sound[i] * sound[i];
        }
        return Math.sqrt(sum / (to - from));
    }

    private static double power(float[] sound, double hz) {
        return power(sound, hz, RATE);
    }

    /** Power of one frequency over the first second, Hann window. */
    private static double power(float[] sound, double hz, int rate) {
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < rate; i++) {
            double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / rate);
            real += window * sound[i] * Math.cos(2 * Math.PI * hz * i / rate);
            imaginary += window * sound[i] * Math.sin(2 * Math.PI * hz * i / rate);
        }
        return real * real + imaginary * imaginary;
    }
}
