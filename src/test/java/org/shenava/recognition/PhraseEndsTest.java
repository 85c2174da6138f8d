package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhraseEndsTest {
    private static final int SLICES_A_NOTE = 2;

    private final PhraseEnds ends = new PhraseEnds(60);
    private int at;

    @Test
    void aNoteThatIsHeldIsAStopAndPassingNotesAreNot() {
        passing(0, 200, 300, 500, 300, 200);
        hold(700, 6);
        passing(500, 300, 200);

        PlayedProfile stops = new PlayedProfile(ends.stops(false));

        assertThat(stops.mass(700)).isPositive();
        assertThat(stops.mass(300)).isZero();
    }

    @Test
    void theLastNoteBeforeASilenceIsAStop() {
        passing(0, 200, 300, 500, 300, 200, 0, 200, 300, 500, 200);
        hold(300, 2);
        assertThat(new PlayedProfile(ends.stops(false)).mass(300)).isZero();

        ends.silence();

        assertThat(new PlayedProfile(ends.stops(false)).mass(300)).isPositive();
    }

    @Test
    void onlyTheEndOfAStreamMakesItsLastNotesAnEnd() {
        passing(0, 200, 300, 500, 300, 200, 0, 200, 300, 500, 200);

        assertThat(new PlayedProfile(ends.stops(false)).mass(200)).isZero();
        assertThat(new PlayedProfile(ends.stops(true)).mass(200)).isPositive();
        assertThat(new PlayedProfile(ends.stops(false)).mass(200))
                .as("asking changes nothing")
                .isZero();
    }

    @Test
    void anOpenStringThatRingsThroughoutIsNoStop() {
        for (int i = 0; i < 60; i++) {
            play(new double[][] {{0, 3}, {i % 12 < 4 ? 700 : 500 - 50 * (i % 5), 2}});
        }

        PlayedProfile stops = new PlayedProfile(ends.stops(false));

        assertThat(stops.mass(700)).isGreaterThan(5 * stops.mass(0));
    }

    @Test
    void aShortNoiseBetweenSilencesEndsNoPhrase() {
        hold(700, 2);
        ends.silence();

        assertThat(ends.stops(true)).containsOnly(0f);
    }

    @Test
    void silenceThatGoesOnAddsNothing() {
        hold(700, 12);
        ends.silence();
        float[] once = ends.stops(true);
        ends.silence();

        assertThat(ends.stops(true)).containsExactly(once);
    }

    @Test
    void clearForgets() {
        hold(700, 12);
        ends.silence();

        ends.clear();

        assertThat(ends.stops(true)).containsOnly(0f);
    }

    private void passing(double... cents) {
        for (double note : cents) {
            hold(note, SLICES_A_NOTE);
        }
    }

    private void hold(double cents, int slices) {
        for (int i = 0; i < slices; i++) {
            play(new double[][] {{cents, 3}});
        }
    }

    private void play(double[][] notes) {
        ends.playing(Played.slice(at++, Played.notes(notes)));
    }
}
