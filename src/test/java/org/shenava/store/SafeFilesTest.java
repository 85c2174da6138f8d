package org.shenava.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFilesTest {
    private static final SafeFiles.Check<IOException> GO_ON = () -> {};

    @TempDir
    Path folder;

    private Path source;
    private Path copy;

    @BeforeEach
    void write() throws IOException {
        source = Files.writeString(folder.resolve("source.flac"), "sound");
        copy = folder.resolve("copy.flac");
    }

    @Test
    void aCopyHoldsTheSameAndTheSameTime() throws IOException {
        String hash = SafeFiles.copy(source, copy, GO_ON);

        assertThat(copy).hasContent("sound");
        assertThat(SafeFiles.hash(copy)).contains(hash);
        assertThat(Files.getLastModifiedTime(copy)).isEqualTo(Files.getLastModifiedTime(source));
    }

    /** Whatever stands under the name of the copy is somebody's, and no failed copy of ours. */
    @Test
    void aCopyLeavesAloneWhatStandsThereAlready() throws IOException {
        Files.writeString(copy, "somebody's");

        assertThatThrownBy(() -> SafeFiles.copy(source, copy, GO_ON)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(copy).hasContent("somebody's");
    }

    @Test
    void aCopyThatIsGivenUpIsTakenAway() {
        assertThatThrownBy(() -> SafeFiles.copy(source, copy, () -> {
                    throw new IOException("cancelled");
                }))
                .hasMessage("cancelled");

        assertThat(copy).doesNotExist();
        assertThat(source).exists();
    }

    @Test
    void aSourceThatCannotBeReadIsToldApart() {
        assertThatThrownBy(() -> SafeFiles.copy(folder.resolve("gone"), copy, GO_ON))
                .isInstanceOf(SafeFiles.SourceException.class);

        assertThat(copy).doesNotExist();
    }

    @Test
    void aRenameIsNeverOverAnotherFile() throws IOException {
        Files.writeString(copy, "somebody's");

        assertThatThrownBy(() -> SafeFiles.rename(source, copy)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(copy).hasContent("somebody's");
        assertThat(source).hasContent("sound");
    }
}
