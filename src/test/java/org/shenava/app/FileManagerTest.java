package org.shenava.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileManagerTest {
    private static final Path FOLDER = Path.of("a folder");

    @Test
    void everySystemHasItsOwn() {
        assertThat(FileManager.command(FOLDER, "Linux")).containsExactly("xdg-open", "a folder");
        assertThat(FileManager.command(FOLDER, "Mac OS X")).containsExactly("open", "a folder");
        assertThat(FileManager.command(FOLDER, "Windows 11")).containsExactly("explorer.exe", "a folder");
    }

    @Test
    void saysWhenThereIsNone() {
        // No system but Windows has this program.
        assertThatThrownBy(() -> FileManager.show(FOLDER, "Windows of another machine"))
                .isInstanceOf(IOException.class);
    }
}
