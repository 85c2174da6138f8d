package org.shenava.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundFilesTest {
    @TempDir
    Path folder;

    @Test
    void takesTheRecordingsOfAFolderInOrder() throws IOException {
        make("b/2.FLAC", "b/1.mp3", "a.wav", "cover.jpg", "notes.txt", ".hidden.mp3", "no-ending");

        assertThat(paths(folder.toString()))
                .containsExactly(
                        folder.resolve("a.wav").toString(),
                        folder.resolve("b/1.mp3").toString(),
                        folder.resolve("b/2.FLAC").toString());
    }

    @Test
    void takesAFileThatIsNamedWhateverItIsCalled() throws IOException {
        make("notes.txt");
        String file = folder.resolve("notes.txt").toString();

        assertThat(paths(file)).containsExactly(file);
    }

    @Test
    void leavesAMissingFileToWhoeverOpensIt() {
        assertThat(SoundFiles.search(List.of("missing.mp3")))
                .containsExactly(new SoundFiles.Found("missing.mp3", java.util.Optional.empty()));
    }

    @Test
    void aFolderWithoutRecordingsIsAProblem() throws IOException {
        make("notes.txt");

        List<SoundFiles.Found> found = SoundFiles.search(List.of(folder.toString()));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).problem()).isPresent();
    }

    @Test
    void aLinkThatLeadsBackUpIsNotFollowedForEver() throws IOException {
        make("b/1.mp3");
        Files.createSymbolicLink(folder.resolve("b/up"), folder);

        assertThat(paths(folder.toString()))
                .containsExactly(folder.resolve("b/1.mp3").toString());
    }

    private List<String> paths(String named) {
        return SoundFiles.search(List.of(named)).stream()
                .map(SoundFiles.Found::path)
                .toList();
    }

    private void make(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
    }
}
