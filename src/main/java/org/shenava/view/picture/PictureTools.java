package org.shenava.view.picture;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shenava.view.common.Texts;

/** Buttons over the upper right corner of a picture, and under them the {@link PicturePanel} when it is asked for. */
public final class PictureTools extends VBox {
    private static final double LEAST_PANEL_HEIGHT = 80;

    private final Texts texts;
    private final HBox bar = new HBox();
    private final PicturePanel panel;
    private final ToggleButton settings;

    public PictureTools(PictureViewModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().add("picture-tools");
        getStylesheets()
                .add(PictureTools.class
                        .getResource("/org/shenava/view/picture.css")
                        .toExternalForm());
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        // Its words go as the language does, also where what holds the picture goes as time does.
        NodeOrientation own = texts.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
        setNodeOrientation(own);
        setAlignment(rightCorner(own));
        parentProperty()
                .flatMap(Node::effectiveNodeOrientationProperty)
                .addListener((observed, before, after) -> StackPane.setAlignment(this, rightCorner(after)));
        bar.getStyleClass().add("picture-bar");
        bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        panel = new PicturePanel(model, texts);
        ScrollPane scroll = scrolling(panel);
        settings = addToggle("picture.settings", "icon-picture-settings");
        settings.selectedProperty().addListener((observed, before, after) -> scroll.setVisible(after));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && settings.isSelected()) {
                settings.setSelected(false);
                settings.requestFocus();
                event.consume();
            }
        });
        getChildren().addAll(bar, scroll);
    }

    /** A low picture has no room for all of the settings. */
    private static ScrollPane scrolling(PicturePanel panel) {
        ScrollPane scroll = new ScrollPane(panel);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(LEAST_PANEL_HEIGHT);
        scroll.setFocusTraversable(false);
        scroll.setVisible(false);
        scroll.managedProperty().bind(scroll.visibleProperty());
        panel.visibleProperty().bind(scroll.visibleProperty());
        return scroll;
    }

    /** Where the newest sound is: at the right in every language. */
    private static Pos rightCorner(NodeOrientation orientation) {
        return orientation == NodeOrientation.RIGHT_TO_LEFT ? Pos.TOP_LEFT : Pos.TOP_RIGHT;
    }

    /** Adds a button, left of those that are there. */
    public Button addButton(String key, String icon, Runnable action) {
        Button button = add(new Button(), key, icon);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Adds a button that stays down. */
    public ToggleButton addToggle(String key, String icon) {
        return add(new ToggleButton(), key, icon);
    }

    /** Shows or hides the settings. */
    public void toggleSettings() {
        settings.setSelected(!settings.isSelected());
        if (settings.isSelected()) {
            // What scrolls has no children before its skin.
            applyCss();
            panel.firstFocus().requestFocus();
        }
    }

    private <B extends ButtonBase> B add(B button, String key, String icon) {
        button.setId(key.replace('.', '-'));
        button.getStyleClass().addAll("icon-only", "picture-tool");
        Region graphic = new Region();
        graphic.getStyleClass().addAll("icon", icon);
        button.setGraphic(graphic);
        button.setTooltip(new Tooltip(texts.text(key + ".help")));
        button.setAccessibleText(texts.text(key));
        bar.getChildren().add(0, button);
        return button;
    }
}
