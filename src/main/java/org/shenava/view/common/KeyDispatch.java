package org.shenava.view.common;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Brings pressed keys to the first shortcut that fits, unless a control has used them or somebody is writing. */
public final class KeyDispatch {
    private final Supplier<List<Shortcut>> shortcuts;

    /** @param shortcuts of this moment, those that go first at the front */
    public KeyDispatch(Supplier<List<Shortcut>> shortcuts) {
        this.shortcuts = shortcuts;
    }

    public void watch(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
    }

    private void pressed(Scene scene, KeyEvent event) {
        boolean writing = scene.getFocusOwner() instanceof TextInputControl
                && !event.isShortcutDown()
                && !event.isAltDown()
                && !event.getCode().isFunctionKey();
        if (writing) {
            return;
        }
        for (Shortcut shortcut : shortcuts.get()) {
            if (shortcut.keys().match(event)) {
                event.consume();
                shortcut.action().run();
                return;
            }
        }
    }
}
