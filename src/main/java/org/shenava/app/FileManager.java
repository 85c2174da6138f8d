package org.shenava.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The system's file manager. */
final class FileManager {
    /** Longer than a launcher needs to hand the folder on, and to say that it cannot. */
    private static final long PATIENCE_SECONDS = 3;

    private FileManager() {}

    /** Opens a folder in it. Waits until the system has taken the request, at most some seconds. */
    static void show(Path folder, String systemName) throws IOException {
        Process started = new ProcessBuilder(command(folder, systemName))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            boolean over = started.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            // Windows' own answers 1 in any case.
            if (over && started.exitValue() != 0 && !isWindows(systemName)) {
                throw new IOException("no file manager took " + folder);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static List<String> command(Path folder, String systemName) {
        if (isWindows(systemName)) {
            return List.of("explorer.exe", folder.toString());
        }
        boolean mac = systemName.toLowerCase(Locale.ROOT).startsWith("mac");
        return List.of(mac ? "open" : "xdg-open", folder.toString());
    }

    private static boolean isWindows(String systemName) {
        return systemName.toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
