package org.shenava.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
    void aDamagedFileIsNamedByTheMomentAndOverNoOther() throws Exception {
        Instant now = Instant.parse("2026-11-20T18:00:05Z");
        Path damaged = folder.resolve("settings.json");

        Path first = Files.createFile(FreeName.forDamaged(damaged, now));

        assertThat(first).hasFileName("settings.json.damaged-20261120-180005");
        assertThat(FreeName.forDamaged(damaged, now)).hasFileName("settings.json.damaged-20261120-180005-2");
    }

    @Test
    void aNameWithoutSuffixGetsItAtTheEnd() throws Exception {
        Path wanted = Files.createDirectory(folder.resolve(".hidden"));

        assertThat(FreeName.of(wanted)).hasFileName(".hidden-2");
    }
}
