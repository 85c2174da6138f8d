package org.shenava.view.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Bidi;
import org.junit.jupiter.api.Test;
import org.shenava.settings.Language;

class MessageTest {
    private static final String PATH = "/tmp/a/b.csv";

    /** A slash that runs from right to left, as the sentence does, is shown behind the path that it begins. */
    @Test
    void aPathRunsInItsOwnDirectionAlsoInAPersianSentence() {
        String words = Message.of("history.exported", Path.of(PATH)).words(Texts.of(Language.PERSIAN));

        assertThat(words).contains(PATH);
        Bidi bidi = new Bidi(words, Bidi.DIRECTION_RIGHT_TO_LEFT);
        int from = words.indexOf(PATH);
        for (int at = from; at < from + PATH.length(); at++) {
            assertThat(bidi.getLevelAt(at) % 2)
                    .as("direction of sign %s", at - from)
                    .isZero();
        }
    }

    @Test
    void anEnglishSentenceIsAsItWas() {
        assertThat(Message.of("history.exported", PATH).words(Texts.of(Language.ENGLISH)))
                .isEqualTo("Written: " + PATH);
    }
}
