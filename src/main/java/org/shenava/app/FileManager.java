package org.shenava.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The system's file manager. */
final class FileManager {
    private FileManager() {}

    /** Shows a file in its folder; where the system cannot point at a file, its folder. */
    static void reveal(Path file) throws IOException {
        // None of these goes through a shell, so that a name is never taken for a command.
        new ProcessBuilder(command(System.getProperty("os.name"), file.toAbsolutePath()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static List<String> command(String systemName, Path file) {
        String system = systemName.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return List.of("explorer.exe", "/select," + file);
        }
        if (system.startsWith("mac")) {
            return List.of("open", "-R", file.toString());
        }
        return List.of("xdg-open", file.getParent().toString());
    }
}
