package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayedProfileTest {
    @ParameterizedTest
    @ValueSource(doubles = {-39, -12.5, 0, 7, 31})
    void findsByHowMuchNotesAreOff(double offCents) {
        // 1190: round the end of the octave.
        PlayedProfile played =
                new PlayedProfile(Played.notes(new double[][] {{1190 + offCents, 3}, {490 + offCents, 1}}));

        // A bell of 17 cents on 20-cent bins, cut at 45 cents: its mean is good to a cent once the search has settled.
        assertThat(played.offset(List.of(1190.0, 490.0))).isCloseTo(offCents, within(1.5));
    }

    @Test
    void anotherNoteASemitoneAwayDrawsNothing() {
        PlayedProfile alone = new PlayedProfile(Played.notes(new double[][] {{208, 1}}));
        PlayedProfile besideALouder = new PlayedProfile(Played.notes(new double[][] {{208, 1}, {308, 5}}));

        assertThat(besideALouder.offset(List.of(200.0))).isCloseTo(alone.offset(List.of(200.0)), within(3.0));
    }

    @Test
    void massIsWhatSoundsWithinReach() {
        PlayedProfile played = new PlayedProfile(Played.notes(new double[][] {{1195, 3}, {500, 1}}));

        assertThat(played.mass(5) / played.mass(500)).isCloseTo(3, within(0.1));
        assertThat(played.mass(700)).isZero();
    }

    @Test
    void nothingPlayedMovesNothing() {
        assertThat(new PlayedProfile(new float[60]).offset(List.of(300.0))).isZero();
    }
}
