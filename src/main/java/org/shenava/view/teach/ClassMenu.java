package org.shenava.view.teach;

import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;

/** A menu of all classes but one: where recordings are to go. */
final class ClassMenu {
    private ClassMenu() {}

    /** Fills itself whenever it is opened. */
    static MenuButton of(
            String id,
            CollectViewModel model,
            java.util.function.Supplier<String> but,
            Texts texts,
            Consumer<String> then) {
        TeachWords words = new TeachWords(texts);
        MenuButton menu = new Parts(texts).menu(id, "teach.move");
        menu.setOnShowing(event -> fill(menu, model, but.get(), words, then));
        // Without entries it would not open.
        menu.getItems().add(new MenuItem());
        return menu;
    }

    private static void fill(
            MenuButton menu, CollectViewModel model, String but, TeachWords words, Consumer<String> then) {
        menu.getItems().clear();
        model.collected().get().labels().stream()
                .filter(label -> !label.equals(but))
                .forEach(label -> {
                    MenuItem item = new MenuItem(words.name(label));
                    item.setId(menu.getId() + "-" + menu.getItems().size());
                    item.setOnAction(event -> then.accept(label));
                    menu.getItems().add(item);
                });
    }
}
