package org.shenava.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonIntervalTest {
    /** The tables have four digits. */
    private static final double ROUNDING = 5e-5;

    @Test
    void isThatOfTheTables() {
        // Newcombe (1998), table I: 81 of 263 gives 0.2553 to 0.3662.
        assertThat(WilsonInterval.of(81.0 / 263, 263).low()).isCloseTo(0.2553, within(ROUNDING));
        assertThat(WilsonInterval.of(81.0 / 263, 263).high()).isCloseTo(0.3662, within(ROUNDING));
        // 0 of 20: 0.0000 to 0.1611.
        assertThat(WilsonInterval.of(0, 20).low()).isZero();
        assertThat(WilsonInterval.of(0, 20).high()).isCloseTo(0.1611, within(ROUNDING));
    }

    @Test
    void withoutATrialEverythingIsPossible() {
        assertThat(WilsonInterval.of(0, 0)).isEqualTo(new WilsonInterval(0, 1));
    }
}
