package org.shenava.app.command;

import java.util.regex.Pattern;

/** A word of a command line as it can be typed again. */
final class TypedWord {
    /** What no shell reads as anything but itself. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}_@%+=:,./\\\\~-]+");

    /** What a shell reads inside double quotation marks. */
    private static final Pattern READ_INSIDE = Pattern.compile("[\"$`]");

    private TypedWord() {}

    /** The word, in quotation marks where it needs them. */
    static String of(Object word) {
        String text = word.toString();
        return PLAIN.matcher(text).matches()
                ? text
                : '"' + READ_INSIDE.matcher(text).replaceAll("\\\\$0") + '"';
    }
}
