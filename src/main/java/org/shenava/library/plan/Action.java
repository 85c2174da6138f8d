package org.shenava.library.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done with a file. */
public enum Action {
    /** A second one is made; the original is only read. */
    COPY,
    /** It is renamed, or copied to another disk, checked, and then removed. */
    MOVE,
    /** A second name for the same bytes, on the same disk. */
    LINK,
    /** It stays, and its genre tag is written. */
    TAG;

    /** As plans, journals and the command line write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Action> of(String id) {
        return Stream.of(values()).filter(action -> action.id().equals(id)).findFirst();
    }
}
