package org.shenava.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileManagerTest {
    private static final Path FILE = Path.of("/home/a b/recordings/x; rm.flac");

    @Test
    void pointsAtTheFileWhereTheSystemCan() {
        assertThat(FileManager.command("Windows 11", FILE)).containsExactly("explorer.exe", "/select," + FILE);
        assertThat(FileManager.command("Mac OS X", FILE)).containsExactly("open", "-R", FILE.toString());
        assertThat(FileManager.command("Linux", FILE)).containsExactly("xdg-open", "/home/a b/recordings");
    }
}
