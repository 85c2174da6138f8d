package org.shenava.music;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Expectations are read from the table of the guide to the music. */
class TellingNoteTest {
    @ParameterizedTest
    @CsvSource({
        "shur, dashti, SHAHED, G",
        "dashti, shur, SHAHED, D",
        "abuata, bayat-e-tork, SHAHED, C",
        "shur, nava, DEGREE, AK",
        "nava, shur, DEGREE, EK",
        "homayun, bayat-e-esfahan, DEGREE, AK",
        "bayat-e-esfahan, homayun, DEGREE, F#",
        "abuata, afshari, WEIGHT, AK",
        "afshari, abuata, WEIGHT, C",
        "mahur, rast-panjgah, WEIGHT, B",
        "rast-panjgah, mahur, WEIGHT, G"
    })
    void isWhatTheRadifTellsThemBy(String mode, String other, TellingNote.Role role, String note) {
        assertThat(of(mode, other)).isEqualTo(new TellingNote(role, note));
    }

    static Stream<String> labels() {
        return Labels.DASTGAH.stream().map(Label::id);
    }

    @ParameterizedTest
    @MethodSource("labels")
    void everyTwoModesDiffer(String mode) {
        assertThat(Labels.DASTGAH).hasSize(13);
        for (Label other : Labels.DASTGAH) {
            if (!other.id().equals(mode)) {
                assertThat(of(mode, other.id())).as(mode + " and " + other.id()).isNotEqualTo(of(other.id(), mode));
            }
        }
    }

    @Test
    void aModeIsNotToldFromItself() {
        Mode shur = Modes.of("shur").orElseThrow();

        assertThat(TellingNote.of(shur, shur)).isEmpty();
    }

    private static TellingNote of(String mode, String other) {
        return TellingNote.of(Modes.of(mode).orElseThrow(), Modes.of(other).orElseThrow())
                .orElseThrow();
    }
}
