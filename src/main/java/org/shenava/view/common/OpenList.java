package org.shenava.view.common;

import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What keys do in the open list of a box to choose from. */
public final class OpenList {
    private OpenList() {}

    /** Escape closes the list with the value that it was opened with: what the arrow keys only passed is not chosen. */
    public static <T> void escapeTakesBack(ComboBox<T> box) {
        AtomicReference<T> before = new AtomicReference<>();
        box.showingProperty().addListener((observed, was, showing) -> {
            if (showing) {
                before.set(box.getValue());
            }
        });
        box.skinProperty().addListener((observed, was, skin) -> {
            if (skin instanceof ComboBoxListViewSkin<?> withList) {
                // Before the list closes itself.
                withList.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        box.setValue(before.get());
                    }
                });
            }
        });
    }
}
