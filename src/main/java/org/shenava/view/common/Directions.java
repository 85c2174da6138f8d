package org.shenava.view.common;

import java.text.Bidi;

/** Names of one direction inside sentences of another. By embeddings and not by isolates, for which the bundled letters have no glyphs. */
final class Directions {
    /** Unicode LEFT-TO-RIGHT EMBEDDING. */
    private static final char LEFT_TO_RIGHT = '\u202a';

    /** Unicode RIGHT-TO-LEFT EMBEDDING. */
    private static final char RIGHT_TO_LEFT = '\u202b';

    /** Unicode POP DIRECTIONAL FORMATTING. */
    private static final char END = '\u202c';

    /** Unicode LEFT-TO-RIGHT MARK. */
    private static final char FROM_THE_LEFT = '\u200e';

    private Directions() {}

    /**
     * A sentence that runs as its language does, also when the first name in it runs the other way. Only one from the left needs help: a
     * node that is mirrored lays out all of its text from the right.
     *
     * @param pattern of the sentence; without words of its own it is only names, which run as they do
     */
    static String sentence(String words, String pattern, boolean fromTheRight) {
        boolean turned = !fromTheRight
                && pattern.codePoints().anyMatch(Character::isLetter)
                && !new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        return turned ? FROM_THE_LEFT + words : words;
    }

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
