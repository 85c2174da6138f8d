package org.shenava.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteNameTest {
    @ParameterizedTest
    @CsvSource({"C, NATURAL", "AK, KORON", "FS, SORI", "Bb, FLAT", "F#, SHARP"})
    void readsAndWritesNames(String name, Accidental accidental) {
        assertThat(NoteName.of(name).accidental()).isEqualTo(accidental);
        assertThat(NoteName.of(name).radifName()).isEqualTo(name);
    }

    @Test
    void refusesWhatIsNoNote() {
        assertThatThrownBy(() -> NoteName.of("H")).hasMessageContaining("H");
        assertThatThrownBy(() -> NoteName.of("Cx")).hasMessageContaining("Cx");
        assertThatThrownBy(() -> NoteName.of("")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Of 24 quarter tones the scores of the radif have sixteen; another one in a mode's table would be a slip of the pen. */
    @Test
    void everyNoteOfEveryModeIsOneThatTheRadifWrites() {
        Set<String> written =
                Set.of("C", "Db", "DK", "D", "Eb", "EK", "E", "F", "F#", "G", "Ab", "AK", "A", "Bb", "BK", "B");

        for (Mode mode : Modes.all()) {
            assertThat(mode.notes()).extracting(mode::name).isSubsetOf(written).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "440, 440, A, 4, 0",
        "261.6256, 440, C, 4, 0",
        "246.9417, 440, B, 3, 0",
        "427.474, 440, AK, 4, 0",
        "452.893, 440, AS, 4, 0",
        "442, 442, A, 4, 0",
        "445, 440, A, 4, 19.56",
        "258, 440, C, 4, -24.2"
    })
    void namesAPitchByTheReference(double hz, double referenceHz, String name, int octave, double off) {
        NamedPitch named = NamedPitch.of(hz, referenceHz);

        assertThat(named.note().radifName()).isEqualTo(name);
        assertThat(named.octave()).isEqualTo(octave);
        assertThat(named.centsOff()).isCloseTo(off, within(0.1));
    }
}
