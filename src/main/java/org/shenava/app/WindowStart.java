package org.shenava.app;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;

/** Opens the window and stays until it is closed. */
final class WindowStart {
    private static final Logger LOG = Logger.getLogger(WindowStart.class.getName());

    private WindowStart() {}

    /**
     * Returns the exit status when the window is closed.
     *
     * @param files to open when the window is there
     */
    static int run(List<Path> files) {
        ReadAhead.begin();
        try {
            Application.launch(
                    ShenavaApplication.class, files.stream().map(Path::toString).toArray(String[]::new));
            return 0;
        } catch (RuntimeException failed) {
            // The log is set up while it is read ahead.
            ReadAhead.result();
            LOG.log(Level.INFO, "no window", failed);
            System.err.println(sentence(failed));
            return 1;
        }
    }

    /** JavaFX wraps what our own start throws; what it says of a missing display it says itself. */
    static String sentence(RuntimeException failed) {
        return failed.getCause() == null
                ? "The window cannot be opened: no display was found. In a terminal the verbs work without one;"
                        + " --help lists them."
                : "Something went wrong inside Shenava (" + failed.getCause() + "); the log has the details.";
    }
}
