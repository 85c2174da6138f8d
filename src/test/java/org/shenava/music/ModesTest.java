package org.shenava.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModesTest {
    @ParameterizedTest
    @CsvSource({
        "shur, G AK Bb C D Eb F",
        "bayat-e-tork, Bb C D Eb F G AK",
        "afshari, F G AK Bb C D Eb",
        "homayun, G AK B C D Eb F",
        "bayat-e-esfahan, G A Bb C D EK F#",
        "segah, AK Bb C DK Eb F G",
        "chahargah, C DK E F G AK B",
        "nava, G A Bb C D EK F",
        "rast-panjgah, F G A Bb C D E"
    })
    void notesHaveTheNamesOfTheRadif(String label, String names) {
        Mode mode = Modes.of(label).orElseThrow();

        assertThat(mode.notes().stream().map(mode::name)).containsExactly(names.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"abuata, C, AK G D", "dashti, D, Bb G", "segah, AK, AK", "bayat-e-esfahan, G, EK D G"})
    void shahedAndIstAreThoseOfTheTables(String label, String shahed, String ists) {
        Mode mode = Modes.of(label).orElseThrow();

        assertThat(mode.name(mode.shahed())).isEqualTo(shahed);
        assertThat(mode.ists().stream().map(mode::name)).containsExactly(ists.split(" "));
    }

    @Test
    void everyDastgahHasAMode() {
        assertThat(Labels.DASTGAH).hasSize(13).allSatisfy(label -> assertThat(Modes.of(label.id()))
                .isPresent());
    }

    @Test
    void refusesAShahedThatIsNoNoteOfTheMode() {
        Mode.Note note = new Mode.Note(0, 1);

        assertThatThrownBy(() -> new Mode("made-up", 0, List.of(note), new Mode.Note(50, 1), List.of(note)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("made-up");
    }

    @Test
    void onlyTwoModesCanBePlayedOnAPiano() {
        assertThat(Modes.all().stream().filter(Mode::isWithoutQuarterTones).map(Mode::label))
                .containsExactly("mahur", "rast-panjgah");
    }
}
