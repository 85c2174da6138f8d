package org.shenava.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void thirteenClassesFoldToSevenDastgahs() {
        assertThat(Labels.DASTGAH).hasSize(13);
        assertThat(Labels.DASTGAH.stream().map(Label::foldedId).distinct())
                .containsExactly("shur", "homayun", "segah", "chahargah", "mahur", "nava", "rast-panjgah");
    }

    @Test
    void genreHasElevenClassesWithoutFamilies() {
        assertThat(Labels.GENRE).hasSize(11).allSatisfy(label -> {
            assertThat(label.family()).isEmpty();
            assertThat(label.foldedId()).isEqualTo(label.id());
        });
    }

    @Test
    void foldingKeepsTheSum() {
        Map<String, Double> thirteen = new LinkedHashMap<>();
        Labels.DASTGAH.forEach(label -> thirteen.put(label.id(), 1.0 / 13));

        Map<String, Double> folded = Labels.fold(thirteen);

        assertThat(folded.get("shur")).isCloseTo(6.0 / 13, within(1e-12));
        assertThat(folded.get("homayun")).isCloseTo(2.0 / 13, within(1e-12));
        assertThat(folded.values().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void navaIsADastgahInTheFamilyOfShur() {
        Map<Family, Double> families = Labels.families(Map.of("nava", 0.25, "shur", 0.5, "mahur", 0.25));

        assertThat(families).containsEntry(Family.SHUR, 0.75).containsEntry(Family.MAHUR, 0.25);
    }

    @Test
    void anUnknownIdIsShownAsItIsWritten() {
        Label own = Labels.of("استاد من");

        assertThat(own.english()).isEqualTo("استاد من");
        assertThat(own.family()).isEmpty();
    }

    @Test
    void refusesAnIdThatCouldNotBeAFolder() {
        assertThatThrownBy(() -> Labels.of("../up"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("../up");
    }
}
