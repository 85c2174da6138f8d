package org.shenava.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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

    @Test
    void everyNoteOfEveryModeHasAName() {
        for (Label label : Labels.DASTGAH) {
            Mode mode = Modes.of(label.id()).orElseThrow();
            mode.notes().forEach(note -> assertThat(
                            NoteName.nearest(mode.tonicCents() + note.cents()).radifName())
                    .isEqualTo(mode.name(note)));
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
