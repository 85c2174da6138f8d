package org.shenava.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameRulesTest {
    @ParameterizedTest
    @CsvSource({
        "AC/DC: Who? Made \"Who\", AC_DC_ Who_ Made _Who_",
        "con, _con",
        "LPT1.live, _LPT1.live",
        "...And Justice for All..., And Justice for All",
        "a  b, a b",
        "?, _",
        "'. .', _",
        "concert, concert"
    })
    void makesNamesThatEverySystemHolds(String wanted, String safe) {
        assertThat(NameRules.folder(wanted)).isEqualTo(safe);
    }

    @Test
    void persianStaysWithItsNonJoinerAndMarksThatTurnTheDirectionGo() {
        assertThat(NameRules.folder("سه\u200cگاه")).isEqualTo("سه\u200cگاه");
        assertThat(NameRules.file("\u202ecod\u202c evil\u2066", ".mp3")).isEqualTo("cod evil.mp3");
    }

    @Test
    void longNamesAreCutBetweenLettersAndKeepTheirEnding() {
        String name = NameRules.file("شور ".repeat(100), ".flac");

        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
        assertThat(name).endsWith(".flac").doesNotContain("\ufffd");
        assertThat(NameRules.numbered(name, 12, true)).endsWith(" (12).flac");
        assertThat(NameRules.numbered(name, 12, true).getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(255);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Straße", "STRASSE", "İstanbul", "é"})
    void keysAreTheSameForNamesThatADiskTakesForOne(String name) {
        assertThat(NameRules.key(name.toUpperCase(java.util.Locale.ROOT))).isEqualTo(NameRules.key(name));
        assertThat(NameRules.key(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(NameRules.key(name));
    }

    /** Any text at all becomes a name that holds the rules, and holds them again. */
    @Test
    void everyTextBecomesASafeName() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            String wanted = text(random);
            String name = NameRules.file(wanted, random.nextBoolean() ? ".mp3" : "");

            assertThat(name)
                    .as("of <%s>", wanted)
                    .isNotEmpty()
                    .doesNotStartWith(" ")
                    .doesNotStartWith(".");
            assertThat(name).as("of <%s>", wanted).doesNotEndWith(".").doesNotEndWith(" ");
            assertThat(name.codePoints())
                    .as("of <%s>", wanted)
                    .noneMatch(letter -> letter < 32 || "/\\:*?\"<>|".indexOf(letter) >= 0);
            assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
            assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).isTrue();
            assertThat(NameRules.folder(name))
                    .as("a safe name is left as it is")
                    .isEqualTo(name);
        }
    }

    private static String text(Random random) {
        String alphabet = "abcXYZ .:/\\?*\"<>|\u0000\t\n\u202e\u200cشوره\u0301é\ud83c\udfb6\ud800 con.nul";
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(random.nextInt(10) == 0 ? 400 : 12);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
