package org.shenava.settings;

import java.util.Locale;

/** Whether what the microphone hears is kept as a recording. Nothing is kept before the user has said so. */
public enum KeepRecordings {
    /** Not asked yet: nothing is kept. */
    UNDECIDED,
    KEEP,
    NEVER;

    /** As the settings file writes it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
