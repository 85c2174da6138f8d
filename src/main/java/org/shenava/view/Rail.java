package org.shenava.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shenava.view.common.PageSource;
import org.shenava.view.common.Texts;

/** The way between pages: a button each, at the side where reading starts. */
final class Rail extends VBox {
    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> buttons = new ArrayList<>();

    /** @param go hears the id of the page that is wanted */
    Rail(List<PageSource> pages, Texts texts, Consumer<String> go) {
        setId("rail");
        getStyleClass().add("rail");
        for (PageSource page : pages) {
            buttons.add(button(page.id(), texts, go));
        }
        getChildren().addAll(buttons);
    }

    void choose(String id) {
        buttons.stream().filter(button -> button.getUserData().equals(id)).forEach(button -> button.setSelected(true));
    }

    private ToggleButton button(String id, Texts texts, Consumer<String> go) {
        Region icon = new Region();
        icon.getStyleClass().addAll("icon", "icon-page-" + id);
        ToggleButton button = new ToggleButton(texts.text("page." + id), icon);
        button.setId("page-" + id);
        button.setUserData(id);
        button.getStyleClass().add("rail-button");
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(texts.text("page." + id + ".help")));
        button.setAccessibleText(texts.text("page." + id + ".help"));
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            // One is always chosen: a second click leaves it so.
            button.setSelected(true);
            go.accept(id);
        });
        return button;
    }
}
