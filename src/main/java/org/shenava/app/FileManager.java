package org.shenava.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The system's file manager. Nothing goes through a shell, so that a name is never taken for a command. */
final class FileManager {
    /** Longer than a launcher needs to hand the folder on, and to say that it cannot. */
    private static final long PATIENCE_SECONDS = 3;

    private FileManager() {}

    /** Opens a folder in it. Waits until the system has taken the request, at most some seconds. */
    static void show(Path folder, String systemName) throws IOException {
        start(command(folder, systemName), systemName);
    }

    /** Shows a file in its folder; where the system cannot point at a file, its folder. Waits as {@link #show}. */
    static void reveal(Path file, String systemName) throws IOException {
        start(revealing(file.toAbsolutePath(), systemName), systemName);
    }

    static List<String> command(Path folder, String systemName) {
        if (isWindows(systemName)) {
            return List.of("explorer.exe", folder.toString());
        }
        return List.of(isMac(systemName) ? "open" : "xdg-open", folder.toString());
    }

    static List<String> revealing(Path file, String systemName) {
        if (isWindows(systemName)) {
            return List.of("explorer.exe", "/select," + file);
        }
        return isMac(systemName)
                ? List.of("open", "-R", file.toString())
                : List.of("xdg-open", file.getParent().toString());
    }

    private static void start(List<String> command, String systemName) throws IOException {
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            boolean over = started.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            // Windows' own answers 1 in any case.
            if (over && started.exitValue() != 0 && !isWindows(systemName)) {
                throw new IOException("no file manager took " + command.get(command.size() - 1));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isWindows(String systemName) {
        return systemName.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static boolean isMac(String systemName) {
        return systemName.toLowerCase(Locale.ROOT).startsWith("mac");
    }
}
