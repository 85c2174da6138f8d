package org.shenava.view.common;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What is handed on through the clipboard. JavaFX thread. */
public final class Clip {
    private Clip() {}

    public static void text(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
