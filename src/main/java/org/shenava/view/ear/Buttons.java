package org.shenava.view.ear;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Buttons with their help. */
final class Buttons {
    private Buttons() {}

    static Button of(String id, String text, String help, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        say(button, text, help);
        return button;
    }

    static void say(Button button, String text, String help) {
        button.setText(text);
        button.setTooltip(new Tooltip(help));
        button.setAccessibleText(help);
    }
}
