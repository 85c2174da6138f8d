package org.shenava.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenava.feature.librosa.Summary;

class WindowExtractorsTest {
    private static final double SECONDS = 2;

    static Stream<WindowSpec> specs() {
        List<String> columns = new ArrayList<>(Summary.columnsOfTables());
        for (String name : List.of("spectral_contrast", "spectral_flatness", "tonnetz")) {
            columns.add(name + "_mean");
            columns.add(name + "_var");
        }
        return Stream.of(
                SummarySpec.of(columns, SECONDS),
                SequenceSpec.mel(SECONDS),
                SequenceSpec.mfcc(20, SECONDS),
                new SequenceSpec(
                        SequenceSpec.TYPE, SequenceSpec.Kind.CHROMA, 22_050, 2048, 512, SECONDS, 128, 11_025, 12));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void givesAsManyFiniteNumbersAsTheSpecificationSaysWhateverTheSound(WindowSpec spec) {
        WindowExtractor extractor = WindowExtractors.of(spec);
        float[] nonsense = Signals.noise(0.1, SECONDS, 3);
        nonsense[100] = Float.NaN;
        nonsense[200] = Float.POSITIVE_INFINITY;
        nonsense[300] = -Float.MAX_VALUE;
        List<float[]> sounds = List.of(
                Signals.silence(SECONDS),
                new float[1],
                new float[] {1},
                Signals.noise(0.1, 0.05, 1),
                Signals.noise(1e-30, SECONDS, 2),
                Signals.melody(0.5, 220, 247, 262),
                nonsense);

        for (float[] sound : sounds) {
            float[] input = extractor.extract(sound);

            assertThat(input).hasSize(spec.inputLength());
            for (float value : input) {
                assertThat(value).isFinite();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void answersTheSameAfterOtherSound(WindowSpec spec) {
        WindowExtractor extractor = WindowExtractors.of(spec);
        float[] sound = Signals.melody(0.5, 220, 247, 262, 294);
        float[] before = extractor.extract(sound);

        extractor.extract(Signals.noise(0.3, 1, 5));

        assertThat(extractor.extract(sound)).isEqualTo(before);
        assertThat(WindowExtractors.of(spec).extract(sound)).isEqualTo(before);
    }

    @Test
    void columnsStandInTheOrderAskedFor() {
        float[] sound = Signals.melody(0.5, 220, 247, 262);
        List<String> columns = List.of("tempo", "mfcc2_var", "rms_mean", "mfcc1_mean");
        List<String> reversed = List.of("mfcc1_mean", "rms_mean", "mfcc2_var", "tempo");

        float[] one = WindowExtractors.of(SummarySpec.of(columns, SECONDS)).extract(sound);
        float[] other = WindowExtractors.of(SummarySpec.of(reversed, SECONDS)).extract(sound);

        assertThat(one).containsExactly(other[3], other[2], other[1], other[0]);
    }

    @Test
    void sequencesAreRowsOfFrames() {
        SequenceSpec spec = SequenceSpec.mel(SECONDS);
        float[] half = Arrays.copyOf(Signals.sine(1000, 0.5, 1), spec.windowSamples());

        float[] input = WindowExtractors.of(spec).extract(half);

        // 1000 Hz lies in one row, which sounds in the first half of its frames only.
        int loudest = 0;
        for (int row = 0; row < spec.rows(); row++) {
            if (input[row * spec.frames() + 20] > input[loudest * spec.frames() + 20]) {
                loudest = row;
            }
        }
        assertThat(input[loudest * spec.frames() + 20]).isGreaterThan(-1);
        assertThat(input[loudest * spec.frames() + spec.frames() - 20]).isEqualTo(-80);
    }

    @Test
    void whatEndsEarlyIsFilledWithSilence() {
        WindowSpec spec = SequenceSpec.mfcc(13, SECONDS);
        float[] sound = Signals.sine(440, 0.5, 0.7);

        assertThat(WindowExtractors.of(spec).extract(sound))
                .isEqualTo(WindowExtractors.of(spec).extract(Arrays.copyOf(sound, spec.windowSamples())));
    }

    @Test
    void leavesTheSamplesAsTheyAre() {
        float[] sound = {0.5f, Float.NaN, 0.25f};

        WindowExtractors.of(SequenceSpec.mel(SECONDS)).extract(sound);

        assertThat(sound).containsExactly(0.5f, Float.NaN, 0.25f);
    }

    @Test
    void refusesUnknownColumns() {
        assertThatThrownBy(() -> WindowExtractors.of(SummarySpec.of(List.of("mfcc0_mean"), SECONDS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"mfcc0_mean\"");
    }

    @Test
    void refusesNoSamplesAndMoreThanAWindow() {
        WindowExtractor extractor = WindowExtractors.of(SummarySpec.of(List.of("rms_mean"), SECONDS));

        assertThatThrownBy(() -> extractor.extract(new float[0])).hasMessageContaining("got 0");
        assertThatThrownBy(() -> extractor.extract(new float[44_101])).hasMessageContaining("got 44101");
    }

    @Test
    void refusesColumnsThatRateOrHopDoNotAllow() {
        assertThatThrownBy(() -> WindowExtractors.of(
                        new SummarySpec(SummarySpec.TYPE, 8000, 2048, 512, SECONDS, List.of("spectral_contrast_var"))))
                .hasMessageContaining("6400 Hz")
                .hasMessageContaining("8000");
        assertThatThrownBy(() -> WindowExtractors.of(
                        new SummarySpec(SummarySpec.TYPE, 22_050, 2048, 500, SECONDS, List.of("tonnetz_mean"))))
                .hasMessageContaining("got 500");
    }
}
