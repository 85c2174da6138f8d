package org.shenava.feature;

import static org.assertj.core.api.Assertions.assertThat;

import be.tarsos.dsp.pitch.FastYin;
import be.tarsos.dsp.pitch.PitchDetectionResult;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shenava.synth.DemoClip;

class YinTest {
    private static final int WINDOW = 2048;
    private static final double MOST_APERIODIC = 0.3;

    private final FastYin theirs = new FastYin(Signals.RATE_HZ, WINDOW, MOST_APERIODIC);
    private final Yin ours = new Yin(Signals.RATE_HZ, WINDOW, MOST_APERIODIC);

    @Test
    void saysOfMusicWhatTarsosDspSaysToTheLastDigit() throws Exception {
        float[] music = DemoClip.render();
        float[] window = new float[WINDOW];
        int pitched = 0;
        int windows = 0;
        for (int start = 0; start + WINDOW <= music.length; start += 4 * WINDOW) {
            System.arraycopy(music, start, window, 0, WINDOW);
            pitched += compare(window) ? 1 : 0;
            windows++;
        }

        // Both kinds are compared.
        assertThat(pitched).isBetween(windows / 2, windows - 1);
    }

    @Test
    void saysOfNoiseAndSilenceWhatTarsosDspSays() {
        Random random = new Random(7);
        float[] window = new float[WINDOW];
        compare(window);
        for (int k = 0; k < 50; k++) {
            for (int i = 0; i < WINDOW; i++) {
                float before = i == 0 ? 0 : window[i - 1];
                // From white noise to a slow rumble.
                window[i] = (float) (0.02 * k * before + 0.1 * random.nextGaussian());
            }
            compare(window);
        }
    }

    /** Whether there is a pitch. */
    private boolean compare(float[] window) {
        PitchDetectionResult expected = theirs.getPitch(window);
        float found = ours.hz(window);
        if (expected.isPitched()) {
            assertThat(found).isEqualTo(expected.getPitch());
        } else {
            assertThat(found).isNaN();
        }
        return expected.isPitched();
    }
}
