package org.shenava.music;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One class that a model can answer.
 *
 * @param id lower-case id, as in folders, commands and JSON
 * @param english name for people
 * @param persian name for people
 * @param foldedId the dastgah that an avaz belongs to; its own id for everything else
 * @param family the family of modes; empty for genres and for classes that people made themselves
 */
public record Label(String id, String english, String persian, String foldedId, Optional<Family> family) {
    /** Marks and joiners belong to words of many languages: the Persian name of segah holds one. They never begin a word. */
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\\u200c\\u200d ._-]*");

    public Label {
        Objects.requireNonNull(family);
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    "a label starts with a letter or digit and holds letters, digits, spaces, '.', '_', '-', got "
                            + id);
        }
    }

    /** Whether this can be the id of a class. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    static Label dastgah(String id, String english, String persian, Family family) {
        return new Label(id, english, persian, id, Optional.of(family));
    }

    static Label avaz(String id, String english, String persian, Label parent) {
        return new Label(id, english, persian, parent.id(), parent.family());
    }

    /** A class outside the theory of dastgahs: a genre, or one that a person made. */
    static Label plain(String id, String english, String persian) {
        return new Label(id, english, persian, id, Optional.empty());
    }
}
