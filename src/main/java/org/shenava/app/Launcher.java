package org.shenava.app;

import java.util.OptionalInt;
import org.shenava.app.command.CommandLineStart;

/**
 * Starts the window, or with a verb the command line. Does not extend Application: JavaFX is on the class path. Loads neither
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
        SerialGate.close();
        NativeSettings.apply();
        // Threads of libraries must not keep the process alive.
        System.exit(arguments.length == 0 ? WindowStart.run() : CommandLineStart.run(arguments));
    }
}
