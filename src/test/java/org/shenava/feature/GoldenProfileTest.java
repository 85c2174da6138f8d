package org.shenava.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The front end against profiles that numpy computed from the description: {@code reference.py}, beside the vectors, says how. The
 * sound is made on both sides from the same small generator of chances.
 */
class GoldenProfileTest {
    private static final double[] PARTIAL_DB = {-6, -4, -10, -14, -18, -21, -17, -21, -21, -23, -28, -27};
    private static final double[] DECAY_DB = {10, 18, 21, 20, 21, 23, 26, 23, 25, 25, 23, 21};
    private static final double[] SCALE_CENTS = {0, 150, 300, 500, 700, 850, 1000, 1200};
    private static final int NOTE_SAMPLES = (int) (0.3 * Signals.RATE_HZ);

    /** Slices sum to about 5. Single precision against double: 3e-7 was the largest difference, and another machine's sine may differ. */
    private static final double TOLERANCE = 1e-5;

    private long state = 20_261;

    @Test
    void agreesWithTheGoldenProfiles() throws IOException {
        List<double[]> golden = golden();
        List<ProfileSlice> slices = Signals.slices(ProfileSpec.standard(), sound(), 1000);

        assertThat(golden).hasSizeGreaterThan(40);
        assertThat(slices).hasSameSizeAs(golden);
        for (int i = 0; i < golden.size(); i++) {
            for (int bin = 0; bin < 60; bin++) {
                assertThat((double) slices.get(i).bins()[bin])
                        .as("slice %d bin %d", i, bin)
                        .isCloseTo(golden.get(i)[bin], within(TOLERANCE));
            }
        }
    }

    private static List<double[]> golden() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                GoldenProfileTest.class.getResourceAsStream("golden/profile.csv"), StandardCharsets.UTF_8))) {
            return lines.lines().map(GoldenProfileTest::numbers).toList();
        }
    }

    private static double[] numbers(String line) {
        return List.of(line.split(",")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** Quiet plucks, plucks 20 dB louder, a pause, plucks a little quieter: the gain control has to start, jump, wait and follow. */
    private float[] sound() {
        float[] sound = new float[32 * NOTE_SAMPLES];
        for (int note = 0; note < 32; note++) {
            double amplitude = note < 10 ? 0.03 : note < 20 ? 0.3 : note < 24 ? 0 : 0.15;
            double hz = 207 * Math.pow(2, SCALE_CENTS[(int) (8 * chance())] / 1200);
            for (int i = 0; i < NOTE_SAMPLES; i++) {
                double t = (double) i / Signals.RATE_HZ;
                double sum = 0.002 * (2 * chance() - 1);
                for (int h = 1; h <= PARTIAL_DB.length; h++) {
                    sum += Math.pow(10, (PARTIAL_DB[h - 1] - DECAY_DB[h - 1] * t) / 20)
                            * Math.sin(2 * Math.PI * hz * h * t);
                }
                sound[note * NOTE_SAMPLES + i] = (float) (amplitude * sum);
            }
        }
        return sound;
    }

    /** In [0, 1): the generator of Numerical Recipes, short enough to write twice. */
    private double chance() {
        state = (1_664_525 * state + 1_013_904_223) & 0xFFFF_FFFFL;
        return state / 4_294_967_296.0;
    }
}
