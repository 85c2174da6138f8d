package org.shenava.settings;

import java.nio.file.Path;

/** How saving the settings ended. */
public sealed interface SavedSettings {
    /** They are on the disk. */
    record Written(Path file) implements SavedSettings {}

    /** The folder cannot be written to; the program goes on and forgets them at its end. */
    record NotWritten(Path file) implements SavedSettings {}
}
