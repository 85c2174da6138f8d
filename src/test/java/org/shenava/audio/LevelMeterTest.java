package org.shenava.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LevelMeterTest {
    private static final int RATE_HZ = 8000;

    private final LevelMeter meter = new LevelMeter();
    private long position;

    @Test
    void measuresRmsAndPeakOfASine() {
        hear(Sounds.sine(100, 0.5, 1, RATE_HZ));

        // A sine of amplitude a has an RMS of a / sqrt 2: -6.02 and -9.03 dB; ten whole periods are in the window.
        assertThat(meter.level().peakDbfs()).isCloseTo(-6.02, within(0.01));
        assertThat(meter.level().rmsDbfs()).isCloseTo(-9.03, within(0.01));
    }

    @Test
    void forgetsWhatIsOlderThanATenthOfASecond() {
        hear(Sounds.sine(100, 0.5, 1, RATE_HZ));
        hear(new float[RATE_HZ / 10]);

        assertThat(meter.level().rmsDbfs()).isEqualTo(-120);
        assertThat(meter.level().peakDbfs()).isEqualTo(-120);
    }

    @Test
    void showsClippingForASecond() {
        hear(new float[] {0, -1, 0});
        assertThat(meter.level().clipping()).isTrue();

        hear(new float[RATE_HZ - 10]);
        assertThat(meter.level().clipping()).isTrue();

        hear(new float[20]);
        assertThat(meter.level().clipping()).isFalse();
    }

    @Test
    void loudIsNotYetClipping() {
        hear(Sounds.sine(100, 0.98, 1, RATE_HZ));

        assertThat(meter.level().clipping()).isFalse();
    }

    @Test
    void callsOnlyExactZerosOfTwoSecondsDigitalSilence() {
        hear(new float[2 * RATE_HZ - 1]);
        assertThat(meter.level().digitalSilence()).isFalse();

        hear(new float[1]);
        assertThat(meter.level().digitalSilence()).isTrue();

        hear(new float[] {1e-6f});
        assertThat(meter.level().digitalSilence()).isFalse();
    }

    @Test
    void neitherClipsNorIsMutedBeforeAnythingIsHeard() {
        assertThat(meter.level()).isEqualTo(Level.NOTHING);

        hear(new float[] {0.1f});

        assertThat(meter.level().clipping()).isFalse();
        assertThat(meter.level().digitalSilence()).isFalse();
    }

    @Test
    void fallsToNothingAtTheEnd() {
        hear(Sounds.sine(100, 1, 1, RATE_HZ));

        meter.end();

        assertThat(meter.level()).isEqualTo(Level.NOTHING);
    }

    /** In blocks of uneven length, as they come. */
    private void hear(float[] samples) {
        for (int start = 0; start < samples.length; start += 777) {
            int count = Math.min(777, samples.length - start);
            meter.frame(new AudioFrame(samples, start, count, RATE_HZ, position));
            position += count;
        }
    }
}
