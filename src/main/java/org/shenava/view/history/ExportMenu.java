package org.shenava.view.history;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.FileChooser;
import org.shenava.view.common.Texts;

/** What was heard, for other programs. */
final class ExportMenu extends MenuButton {
    private final HistoryViewModel model;
    private final Texts texts;

    ExportMenu(HistoryViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("history-export");
        setText(texts.text("history.export"));
        setAccessibleText(texts.text("history.export.help"));
        setTooltip(new Tooltip(texts.text("history.export.help")));
        setMinWidth(USE_PREF_SIZE);
        MenuItem table = new MenuItem(texts.text("history.export.csv"));
        table.setId("history-export-csv");
        table.setOnAction(event -> table());
        table.disableProperty().bind(Bindings.isEmpty(model.rows()));
        getItems()
                .addAll(
                        table,
                        labels("history.export.audacity", Exports.Kind.AUDACITY),
                        labels("history.export.sonicVisualiser", Exports.Kind.SONIC_VISUALISER));
    }

    private MenuItem labels(String key, Exports.Kind kind) {
        MenuItem item = new MenuItem(texts.text(key));
        item.setOnAction(event -> ask(kind).ifPresent(file -> model.exportLabels(kind, file)));
        // Answers over time are of one session.
        item.disableProperty().bind(model.details().isNull());
        return item;
    }

    /** Asks where to, and writes the table. */
    void table() {
        if (!model.rows().isEmpty()) {
            ask(Exports.Kind.CSV).ifPresent(model::exportTable);
        }
    }

    private Optional<Path> ask(Exports.Kind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text("history.export.help"));
        chooser.setInitialFileName("shenava." + kind.suffix());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("." + kind.suffix(), "*." + kind.suffix()));
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
