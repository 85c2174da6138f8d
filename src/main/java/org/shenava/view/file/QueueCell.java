package org.shenava.view.file;

import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.FamilyLook;
import org.shenava.view.common.Texts;

/** A file in the queue: its name, below it the answer, and a dot in the colour of the family. */
final class QueueCell extends ListCell<QueuedFile> {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Texts texts;
    private final Label name = new Label();
    private final Label state = new Label();
    private final Region dot = new Region();
    private final HBox row;
    private final Tooltip tooltip = new Tooltip();
    private final Bonds bonds = new Bonds();

    QueueCell(Texts texts) {
        this.texts = texts;
        name.getStyleClass().add("file-name");
        state.getStyleClass().add("muted");
        dot.getStyleClass().add("legend-dot");
        VBox words = new VBox(name, state);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(dot, words);
        row.getStyleClass().add("file-row");
        // The width of the list, not of the longest name.
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(QueuedFile file, boolean empty) {
        super.updateItem(file, empty);
        bonds.release();
        if (empty || file == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        bonds.on(file.state(), () -> show(file));
        bonds.on(file.progress(), () -> show(file));
        show(file);
        setGraphic(row);
        setTooltip(tooltip);
    }

    void release() {
        bonds.release();
    }

    private void show(QueuedFile file) {
        String words = FileWords.of(file, texts);
        name.setText(file.name());
        state.setText(words);
        tooltip.setText(texts.text("files.row.spoken", file.name(), words));
        setAccessibleText(texts.text("files.row.spoken", file.name(), words));
        row.getStyleClass().setAll("file-row", "legend-entry", FamilyLook.styleClass(FileWords.family(file)));
        dot.setVisible(file.state().get() == FileState.ANSWERED);
        pseudoClassStateChanged(FAILED, file.state().get() == FileState.FAILED);
    }
}
