package org.shenava.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModeLoreTest {
    static Stream<Mode> modes() {
        return Modes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("modes")
    void everyModeHasGushehsInBothLanguagesAndTuningsOfFourStrings(Mode mode) {
        ModeLore lore = ModeLore.of(mode.label());

        assertThat(lore.gushehs()).hasSizeGreaterThanOrEqualTo(4).allSatisfy(gusheh -> {
            assertThat(gusheh.english()).matches("[A-Z][A-Za-z ,()-]+");
            assertThat(gusheh.persian()).matches("[\\p{InArabic}\\u200c ،()]+");
        });
        assertThat(lore.tunings())
                .isNotEmpty()
                .allSatisfy(strings -> assertThat(strings).hasSize(4).startsWith("C"));
        assertThat(lore.moteghayyer()).allMatch(name -> name.matches("[A-G][b#K]?"));
    }

    @Test
    void keepsTheOrderOfTheRadif() {
        assertThat(ModeLore.of("abuata").gushehs())
                .extracting(ModeLore.Gusheh::english)
                .containsExactly("Ramkeli", "Daramad", "Sayakhi", "Hejaz", "Basteh-Negar", "Chahar Pareh", "Gabri");
        assertThat(ModeLore.of("shur").moteghayyer()).containsExactly("D", "DK");
    }

    @Test
    void refusesWhatIsNoMode() {
        assertThatThrownBy(() -> ModeLore.of("jazz"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jazz");
    }
}
