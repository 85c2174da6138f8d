package org.shenava.app;

import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;

/** Opens the window and stays until it is closed. */
final class WindowStart {
    private static final Logger LOG = Logger.getLogger(WindowStart.class.getName());

    private WindowStart() {}

    /** Returns the exit status. */
    static int run() {
        ReadAhead.begin();
        try {
            Application.launch(ShenavaApplication.class);
            return 0;
        } catch (RuntimeException noDisplay) {
            ReadAhead.result();
            LOG.log(Level.INFO, "no window", noDisplay);
            System.err.println(
                    "The window cannot be opened: no display was found. In a terminal the verbs work without one;"
                            + " --help lists them.");
            return 1;
        }
    }
}
