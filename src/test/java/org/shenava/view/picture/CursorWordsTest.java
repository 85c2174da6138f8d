package org.shenava.view.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shenava.settings.Language;
import org.shenava.view.common.Texts;

class CursorWordsTest {
    private final Texts english = Texts.of(Language.ENGLISH);
    private final Texts persian = Texts.of(Language.PERSIAN);

    @Test
    void readsTimeFrequencyNoteAndCents() {
        assertThat(CursorWords.of(75.349, 440, 440, english)).isEqualTo("1:15.35  ·  440.0 Hz  ·  A  0 cents");
        assertThat(CursorWords.of(0, 445, 440, english)).isEqualTo("0:00.00  ·  445.0 Hz  ·  A  +20 cents");
        assertThat(CursorWords.of(0, 436, 440, english)).isEqualTo("0:00.00  ·  436.0 Hz  ·  A  -16 cents");
    }

    @Test
    void namesKoronAndSori() {
        // 150 cents above D, and 50 above F, of the reference 440.
        assertThat(CursorWords.of(0, 293.665 * Math.pow(2, 150 / 1200.0), 440, english))
                .contains("E koron  0 cents");
        assertThat(CursorWords.of(0, 349.228 * Math.pow(2, 50 / 1200.0), 440, english))
                .contains("F sori  0 cents");
    }

    @Test
    void theReferenceMovesTheNames() {
        assertThat(CursorWords.of(0, 432, 432, english)).endsWith("A  0 cents");
    }

    @Test
    void persianHasItsOwnDigits() {
        assertThat(CursorWords.of(75.349, 445, 440, persian))
                .contains("۱:۱۵٫۳۵", "۴۴۵٫۰ هرتز", "لا", "+۲۰ سنت")
                .doesNotContainPattern("[0-9]");
    }

    @Test
    void aSecondThatIsNearlyFullIsFull() {
        assertThat(Clock.fine(59.997, english)).isEqualTo("1:00.00");
    }
}
