package org.shenava.view.settings;

import java.time.Instant;

/**
 * One entry of the program's log.
 *
 * @param source what wrote it: the name of a class
 * @param text what it says, with the trace of a failure on further lines
 */
public record LogEntry(Instant time, Weight weight, String source, String text) {
    /** How much it matters, the least first. */
    public enum Weight {
        INFO,
        WARNING,
        ERROR;

        /** Of a level's name in the file. */
        static Weight of(String level) {
            return switch (level) {
                case "SEVERE" -> ERROR;
                case "WARNING" -> WARNING;
                default -> INFO;
            };
        }
    }

    /** The first line of the text. */
    public String headline() {
        return text.lines().findFirst().orElse("");
    }

    /** As it stands in the file, but without the words of Java's own logging. */
    public String whole() {
        return time + " " + weight + " " + source + ": " + text;
    }
}
