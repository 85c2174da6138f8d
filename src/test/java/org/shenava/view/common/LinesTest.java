package org.shenava.view.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void breaksWhereTheNextWordHasNoRoom() {
        assertThat(Lines.broken("یک دو سه چهار", line -> line.length() <= 6)).isEqualTo("یک دو\nسه\nچهار");
    }

    @Test
    void leavesWhatFitsAsItIs() {
        assertThat(Lines.broken("یک دو سه", line -> true)).isEqualTo("یک دو سه");
    }

    @Test
    void keepsTheBreaksOfTheText() {
        assertThat(Lines.broken("یک\n\nدو سه", line -> line.length() <= 4)).isEqualTo("یک\n\nدو\nسه");
    }

    @Test
    void aWordWithoutRoomStandsAlone() {
        assertThat(Lines.broken("به شکیبایی رسید", line -> line.length() <= 4)).isEqualTo("به\nشکیبایی\nرسید");
    }
}
