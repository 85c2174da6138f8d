package org.shenava.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.shenava.app.command.CommandLineStart;

/**
 * Starts the window, alone or with files to open, or with a verb the command line. Does not extend Application: JavaFX is on the class path. Loads neither
 * JavaFX nor a network by itself, so that {@code --help} answers at once.
 */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] given) {
        OptionalInt status = Utf8Start.again(given);
        if (status.isPresent()) {
            System.exit(status.getAsInt());
        }
        String[] arguments = Utf8Start.arguments(given);
        NativeSettings.apply();
        // Threads of libraries must not keep the process alive.
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        if (arguments.length == 0) {
            return WindowStart.run(List.of());
        }
        Optional<List<Path>> files = StartFiles.of(arguments, Path.of("").toAbsolutePath());
        return files.isPresent() ? WindowStart.run(files.get()) : CommandLineStart.run(arguments);
    }
}
