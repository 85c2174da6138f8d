package org.shenava.view.common;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Brings pressed keys to the first shortcut that fits, unless a control has used them or somebody is writing. */
public final class KeyDispatch {
    private final Supplier<List<Shortcut>> shortcuts;

    // The letter of a shortcut is typed only after it has run, when the focus may be in a field that it opened.
    private boolean letterIsUsed;

    /** @param shortcuts of this moment, those that go first at the front */
    public KeyDispatch(Supplier<List<Shortcut>> shortcuts) {
        this.shortcuts = shortcuts;
    }

    public void watch(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (letterIsUsed) {
                event.consume();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            letterIsUsed = false;
            if (isSpaceInAList(scene.getFocusOwner(), event)) {
                pressed(scene, event);
            }
        });
    }

    /** Lists use the bare key to choose what is chosen already, and nothing would play or listen while one has the keyboard. */
    private static boolean isSpaceInAList(Node owner, KeyEvent event) {
        return event.getCode() == KeyCode.SPACE
                && !event.isShortcutDown()
                && !event.isShiftDown()
                && (owner instanceof ListView || owner instanceof TableView);
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
                letterIsUsed = true;
                shortcut.action().run();
                return;
            }
        }
    }
}
