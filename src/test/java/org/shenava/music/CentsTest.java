package org.shenava.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CentsTest {
    @ParameterizedTest
    @CsvSource({"440, 880, 1200", "440, 440, 0", "440, 220, -1200", "261.6256, 391.9954, 700"})
    void intervalsOfTheTemperedScale(double referenceHz, double hz, double cents) {
        assertThat(Cents.between(referenceHz, hz)).isCloseTo(cents, within(0.001));
        assertThat(Cents.above(referenceHz, cents)).isCloseTo(hz, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"440, 160, 220", "160, 160, 160", "320, 160, 160", "319.9, 160, 319.9", "50, 160, 200"})
    void foldsIntoTheOctave(double hz, double lowestHz, double expectedHz) {
        assertThat(Cents.intoOctave(hz, lowestHz)).isCloseTo(expectedHz, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1200, 0", "1250, 50", "-50, 1150", "-2400, 0", "-1e-14, 0"})
    void foldsCentsIntoOneOctave(double cents, double folded) {
        assertThat(Cents.folded(cents)).isEqualTo(folded);
    }

    @Test
    void refusesFrequenciesThatAreNone() {
        assertThatThrownBy(() -> Cents.between(0, 440)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> Cents.between(440, Double.NaN)).hasMessageContaining("NaN");
    }
}
