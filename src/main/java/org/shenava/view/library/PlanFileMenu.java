package org.shenava.view.library;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;

/** A plan as a file, to look at and change in a table program, or to carry out another day. */
final class PlanFileMenu {
    private final PlanViewModel model;
    private final Texts texts;
    private final MenuButton button;

    PlanFileMenu(PlanViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        Parts parts = new Parts(texts);
        button = parts.menu("library-plan-file", "library.plan.file");
        MenuItem save = parts.item("library-plan-file-save", "library.plan.file.save", this::save);
        save.disableProperty()
                .bind(Bindings.isEmpty(model.rows()).or(model.work().running()));
        MenuItem open = parts.item("library-plan-file-open", "library.plan.file.open", this::open);
        open.disableProperty().bind(model.work().running());
        button.getItems().setAll(save, open);
    }

    MenuButton button() {
        return button;
    }

    /** Asks where the plan is to be written. */
    void save() {
        if (!model.rows().isEmpty() && !model.work().running().get()) {
            Optional.ofNullable(chooser("library.plan.file.save")
                            .showSaveDialog(button.getScene().getWindow()))
                    .ifPresent(chosen -> model.save(chosen.toPath()));
        }
    }

    /** Asks for a plan that was written before. */
    void open() {
        if (!model.work().running().get()) {
            Optional.ofNullable(chooser("library.plan.file.open")
                            .showOpenDialog(button.getScene().getWindow()))
                    .ifPresent(chosen -> model.open(chosen.toPath()));
        }
    }

    private FileChooser chooser(String titleKey) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text(titleKey));
        chooser.setInitialFileName("plan.csv");
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter(texts.text("library.plan.file.kind"), "*.csv"));
        return chooser;
    }

    /** The model outlives the menu. */
    void close() {
        button.getItems().forEach(item -> item.disableProperty().unbind());
    }
}
