package org.shenava.view.ear;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a question asks. */
public enum Level {
    /** The family only. */
    FAMILIES,
    /** A mode of one family. */
    ONE_FAMILY,
    /** The family, then the mode, out of all thirteen. */
    ALL;

    /** The id in files: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Level> of(String id) {
        return Arrays.stream(values()).filter(level -> level.id().equals(id)).findFirst();
    }
}
