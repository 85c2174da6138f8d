package org.shenava.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SlowGainTest {
    private static final double HOP_SECONDS = 1024.0 / 22_050;
    private final SlowGain gain = new SlowGain(0.1, HOP_SECONDS);

    @Test
    void bringsTheFirstSoundToTheTargetAtOnce() {
        gain.add(0.01 * 0.01);

        assertThat(gain.gain()).isCloseTo(10, within(1e-9));
    }

    @Test
    void neverAmplifiesByMoreThan40Db() {
        assertThat(gain.gain()).isEqualTo(100);
        hold(-68, 60);
        assertThat(gain.gain()).isEqualTo(100);
    }

    @Test
    void aPauseLeavesTheGainAlone() {
        hold(-20, 10);
        double before = gain.gain();

        hold(-120, 60);

        assertThat(gain.gain()).isEqualTo(before);
        assertThat(gain.sounding()).isFalse();
    }

    @Test
    void followsMusicAfterALoudStart() {
        hold(-10, 2);
        hold(-30, 40);

        assertThat(gain.gain()).isCloseTo(0.1 / rms(-30), within(0.1));
    }

    @Test
    void reachesMusicFarBelowTheEstimateWithinAMinuteAndAHalf() {
        hold(-10, 5);
        hold(-50, 90);

        assertThat(20 * Math.log10(gain.gain())).isCloseTo(30, within(3.0));
    }

    @Test
    void musicAfterNoiseIsAtTheTargetAtOnce() {
        hold(-62, 30);
        hold(-25, HOP_SECONDS);

        assertThat(gain.gain()).isCloseTo(0.1 / rms(-25), within(1e-6));
    }

    private void hold(double dbfs, double seconds) {
        for (int i = 0; i < Math.max(1, (int) (seconds / HOP_SECONDS)); i++) {
            gain.add(rms(dbfs) * rms(dbfs));
        }
    }

    private static double rms(double dbfs) {
        return Math.pow(10, dbfs / 20);
    }
}
