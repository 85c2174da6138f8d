package org.shenava.view.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.shenava.settings.Language;
import org.shenava.view.common.Texts;

class FileWordsTest {
    private final QueuedFile file = new QueuedFile(Path.of("a.mp3"));

    @Test
    void howFarItIsHasRoomInTheQueue() {
        file.analysing();
        file.progress(0.16);

        // What is longer than this loses its end, the number, in the narrow list.
        assertThat(FileWords.of(file, Texts.of(Language.ENGLISH))).isEqualTo("Listening… 16 %");
        assertThat(FileWords.of(file, Texts.of(Language.PERSIAN)))
                .contains("۱۶")
                .hasSizeLessThan(20);
    }
}
