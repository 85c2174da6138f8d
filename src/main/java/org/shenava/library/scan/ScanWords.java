package org.shenava.library.scan;

import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;

/** What a scan says with every file that it has heard. */
@FunctionalInterface
public interface ScanWords {
    /** For a terminal. */
    ScanWords ENGLISH = (done, count, secondsLeft, file) ->
            done + " of " + count + timeLeft(secondsLeft) + ": " + file.getFileName();

    /** For whoever says in words of their own how far it is. */
    ScanWords NAMES = (done, count, secondsLeft, file) -> file.getFileName().toString();

    /**
     * The words.
     *
     * @param done files heard so far, this one included
     * @param count files to be heard
     * @param secondsLeft empty while it cannot be foretold
     */
    String of(int done, int count, OptionalDouble secondsLeft, Path file);

    private static String timeLeft(OptionalDouble seconds) {
        if (seconds.isEmpty()) {
            return "";
        }
        double left = seconds.getAsDouble();
        return left < 60
                ? String.format(Locale.ROOT, ", %.0f s left", left)
                : String.format(Locale.ROOT, ", %.0f min left", left / 60);
    }
}
