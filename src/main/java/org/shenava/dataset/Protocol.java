package org.shenava.dataset;

import java.util.Locale;

/** How recordings to train on and recordings to test on are kept apart. */
public enum Protocol {
    /** Everything is trained on, nothing is left to test on. */
    ALL,
    /** Whole recordings are held out; their players are known. Also called {@code tracks}. */
    RECORDINGS,
    /** Whole players, artists or other groups are held out. Also called {@code artists}. */
    PERFORMER,
    /** The split that the collection was published with. */
    FILTERED,
    /**
     * Leaky: windows of the same recordings on both sides. Known only to compare with figures that others publish. Also called {@code
     * slices}.
     */
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
            case "recordings", "recording", "tracks", "track" -> RECORDINGS;
            case "performer", "performers", "artists", "artist" -> PERFORMER;
            case "filtered" -> FILTERED;
            case "windows", "window", "slices" -> WINDOWS;
            default ->
                throw new IllegalArgumentException("The protocol is one of all, recordings (or tracks), performer (or"
                        + " artists), filtered, windows (or slices), not " + text + ".");
        };
    }
}
