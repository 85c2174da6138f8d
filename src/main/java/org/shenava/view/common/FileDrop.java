package org.shenava.view.common;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

/** Takes files dropped anywhere on the window, as a copy: the user's file is only read, and a move would let the sender delete it. */
public final class FileDrop {
    private final StackPane veil = new StackPane();
    private final Consumer<List<Path>> taker;

    public FileDrop(Texts texts, Consumer<List<Path>> taker) {
        this.taker = taker;
        Label invitation = new Label(texts.text("drop.here"));
        invitation.getStyleClass().add("headline");
        veil.getStyleClass().addAll("veil", "drop-veil");
        veil.getChildren().add(invitation);
        veil.setVisible(false);
        veil.setMouseTransparent(true);
    }

    /** Shown while files are held over the window; belongs on top of everything. */
    public StackPane veil() {
        return veil;
    }

    /** @param whole all that the window holds */
    public void watch(Node whole) {
        // A part that takes files for itself is not hidden by the veil.
        whole.addEventFilter(DragEvent.DRAG_OVER, event -> veil.setVisible(false));
        whole.setOnDragOver(this::over);
        whole.setOnDragExited(event -> veil.setVisible(false));
        whole.setOnDragDropped(this::dropped);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            veil.setVisible(true);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        veil.setVisible(false);
        boolean files = event.getDragboard().hasFiles();
        if (files) {
            taker.accept(
                    event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
        event.setDropCompleted(files);
        event.consume();
    }
}
