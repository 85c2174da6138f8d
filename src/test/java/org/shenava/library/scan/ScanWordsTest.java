package org.shenava.library.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ScanWordsTest {
    private static final Path FILE = Path.of("music", "a.mp3");

    @Test
    void aTerminalIsToldHowManyAreHeardAndHowLongTheRestTakes() {
        assertThat(ScanWords.ENGLISH.of(1, 10, OptionalDouble.empty(), FILE)).isEqualTo("1 of 10: a.mp3");
        assertThat(ScanWords.ENGLISH.of(3, 10, OptionalDouble.of(20), FILE)).isEqualTo("3 of 10, 20 s left: a.mp3");
        assertThat(ScanWords.ENGLISH.of(3, 10, OptionalDouble.of(180), FILE)).isEqualTo("3 of 10, 3 min left: a.mp3");
    }

    @Test
    void aWindowThatHasABarAndALanguageIsToldTheNameOnly() {
        assertThat(ScanWords.NAMES.of(3, 10, OptionalDouble.of(20), FILE)).isEqualTo("a.mp3");
    }
}
