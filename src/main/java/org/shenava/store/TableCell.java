package org.shenava.store;

/** Words in tables that people open in a table program. */
public final class TableCell {
    /** What such a program would take for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private TableCell() {}

    /** Tags and names come from anywhere: none may become a formula in somebody's table. An apostrophe in front keeps it text. */
    public static String text(String words) {
        return words.isEmpty() || FORMULA.indexOf(words.charAt(0)) < 0 ? words : "'" + words;
    }
}
