package org.shenava.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeNameTest {
    @TempDir
    Path folder;

    @Test
    void aNameThatIsTakenGetsANumberBeforeItsSuffix() throws Exception {
        Path wanted = folder.resolve("20260101-120000.flac");

        assertThat(FreeName.of(wanted)).isEqualTo(wanted);
        Files.createFile(wanted);
        assertThat(FreeName.of(wanted)).hasFileName("20260101-120000-2.flac");
        Files.createFile(folder.resolve("20260101-120000-2.flac"));
        assertThat(FreeName.of(wanted)).hasFileName("20260101-120000-3.flac");
    }

    @Test
    void aNameWithoutSuffixGetsItAtTheEnd() throws Exception {
        Path wanted = Files.createDirectory(folder.resolve(".hidden"));

        assertThat(FreeName.of(wanted)).hasFileName(".hidden-2");
    }
}
