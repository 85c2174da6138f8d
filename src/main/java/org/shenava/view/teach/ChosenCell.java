package org.shenava.view.teach;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/** What a chooser shows of its choice. JavaFX's own cell stays blank where there was a choice and is none any more. */
final class ChosenCell<T> extends ListCell<T> {
    private final ComboBox<T> chooser;

    ChosenCell(ComboBox<T> chooser) {
        this.chooser = chooser;
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        setText(
                empty || item == null
                        ? chooser.getPromptText()
                        : chooser.getConverter().toString(item));
    }
}
