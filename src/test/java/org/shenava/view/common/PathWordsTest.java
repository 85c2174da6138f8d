package org.shenava.view.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import org.junit.jupiter.api.Test;

/** Paths as they are shown: from the left, whatever stands in them and around them. */
class PathWordsTest {
    @Test
    void marksThatOnlyOrderAPathAreNotWritten() {
        assertThat(Parts.shown("جاز/a.mp3")).isNotEqualTo("جاز/a.mp3");
        assertThat(Parts.written(Parts.shown("جاز/a.mp3"))).isEqualTo("جاز/a.mp3");
    }

    @Test
    void aPathAmongPersianWordsKeepsItsPartsFromTheLeft() {
        String words = Parts.amongWords("/tmp/جاز/a.mp3") + ": تغییر کرده است";

        Bidi laidOut = new Bidi(words, Bidi.DIRECTION_RIGHT_TO_LEFT);

        // The paragraph from the right is level 1, the path from the left in it level 2, its Persian part level 3.
        assertThat(laidOut.getLevelAt(words.indexOf('/'))).isEqualTo(2);
        assertThat(laidOut.getLevelAt(words.indexOf('ج'))).isEqualTo(3);
        assertThat(laidOut.getLevelAt(words.lastIndexOf('/'))).isEqualTo(2);
    }
}
