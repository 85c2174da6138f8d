package org.shenava.store;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Names that every system can hold: Windows, macOS and Linux, whatever disk the folder is carried to. Persian letters and the zero-width
 * non-joiner stay; marks that turn the direction of writing go, because they let a name look like another one.
 */
public final class NameRules {
    /** Of one name, in UTF-8: the limit of Linux disks, below the 255 UTF-16 units of the others. */
    public static final int LONGEST_BYTES = 255;

    /** Of a whole path in UTF-8; Linux takes 4096 with the closing zero. */
    public static final int LONGEST_PATH_BYTES = 4095;

    private static final String FORBIDDEN = "/\\:*?\"<>|";
    private static final char SUBSTITUTE = '_';
    /** What may be cut off as an ending; longer ones are part of the name. */
    private static final int LONGEST_ENDING = 12;

    /** Devices of Windows, with and without an ending (Microsoft, "Naming Files, Paths, and Namespaces"). */
    private static final Set<String> DEVICES = Set.of(
            "con",
            "prn",
            "aux",
            "nul",
            "conin$",
            "conout$",
            "com0",
            "com1",
            "com2",
            "com3",
            "com4",
            "com5",
            "com6",
            "com7",
            "com8",
            "com9",
            "com\u00b9",
            "com\u00b2",
            "com\u00b3",
            "lpt0",
            "lpt1",
            "lpt2",
            "lpt3",
            "lpt4",
            "lpt5",
            "lpt6",
            "lpt7",
            "lpt8",
            "lpt9",
            "lpt\u00b9",
            "lpt\u00b2",
            "lpt\u00b3");

    private NameRules() {}

    /** A safe name of a folder. Never empty. */
    public static String folder(String wanted) {
        return fit(clean(wanted), "", LONGEST_BYTES);
    }

    /**
     * A safe name of a file.
     *
     * @param stem without its ending
     * @param ending with its dot, as {@code .flac}; may be empty
     */
    public static String file(String stem, String ending) {
        String safeEnding = ending.isEmpty() ? "" : "." + clean(ending.substring(1));
        return fit(clean(stem), safeEnding, LONGEST_BYTES);
    }

    /** The same name with a number, as a second one of that name: {@code a (2).flac}. */
    public static String numbered(String name, int number, boolean file) {
        String ending = file ? ending(name) : "";
        String stem = name.substring(0, name.length() - ending.length());
        return fit(stem, " (" + number + ")" + ending, LONGEST_BYTES);
    }

    /** Names with the same key are one name on some disk: Windows and macOS do not tell cases apart, macOS not how letters are composed. */
    public static String key(String name) {
        return Normalizer.normalize(
                Normalizer.normalize(name, Normalizer.Form.NFC)
                        .toUpperCase(Locale.ROOT)
                        .toLowerCase(Locale.ROOT),
                Normalizer.Form.NFC);
    }

    /** The ending of a file's name with its dot; empty where there is none. */
    public static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 || name.length() - dot > LONGEST_ENDING ? "" : name.substring(dot);
    }

    /** A file's name without its {@link #ending}. */
    public static String stem(String name) {
        return name.substring(0, name.length() - ending(name).length());
    }

    private static String clean(String wanted) {
        StringBuilder clean = new StringBuilder();
        wanted.codePoints().forEach(letter -> append(clean, letter));
        // After marks were taken out, which may have stood between a letter and its accent.
        String stripped = Normalizer.normalize(clean, Normalizer.Form.NFC).strip();
        int start = 0;
        // A leading dot hides a file, trailing dots and spaces vanish on Windows.
        while (start < stripped.length() && (stripped.charAt(start) == '.' || stripped.charAt(start) == ' ')) {
            start++;
        }
        return withoutTail(stripped.substring(start));
    }

    private static void append(StringBuilder clean, int letter) {
        if (turnsDirection(letter)) {
            return;
        }
        boolean space = Character.isWhitespace(letter) || Character.getType(letter) == Character.SPACE_SEPARATOR;
        if (space) {
            if (clean.length() > 0 && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        } else if (FORBIDDEN.indexOf(letter) >= 0
                || Character.isISOControl(letter)
                || Character.getType(letter) == Character.SURROGATE
                || !Character.isDefined(letter)) {
            clean.append(SUBSTITUTE);
        } else {
            clean.appendCodePoint(letter);
        }
    }

    private static boolean turnsDirection(int letter) {
        return letter == 0x200e
                || letter == 0x200f
                || letter == 0x061c
                || letter >= 0x202a && letter <= 0x202e
                || letter >= 0x2066 && letter <= 0x2069
                || letter == 0xfeff;
    }

    /** Cuts between letters until stem and tail fit, then mends what the cut may have made. */
    private static String fit(String stem, String tail, int limit) {
        int room = limit - bytes(tail);
        String cut = stem;
        while (bytes(cut) > room) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        cut = withoutTail(cut);
        if (cut.isEmpty()) {
            cut = String.valueOf(SUBSTITUTE);
        }
        int dot = cut.indexOf('.');
        String device = (dot < 0 ? cut : cut.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        return (DEVICES.contains(device) ? SUBSTITUTE + cut : cut) + tail;
    }

    private static String withoutTail(String name) {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == ' ')) {
            end--;
        }
        return name.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
