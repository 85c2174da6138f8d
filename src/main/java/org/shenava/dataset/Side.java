package org.shenava.dataset;

import java.util.Locale;
import java.util.Optional;

/** Where a published split puts a recording. */
public enum Side {
    TRAIN,
    VALIDATION,
    TEST;

    /** As in the index. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The side of a word; empty for words such as {@code excluded}, which put a recording on no side. */
    static Optional<Side> of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "train" -> Optional.of(TRAIN);
            case "valid", "validation" -> Optional.of(VALIDATION);
            case "test" -> Optional.of(TEST);
            default -> Optional.empty();
        };
    }
}
