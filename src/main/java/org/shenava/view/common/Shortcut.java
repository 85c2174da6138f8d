package org.shenava.view.common;

import javafx.scene.input.KeyCombination;

/**
 * A key and what it does.
 *
 * @param keys as pressed
 * @param textKey what it does, for the list of keys
 */
public record Shortcut(KeyCombination keys, String textKey, Runnable action) {
    /** @param keys as {@link KeyCombination#valueOf} reads them: {@code Shortcut+O}, {@code R}, {@code F1} */
    public static Shortcut of(String keys, String textKey, Runnable action) {
        return new Shortcut(KeyCombination.valueOf(keys), textKey, action);
    }
}
