package org.shenava.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedWordTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            delimiter = '|',
            value = {
                "models/dastgah-mine-1 | models/dastgah-mine-1",
                "داده/شور              | داده/شور",
                "my music/one          | \"my music/one\"",
                "a&b                   | \"a&b\"",
                "the \"best\" of $me   | \"the \\\"best\\\" of \\$me\"",
            })
    void isQuotedWhereAShellWouldReadIt(String word, String typed) {
        assertThat(TypedWord.of(word)).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({"plain", "two words"})
    void foldersAreWordsToo(String name) {
        assertThat(TypedWord.of(Path.of(name))).isEqualTo(TypedWord.of(name));
    }
}
