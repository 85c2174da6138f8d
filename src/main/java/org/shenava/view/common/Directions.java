package org.shenava.view.common;

/** Names of one direction inside sentences of another. By embeddings and not by isolates, for which the bundled letters have no glyphs. */
final class Directions {
    /** Unicode LEFT-TO-RIGHT EMBEDDING. */
    private static final char LEFT_TO_RIGHT = '\u202a';

    /** Unicode RIGHT-TO-LEFT EMBEDDING. */
    private static final char RIGHT_TO_LEFT = '\u202b';

    /** Unicode POP DIRECTIONAL FORMATTING. */
    private static final char END = '\u202c';

    private Directions() {}

    /** A text that runs as its first letter does; one without letters stays as it is. */
    static String embedded(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            byte direction = Character.getDirectionality(text.codePointAt(i));
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return LEFT_TO_RIGHT + text + END;
            }
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return RIGHT_TO_LEFT + text + END;
            }
        }
        return text;
    }
}
