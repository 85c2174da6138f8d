package org.shenava.view.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PastedPathTest {
    private static final Path FILE = Path.of("a b.flac").toAbsolutePath();

    @Test
    void readsPathsAsFileManagersAndTerminalsGiveThem() {
        assertThat(PastedPath.of("  \"" + FILE + "\" ")).contains(FILE);
        assertThat(PastedPath.of(FILE.toUri().toString())).contains(FILE);
    }

    @Test
    void otherTextsAreNoPaths() {
        assertThat(PastedPath.of("https://example.org/a.mp3")).isEmpty();
        assertThat(PastedPath.of("a.mp3")).isEmpty();
        assertThat(PastedPath.of(null)).isEmpty();
    }
}
