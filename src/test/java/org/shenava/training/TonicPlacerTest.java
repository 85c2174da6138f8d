package org.shenava.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenava.dataset.Recording;
import org.shenava.dataset.Stretch;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;
import org.shenava.music.Label;
import org.shenava.music.Labels;
import org.shenava.music.Mode;
import org.shenava.music.Modes;

class TonicPlacerTest {
    private static final ProfileSpec SPEC = ProfileSpec.standard();

    static List<String> labels() {
        return Labels.DASTGAH.stream().map(Label::id).toList();
    }

    @ParameterizedTest
    @MethodSource("labels")
    void findsTheTonicOfAProfileThatTheoryMade(String label) {
        double[] expected = TonicPlacer.expected(Modes.of(label).orElseThrow(), 60);
        int tonic = 23;
        float[] bins = new float[60];
        for (int bin = 0; bin < 60; bin++) {
            bins[(bin + tonic) % 60] = (float) (expected[bin] * expected[bin]);
        }

        assertThat(TonicPlacer.tonicBin(stretch(label, bins), SPEC)).hasValue(tonic);
    }

    @ParameterizedTest
    @MethodSource("labels")
    void theNotesOfEveryModeAreAScaleWhoseWeightsSumToOne(String label) {
        Mode mode = Modes.of(label).orElseThrow();

        assertThat(mode.notes().stream().mapToDouble(Mode.Note::weight).sum()).isCloseTo(1, within(1e-9));
        assertThat(mode.notes()).allSatisfy(note -> assertThat(note.weight()).isPositive());
        assertThat(mode.notes()).isSortedAccordingTo(java.util.Comparator.comparingDouble(Mode.Note::cents));
        assertThat(mode.notes().get(0).cents()).isZero();
    }

    @Test
    void knowsNothingOfClassesOutsideTheTheory() {
        float[] bins = new float[60];
        bins[3] = 1;

        assertThat(TonicPlacer.tonicBin(stretch("jazz", bins), SPEC)).isEmpty();
        assertThat(TonicPlacer.tonicBin(stretch("shur", new float[60]), SPEC)).isEmpty();
    }

    @Test
    void placesNoTonicWhereAnyAvazMayHaveBeenPlayed() {
        float[] bins = new float[60];
        bins[3] = 1;
        Recording shur = new Recording(
                "0", "a", "made-up", "shur", "", "a", 1, 1, OptionalDouble.empty(), true, Optional.empty());

        assertThat(TonicPlacer.tonicBin(new Stretch(shur, List.of(new ProfileSlice(0, 1, bins, -20))), SPEC))
                .isEmpty();
    }

    private static Stretch stretch(String label, float[] bins) {
        Recording recording = new Recording("0", "a.wav", "made-up", label, "", "a", 1, 1, OptionalDouble.empty());
        return new Stretch(recording, List.of(new ProfileSlice(0, 1, bins, -20)));
    }
}
