package org.shenava.view.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.settings.Language;
import org.shenava.view.common.Texts;

class ScaleWordsTest {
    @ParameterizedTest
    @CsvSource({"440, 440", "' 233.1 ', 233.1", "۴۴۰, 440", "۲۳۳٫۱, 233.1", "٢٣٣, 233", "'233,1', 233.1", "۲۳۳/۱, 233.1"
    })
    void readsTheDigitsOfEitherLanguage(String written, double number) {
        assertThat(ScaleWords.number(written)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "-5", "1.2.3", "NaN", "1e3", "99999999999"})
    void refusesWhatIsNoNumber(String written) {
        assertThat(ScaleWords.number(written)).isEmpty();
    }

    @Test
    void centsHaveASignBeforeThem() {
        Texts english = Texts.of(Language.ENGLISH);
        assertThat(ScaleWords.signed(6.4, english)).isEqualTo("+6");
        assertThat(ScaleWords.signed(-12.5, english)).isEqualTo("−12");
        assertThat(ScaleWords.signed(-0.3, english)).isEqualTo("0");
        assertThat(ScaleWords.signed(-13, Texts.of(Language.PERSIAN))).isEqualTo("\u200e−۱۳");
    }
}
