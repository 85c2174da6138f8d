package org.shenava.view.common;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The list of keys, over the window until it is put away. */
public final class ShortcutsCard extends StackPane {
    private final Texts texts;
    private final GridPane keys = new GridPane();
    private final Button close;

    public ShortcutsCard(Texts texts) {
        this.texts = texts;
        setId("shortcuts");
        getStyleClass().add("veil");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        keys.getStyleClass().add("shortcuts");
        row("Ctrl+O", "shortcuts.open");
        row("Ctrl+V", "shortcuts.paste");
        row(texts.text("key.space") + ", Ctrl+L", "shortcuts.listen");
        row("Ctrl+E", "shortcuts.example");
        row("R", "shortcuts.again");
        row("G", "shortcuts.task");
        row("F1", "shortcuts.help");
        Label title = new Label(texts.text("shortcuts.title"));
        title.getStyleClass().add("headline");
        close = new Button(texts.text("shortcuts.close"));
        close.setCancelButton(true);
        close.setOnAction(event -> hide());
        VBox card = new VBox(title, keys, close);
        card.getStyleClass().addAll("card", "shortcuts-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
        setOnMouseClicked(event -> hide());
    }

    public void toggle() {
        setVisible(!isVisible());
        if (isVisible()) {
            close.requestFocus();
        }
    }

    private void hide() {
        setVisible(false);
    }

    private void row(String key, String textKey) {
        Label cap = new Label(key);
        cap.getStyleClass().add("key");
        keys.addRow(keys.getRowCount(), cap, new Label(texts.text(textKey)));
    }
}
