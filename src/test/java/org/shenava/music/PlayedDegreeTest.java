package org.shenava.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayedDegreeTest {
    private static final double TONIC_HZ = 207.4;
    private static final Mode SEGAH = Modes.of("segah").orElseThrow();
    private static final double A_CENT = 1.5;

    private final CentsHistogram histogram = new CentsHistogram();

    @Test
    void saysHowFarADegreeLiesFromTheRadif() {
        play(-6, 100);
        play(143, 60);
        play(358, 40);

        List<PlayedDegree> degrees = PlayedDegree.of(histogram, TONIC_HZ, SEGAH);

        assertThat(degrees).hasSize(7);
        assertThat(degrees.get(0).deviationCents().orElseThrow()).isCloseTo(-6, within(A_CENT));
        assertThat(degrees.get(1).deviationCents().orElseThrow()).isCloseTo(-7, within(A_CENT));
        assertThat(degrees.get(1).playedCents().orElseThrow()).isCloseTo(143, within(A_CENT));
        assertThat(degrees.get(2).deviationCents().orElseThrow()).isCloseTo(8, within(A_CENT));
        assertThat(degrees.get(0).share()).isCloseTo(0.5, within(0.01));
        assertThat(degrees.get(3).deviationCents()).isEmpty();
    }

    @Test
    void theFootOfANeighbourIsNoNote() {
        // Homayun has 700 and 800: a note between them belongs to one of them at most.
        Mode homayun = Modes.of("homayun").orElseThrow();
        play(700, 100);
        play(765, 100);

        List<PlayedDegree> degrees = PlayedDegree.of(histogram, TONIC_HZ, homayun);

        assertThat(degrees.get(4).deviationCents().orElseThrow()).isCloseTo(0, within(A_CENT));
        assertThat(degrees.get(5).deviationCents().orElseThrow()).isCloseTo(-35, within(A_CENT));
    }

    @Test
    void whatWasOnlyTouchedWasNotPlayed() {
        play(0, 100);
        play(150, 5);

        assertThat(PlayedDegree.of(histogram, TONIC_HZ, SEGAH).get(1).deviationCents())
                .isEmpty();
    }

    @Test
    void nothingPlayedIsNoDegree() {
        assertThat(PlayedDegree.of(histogram, TONIC_HZ, SEGAH))
                .allMatch(degree -> degree.deviationCents().isEmpty() && degree.share() == 0);
    }

    /** Notes sound as long as the mode's weights say, each up to 15 cents off. */
    @ParameterizedTest
    @ValueSource(strings = {"shur", "segah", "chahargah", "mahur", "homayun", "nava"})
    void findsTheTonicOfAModeThatIsKnown(String label) {
        Mode mode = Modes.of(label).orElseThrow();
        Random random = new Random(7);
        for (Mode.Note note : mode.notes()) {
            play(note.cents() + 10 * random.nextGaussian(), (int) Math.round(1000 * note.weight()));
        }

        double found = TonicFinder.find(histogram, mode).orElseThrow();

        assertThat(Math.IEEEremainder(Cents.between(TONIC_HZ, found), 1200)).isCloseTo(0, within(25.0));
    }

    @Test
    void aMomentOfSoundHasNoTonic() {
        play(0, 20);

        assertThat(TonicFinder.find(histogram, SEGAH)).isEmpty();
    }

    @Test
    void namesTheDegreeNearestToAPitch() {
        TonicFinder.Near near = TonicFinder.nearest(SEGAH, 1200 + 1190).orElseThrow();

        assertThat(near.note().cents()).isZero();
        assertThat(near.centsOff()).isCloseTo(-10, within(1e-9));
    }

    private void play(double cents, int points) {
        for (int i = 0; i < points; i++) {
            histogram.add(Cents.above(TONIC_HZ, cents));
        }
    }
}
