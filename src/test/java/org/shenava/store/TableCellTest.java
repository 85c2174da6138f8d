package org.shenava.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableCellTest {
    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+1", "-1+cmd", "@SUM(A1)", "\t=1", "\r=1"})
    void noWordsBecomeAFormula(String words) {
        assertThat(TableCell.text(words)).isEqualTo("'" + words);
    }

    @Test
    void otherWordsStayAsTheyAre() {
        for (String words : new String[] {"", "Mahur", "ماهور", "a=b", "'quoted", "3 - 4"}) {
            assertThat(TableCell.text(words)).isEqualTo(words);
        }
    }
}
