package org.shenava.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeStretchTest {
    private static final int RATE_HZ = 44_100;
    private static final double HERTZ = 330;
    private static final double SECONDS = 4;

    /** A step is 80 ms; the last one may be cut or filled up. */
    private static final double STEP_SECONDS = 0.1;

    /** Three cents; a change of pitch by the slowest rate would be 1200. */
    private static final double PITCH_TOLERANCE = 0.002;

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.7, 0.9, 1.1, 1.5})
    void changesTheLengthAndKeepsThePitch(double rate) {
        TimeStretch stretch = new TimeStretch(RATE_HZ, rate);

        float[] stretched = through(stretch, Sounds.sine(HERTZ, 0.5, SECONDS, RATE_HZ));

        assertThat((double) stretched.length / RATE_HZ).isCloseTo(SECONDS / rate, within(2 * STEP_SECONDS));
        assertThat(stretch.rate()).isCloseTo(rate, within(0.001));
        assertThat(hertz(Sounds.middle(stretched))).isCloseTo(HERTZ, within(HERTZ * PITCH_TOLERANCE));
        assertThat(Sounds.rms(Sounds.middle(stretched))).isCloseTo(0.5 / Math.sqrt(2), within(0.03));
    }

    @Test
    void whatIsShorterThanAStepIsNotLost() {
        TimeStretch stretch = new TimeStretch(RATE_HZ, 0.5);

        float[] stretched = through(stretch, Sounds.sine(HERTZ, 0.5, 0.1, RATE_HZ));

        assertThat(Sounds.rms(stretched)).isGreaterThan(0.05);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(through(new TimeStretch(RATE_HZ, 0.5), new float[0])).isEmpty();
    }

    @Test
    void refusesARateThatIsNone() {
        assertThatThrownBy(() -> new TimeStretch(RATE_HZ, 0)).hasMessageContaining("got 0.0");
    }

    private static float[] through(TimeStretch stretch, float[] sound) {
        float[] out = new float[4 * sound.length + 4 * RATE_HZ];
        int written = 0;
        int given = 0;
        boolean more = true;
        while (more) {
            int read = stretch.read(out, written, 500);
            written += read;
            if (read == 0) {
                int count = Math.min(stretch.room(), sound.length - given);
                stretch.add(sound, given, count);
                given += count;
                more = count > 0 || stretch.finish();
            }
        }
        return Arrays.copyOf(out, written);
    }

    /** From the first to the last rise through zero. */
    private static double hertz(float[] samples) {
        int rises = 0;
        double first = -1;
        double last = -1;
        for (int i = 1; i < samples.length; i++) {
            if (samples[i - 1] < 0 && samples[i] >= 0) {
                last = i - samples[i] / (double) (samples[i] - samples[i - 1]);
                first = rises == 0 ? last : first;
                rises++;
            }
        }
        return (rises - 1) * RATE_HZ / (last - first);
    }
}
