package org.shenava.view.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The list of keys, over the window until it is put away: those of the page beside those that hold everywhere. */
public final class ShortcutsCard extends StackPane {
    private static final KeyCombination SPACE = KeyCombination.valueOf("Space");
    /** Title, buttons and the card's edge; what is left of the window's height is for the list. */
    private static final double HEIGHT_AROUND = 190;

    private final Texts texts;
    private final HBox columns = new HBox();
    private final Button close;

    /** @param guide shows the guide of the first run again */
    public ShortcutsCard(Texts texts, Runnable guide) {
        this.texts = texts;
        setId("shortcuts");
        getStyleClass().add("veil");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        columns.getStyleClass().add("shortcuts");
        Label title = new Label(texts.text("shortcuts.title"));
        title.getStyleClass().add("headline");
        close = button("shortcuts.close", this::hide);
        close.setCancelButton(true);
        Button again = button("shortcuts.guide", () -> {
            hide();
            guide.run();
        });
        HBox buttons = new HBox(close, again);
        buttons.getStyleClass().add("spread");
        VBox card = new VBox(title, list(), buttons);
        card.getStyleClass().addAll("card", "shortcuts-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        // A click beside the card puts it away, a click into it does not.
        card.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
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
            columns.getChildren().clear();
            if (!page.isEmpty()) {
                columns.getChildren().add(column("shortcuts.ofPage", page));
            }
            columns.getChildren().add(column("shortcuts.ofWindow", window));
            close.requestFocus();
        }
    }

    public void hide() {
        setVisible(false);
    }

    private ScrollPane list() {
        ScrollPane list = new ScrollPane(columns);
        list.setFitToWidth(true);
        list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        list.setAccessibleText(texts.text("shortcuts.title"));
        list.maxHeightProperty().bind(heightProperty().subtract(HEIGHT_AROUND));
        return list;
    }

    private VBox column(String key, List<Shortcut> shortcuts) {
        Label head = new Label(texts.text(key));
        head.getStyleClass().add("card-title");
        VBox column = new VBox(head, rows(shortcuts));
        column.getStyleClass().add("shortcuts-column");
        return column;
    }

    /** A line for each thing that can be done, with all its keys. */
    private GridPane rows(List<Shortcut> shortcuts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcuts-rows");
        Map<String, List<String>> byText = new LinkedHashMap<>();
        for (Shortcut shortcut : shortcuts) {
            byText.computeIfAbsent(shortcut.textKey(), key -> new ArrayList<>()).add(name(shortcut));
        }
        byText.forEach((textKey, names) -> {
            Label cap = new Label(String.join(", ", names));
            cap.getStyleClass().addAll("key", "verbatim");
            cap.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            cap.setMinWidth(Region.USE_PREF_SIZE);
            Label what = new Label(texts.text(textKey));
            what.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), cap, what);
        });
        return grid;
    }

    private Button button(String key, Runnable action) {
        return new Parts(texts).button(key.replace('.', '-'), key, action);
    }

    private String name(Shortcut shortcut) {
        return shortcut.keys().equals(SPACE)
                ? texts.text("key.space")
                : shortcut.keys().getDisplayText();
    }
}
