package org.shenava.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
    @TempDir
    Path folder;

    @Test
    void makesTheFoldersAndWritesTheContent() throws IOException {
        Path file = folder.resolve("a").resolve("b").resolve("settings.json");

        AtomicFiles.write(file, bytes("one"));

        assertThat(file).hasContent("one");
    }

    @Test
    void replacesTheOldContentAndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("ثبت.json");
        AtomicFiles.write(file, bytes("a longer first content"));

        AtomicFiles.write(file, bytes("two"));

        assertThat(file).hasContent("two");
        assertThat(names()).containsExactly("ثبت.json");
    }

    @Test
    void leavesNoTemporaryFileWhenTheTargetIsAFolder() throws IOException {
        Path target = Files.createDirectories(folder.resolve("settings.json").resolve("inside"));

        assertThatThrownBy(() -> AtomicFiles.write(target.getParent(), bytes("x")))
                .isInstanceOf(IOException.class);

        assertThat(names()).containsExactly("settings.json");
        assertThat(target).exists();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
