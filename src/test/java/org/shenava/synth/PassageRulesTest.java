package org.shenava.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenava.music.Cents;
import org.shenava.music.Mode;
import org.shenava.music.Modes;

class PassageRulesTest {
    private static final int SEEDS = 40;
    private static final int RATE_HZ = 22_050;

    static Stream<Mode> modes() {
        return Modes.all().stream();
    }

    private static Stream<Passage> passages(Mode mode) {
        return IntStream.range(0, SEEDS).mapToObj(seed -> PassageRules.passage(mode, seed));
    }

    @ParameterizedTest
    @MethodSource("modes")
    void phrasesEndOnAnIstAndTheLastOnTheTonic(Mode mode) {
        passages(mode).forEach(passage -> {
            List<Passage.Tone> ends =
                    passage.tones().stream().filter(Passage.Tone::phraseEnd).toList();
            Passage.Tone last = passage.tones().get(passage.tones().size() - 1);

            assertThat(ends).hasSizeBetween(4, 5).endsWith(last);
            assertThat(last.step()).isZero();
            assertThat(ends.subList(0, ends.size() - 1))
                    .allSatisfy(end -> assertThat(mode.ists()).contains(passage.note(end.step())));
        });
    }

    @ParameterizedTest
    @MethodSource("modes")
    void beginsAtTheShahedAndMovesMostlyByStep(Mode mode) {
        passages(mode).forEach(passage -> {
            List<Passage.Tone> tones = passage.tones();
            assertThat(passage.note(tones.get(0).step())).isEqualTo(mode.shahed());
            List<Integer> leaps = IntStream.range(1, tones.size())
                    .filter(i -> !tones.get(i - 1).phraseEnd())
                    .mapToObj(
                            i -> Math.abs(tones.get(i).step() - tones.get(i - 1).step()))
                    .toList();
            assertThat(leaps).allMatch(leap -> leap <= 2);
            assertThat(leaps.stream().filter(leap -> leap <= 1).count())
                    .as("of %d moves", leaps.size())
                    .isGreaterThan(Math.round(0.7 * leaps.size()));
        });
    }

    @ParameterizedTest
    @MethodSource("modes")
    void lastsTenToThirtySecondsWithinAnInstrumentsRange(Mode mode) {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Note> notes = PassageSound.drawn(mode, seed).notes(PassageRules.passage(mode, seed));

            assertThat(notes.stream().mapToDouble(Note::endSeconds).max().orElseThrow())
                    .isBetween(10.0, 30.0);
            assertThat(notes).allSatisfy(note -> assertThat(note.hz()).isBetween(45.0, 1000.0));
        }
    }

    /** Open strings too. */
    @ParameterizedTest
    @MethodSource("modes")
    void onlyNotesOfTheModeSound(Mode mode) {
        for (int seed = 0; seed < SEEDS; seed++) {
            PassageSound drawn = PassageSound.drawn(mode, seed);
            PassageSound exact = new PassageSound(drawn.timbre(), drawn.tonicHz(), drawn.beatSeconds(), 0, seed);

            for (Note note : exact.notes(PassageRules.passage(mode, seed))) {
                double cents = Cents.between(exact.tonicHz(), note.hz());
                double folded = cents - Cents.PER_OCTAVE * Math.floor((cents + 1) / Cents.PER_OCTAVE);
                assertThat(mode.notes()).as("%.1f cents", folded).anySatisfy(one -> assertThat(
                                Math.abs(one.cents() - folded))
                        .isLessThan(1));
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameSoundAndAnotherSeedAnotherMelody() {
        Mode mode = Modes.of("shur").orElseThrow();

        assertThat(PassageRules.passage(mode, 3)).isEqualTo(PassageRules.passage(mode, 3));
        assertThat(sound(mode, 3)).containsExactly(sound(mode, 3));
        Set<Passage> melodies = passages(mode).collect(Collectors.toSet());
        assertThat(melodies).hasSize(SEEDS);
    }

    @Test
    void pitchAndInstrumentDiffer() {
        Mode mode = Modes.of("mahur").orElseThrow();
        List<PassageSound> sounds = IntStream.range(0, SEEDS)
                .mapToObj(seed -> PassageSound.drawn(mode, seed))
                .toList();

        assertThat(sounds.stream().map(PassageSound::timbre).distinct()).hasSize(2);
        assertThat(sounds.stream().mapToDouble(PassageSound::tonicHz).distinct().count())
                .isEqualTo(SEEDS);
    }

    @Test
    void slowerIsLongerAndNoLower() {
        Mode mode = Modes.of("segah").orElseThrow();
        Passage passage = PassageRules.passage(mode, 1);
        PassageSound sound = PassageSound.drawn(mode, 1);
        PassageSound slow = sound.atTempo(0.5);

        assertThat(slow.render(passage, RATE_HZ).length)
                .isGreaterThan((int) (1.7 * sound.render(passage, RATE_HZ).length));
        assertThat(slow.tonicHz()).isEqualTo(sound.tonicHz());
    }

    @ParameterizedTest
    @MethodSource("modes")
    void theTellTalePhraseDwellsOnTheShahedAndOnTheNoteShown(Mode mode) {
        for (Mode.Note shown : mode.notes()) {
            Passage phrase = PassageRules.tellTale(mode, shown);
            List<Passage.Tone> tones = phrase.tones();

            assertThat(phrase.note(tones.get(0).step())).isEqualTo(mode.shahed());
            assertThat(tones).anySatisfy(tone -> {
                assertThat(tone.beats()).isGreaterThanOrEqualTo(3);
                assertThat(phrase.note(tone.step())).isEqualTo(shown);
            });
            assertThat(phrase.note(tones.get(tones.size() - 1).step()))
                    .isEqualTo(mode.ists().get(0));
        }
    }

    private static float[] sound(Mode mode, long seed) {
        return PassageSound.drawn(mode, seed).render(PassageRules.passage(mode, seed), RATE_HZ);
    }
}
