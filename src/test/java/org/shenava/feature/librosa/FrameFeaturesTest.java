package org.shenava.feature.librosa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns of made-up sound against those of librosa 0.11, which the README beside {@code sequences.csv} tells how to make. */
class FrameFeaturesTest {
    // Six digits are written down, and a mel band in a valley 60 dB down rounds at the fourth.
    private static final Offset<Double> SLACK = Offset.offset(0.01);

    @ParameterizedTest
    @CsvSource({"mel, 256, 192, 259", "mfcc, 512, 13, 130", "chroma, 512, 12, 130"})
    void equalsLibrosa(String kind, int hopSamples, int rows, int frames) throws Exception {
        ShortTimeFourier fourier = new ShortTimeFourier(2048, hopSamples);
        FrameFeatures features =
                switch (kind) {
                    case "mel" -> FrameFeatures.mel(fourier, GoldenSounds.RATE_HZ, 192, 8000);
                    case "mfcc" -> FrameFeatures.mfcc(fourier, GoldenSounds.RATE_HZ, 128, 11_025, 13);
                    default -> FrameFeatures.chroma(fourier, GoldenSounds.RATE_HZ);
                };

        float[][] ours = features.of(GoldenSounds.band());

        assertThat(ours).hasDimensions(frames, rows);
        List<String> golden = GoldenSummaryTest.lines("sequences.csv").stream()
                .filter(line -> line.startsWith(kind + ","))
                .toList();
        assertThat(golden).hasSize(3);
        for (String line : golden) {
            String[] cells = line.split(",");
            float[] column = ours[Integer.parseInt(cells[1])];
            double[] theirs = Arrays.stream(cells[2].split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertThat(theirs).hasSize(rows);
            for (int row = 0; row < rows; row++) {
                assertThat((double) column[row]).as(kind + " " + row).isCloseTo(theirs[row], SLACK);
            }
        }
    }
}
