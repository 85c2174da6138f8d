package org.shenava.history;

import java.util.Locale;

/** What was heard. */
public enum SourceKind {
    MICROPHONE,
    /** A recording of the user's. */
    FILE,
    /** The example that comes with the program. */
    EXAMPLE;

    /** As in the database and in exports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SourceKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
