package org.shenava.view.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The list of keys, over the window until it is put away. */
public final class ShortcutsCard extends StackPane {
    private static final KeyCombination SPACE = KeyCombination.valueOf("Space");

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

    /**
     * Shows the list, or puts it away.
     *
     * @param page keys of the page that is shown
     * @param window keys that hold everywhere
     */
    public void toggle(List<Shortcut> page, List<Shortcut> window) {
        setVisible(!isVisible());
        if (isVisible()) {
            keys.getChildren().clear();
            rows(page);
            rows(window);
            close.requestFocus();
        }
    }

    private void hide() {
        setVisible(false);
    }

    /** A line for each thing that can be done, with all its keys. */
    private void rows(List<Shortcut> shortcuts) {
        Map<String, List<String>> byText = new LinkedHashMap<>();
        for (Shortcut shortcut : shortcuts) {
            byText.computeIfAbsent(shortcut.textKey(), key -> new ArrayList<>()).add(name(shortcut));
        }
        byText.forEach((textKey, names) -> {
            Label cap = new Label(String.join(", ", names));
            cap.getStyleClass().add("key");
            cap.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            keys.addRow(keys.getRowCount(), cap, new Label(texts.text(textKey)));
        });
    }

    private String name(Shortcut shortcut) {
        return shortcut.keys().equals(SPACE)
                ? texts.text("key.space")
                : shortcut.keys().getDisplayText();
    }
}
