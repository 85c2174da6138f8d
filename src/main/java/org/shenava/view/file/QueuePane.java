package org.shenava.view.file;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;

/** The queue at the side: a row a file, with its answer or what it is waiting for. */
final class QueuePane extends VBox {
    private final Texts texts;
    private final ListView<QueuedFile> list = new ListView<>();
    private final Button remove;
    private final Button clear;
    private final List<QueueCell> cells = new ArrayList<>();
    private final Bonds bonds = new Bonds();

    QueuePane(FileQueue queue, Texts texts) {
        this.texts = texts;
        getStyleClass().addAll("card", "file-queue");
        Label title = new Label(texts.text("files.queue"));
        title.getStyleClass().add("card-title");
        list.setId("files-queue");
        list.setAccessibleText(texts.text("files.queue.name"));
        list.setItems(queue.files());
        list.setCellFactory(made -> {
            QueueCell cell = new QueueCell(texts);
            cells.add(cell);
            return cell;
        });
        setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().addListener((observed, before, after) -> {
            if (after != null) {
                queue.choose(after);
            }
        });
        bonds.on(queue.current(), () -> follow(queue.current().get()));
        follow(queue.current().get());
        remove = button("files.queue.remove", () -> queue.remove(queue.current().get()));
        clear = button("files.queue.clear", queue::clear);
        remove.disableProperty().bind(queue.current().isNull());
        clear.disableProperty().bind(Bindings.isEmpty(queue.files()));
        HBox below = new HBox(remove, Parts.gap(), clear);
        below.getStyleClass().add("spread");
        getChildren().addAll(title, list, below);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(texts.text(key));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("quiet");
        button.setTooltip(new Tooltip(texts.text(key + ".help")));
        button.setAccessibleText(texts.text(key + ".help"));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void follow(QueuedFile current) {
        if (current == null) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(current);
            list.scrollTo(current);
        }
    }

    void close() {
        bonds.release();
        list.setItems(null);
        remove.disableProperty().unbind();
        clear.disableProperty().unbind();
        // The files live longer than the cells, which are no more laid out.
        cells.forEach(QueueCell::release);
    }
}
