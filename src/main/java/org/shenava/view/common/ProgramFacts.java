package org.shenava.view.common;

import java.nio.file.Path;

/**
 * What the program is, and where its things lie.
 *
 * @param version as the build wrote it
 * @param home the program's folder: settings, log, the user's models
 * @param userHome the user's own folder, which is nobody else's business
 * @param userName as the system knows the user
 */
public record ProgramFacts(String version, Path home, Path userHome, String userName) {
    /** Folder of the log files. */
    public Path log() {
        return home.resolve("log");
    }
}
