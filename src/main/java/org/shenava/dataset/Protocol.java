package org.shenava.dataset;

import java.util.Locale;

/** How recordings to train on and recordings to test on are kept apart. */
public enum Protocol {
    /** Everything is trained on, nothing is left to test on. */
    ALL,
    /** Whole recordings are held out; their players are known. */
    RECORDINGS,
    /** Whole players, or other groups, are held out. */
    PERFORMER,
    /** Leaky: windows of the same recordings on both sides. Known only to compare with figures that others publish. */
    WINDOWS;

    /** As in commands, cards and reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The protocol of an id.
     *
     * @throws IllegalArgumentException in one sentence, when there is none of that name
     */
    public static Protocol parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "all" -> ALL;
            case "recordings", "recording" -> RECORDINGS;
            case "performer", "performers" -> PERFORMER;
            case "windows", "window" -> WINDOWS;
            default ->
                throw new IllegalArgumentException(
                        "The protocol is one of all, recordings, performer, windows, not " + text + ".");
        };
    }
}
