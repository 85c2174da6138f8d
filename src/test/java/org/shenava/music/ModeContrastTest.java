package org.shenava.music;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModeContrastTest {
    @ParameterizedTest
    @CsvSource({
        // As taught: Tork lies on Shur's third degree, Esfahan on Homayun's fourth, Nava on Shur's notes, Rast-Panjgah
        // on Mahur's.
        "shur, dashti, 0",
        "shur, bayat-e-tork, 300",
        "homayun, bayat-e-esfahan, 500",
        "mahur, rast-panjgah, 0"
    })
    void modesOfAFamilyLieOnTheSameNotes(String heard, String other, double shift) {
        ModeContrast contrast = contrast(heard, other);

        assertThat(contrast.sameNotes()).isTrue();
        assertThat(contrast.shiftCents()).isEqualTo(shift);
    }

    @Test
    void tellsWhichNotesDiffer() {
        ModeContrast contrast = contrast("homayun", "shur");

        assertThat(contrast.onlyHeard()).containsExactly(400.0);
        assertThat(contrast.onlyOther()).containsExactly(300.0);
        assertThat(contrast.tell().cents()).isEqualTo(400);
    }

    @Test
    void theShahedGivesAwayAModeWithTheSameNotes() {
        ModeContrast contrast = contrast("dashti", "shur");

        assertThat(contrast.tell()).isEqualTo(contrast.heard().shahed());
        assertThat(contrast.tell().cents()).isEqualTo(700);
        assertThat(contrast.otherShahedCents()).isZero();
        assertThat(contrast.shahedsApartCents()).isEqualTo(500);
    }

    @Test
    void weightGivesAwayAModeWithTheSameNotesAndShahed() {
        ModeContrast contrast = contrast("rast-panjgah", "mahur");

        // The second degree: 29 % of the time against 13 %.
        assertThat(contrast.tell().cents()).isEqualTo(200);
    }

    @Test
    void everyPairHasATellAmongTheNotesHeard() {
        for (Mode heard : Modes.all()) {
            for (Mode other : Modes.all()) {
                if (heard != other) {
                    assertThat(heard.notes())
                            .contains(ModeContrast.of(heard, other).tell());
                }
            }
        }
    }

    @Test
    void theClosestModeIsOfTheSameFamilyWhereThereIsOne() {
        for (Mode mode : Modes.all()) {
            Family family = Labels.of(mode.label()).family().orElseThrow();
            if (family != Family.SEGAH && family != Family.CHAHARGAH) {
                String closest = ModeContrast.closest(mode, Modes.all()).label();
                assertThat(Labels.of(closest).family()).as(mode.label()).contains(family);
            }
        }
    }

    private static ModeContrast contrast(String heard, String other) {
        return ModeContrast.of(Modes.of(heard).orElseThrow(), Modes.of(other).orElseThrow());
    }
}
