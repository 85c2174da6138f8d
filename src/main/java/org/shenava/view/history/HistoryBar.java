package org.shenava.view.history;

import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.shenava.settings.KeepRecordings;
import org.shenava.settings.Settings;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.Texts;

/** Over the table: search, what there is, whether recordings are kept, undo and export. */
final class HistoryBar extends HBox {
    private final Preferences preferences;
    private final TextField search = new TextField();
    private final CheckBox keep = new CheckBox();
    private final BiConsumer<Settings, Settings> changes = (before, after) -> showKept(after);

    HistoryBar(HistoryViewModel model, PageContext context, ExportMenu export) {
        Texts texts = context.texts();
        this.preferences = context.preferences();
        getStyleClass().add("history-bar");
        search.setId("history-search");
        search.setPromptText(texts.text("history.search"));
        search.setAccessibleText(texts.text("history.search"));
        search.setTooltip(new Tooltip(texts.text("history.search.help")));
        search.textProperty().addListener((observed, before, after) -> model.filter(after));
        Label summary = new Label();
        summary.setId("history-summary");
        summary.getStyleClass().add("muted");
        summary.textProperty().bind(model.summary());
        summary.setMinWidth(USE_PREF_SIZE);
        setUpKeep(texts);
        getChildren().addAll(search, summary, Parts.gap(), keep, undo(model, texts), export);
        showKept(preferences.current());
        preferences.listen(changes);
    }

    private static Button undo(HistoryViewModel model, Texts texts) {
        Button undo = new Button(texts.text("history.undo"));
        undo.setId("history-undo");
        undo.disableProperty().bind(Bindings.isEmpty(model.undoText()));
        Tooltip help = new Tooltip();
        help.textProperty()
                .bind(Bindings.when(Bindings.isEmpty(model.undoText()))
                        .then(texts.text("history.undo.help"))
                        .otherwise(model.undoText()));
        undo.setTooltip(help);
        undo.accessibleTextProperty().bind(help.textProperty());
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(event -> model.undo());
        return undo;
    }

    private void setUpKeep(Texts texts) {
        keep.setId("history-record");
        keep.setText(texts.text("history.keep"));
        keep.setAccessibleText(texts.text("history.keep"));
        keep.setTooltip(new Tooltip(texts.text("history.keep.help")));
        keep.setMinWidth(USE_PREF_SIZE);
        keep.setOnAction(event -> {
            KeepRecordings wanted = keep.isSelected() ? KeepRecordings.KEEP : KeepRecordings.NEVER;
            preferences.change(settings -> settings.withRecordings(wanted));
        });
    }

    private void showKept(Settings settings) {
        keep.setSelected(settings.recordings() == KeepRecordings.KEEP);
    }

    void search() {
        search.requestFocus();
    }

    void close() {
        preferences.forget(changes);
    }
}
