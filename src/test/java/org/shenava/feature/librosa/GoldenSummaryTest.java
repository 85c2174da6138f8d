package org.shenava.feature.librosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Summaries of made-up sounds against those of librosa 0.11, which the README beside {@code summary.csv} tells how to make. */
class GoldenSummaryTest {
    private static final double SHARE = 1e-3;
    /** The constant Q reads sound at half the rate and less, which we and librosa make with different filters. */
    private static final double TONNETZ_SHARE = 1e-2;
    /** Silence is -1131 in the first coefficient, and single precision leaves this of it in the others. */
    private static final double ROUNDING = 2e-5;

    @ParameterizedTest
    @ValueSource(strings = {"band", "tone", "hiss", "short", "silence"})
    void equalsLibrosa(String sound) throws Exception {
        List<String> lines = lines("summary.csv");
        List<String> header = List.of(lines.get(0).split(","));
        List<String> columns = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            columns.add(cells[0]);
            theirs.add(Double.valueOf(cells[header.indexOf(sound)]));
        }

        float[] ours = new Summary(GoldenSounds.RATE_HZ, 2048, 512, columns).of(GoldenSounds.named(sound));

        assertThat(columns).hasSize(63);
        for (int i = 0; i < ours.length; i++) {
            double slack = (columns.get(i).startsWith("tonnetz") ? TONNETZ_SHARE : SHARE) * Math.abs(theirs.get(i));
            assertThat((double) ours[i]).as(columns.get(i)).isCloseTo(theirs.get(i), within(slack + ROUNDING));
        }
    }

    static List<String> lines(String resource) throws Exception {
        try (var in = GoldenSummaryTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
