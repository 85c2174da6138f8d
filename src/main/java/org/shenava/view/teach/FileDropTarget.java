package org.shenava.view.teach;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/** Lets files and folders be dropped on a part of the page, before the window takes them to be opened. As a copy, as all drops. */
final class FileDropTarget {
    private static final PseudoClass HELD_OVER = PseudoClass.getPseudoClass("held-over");

    private FileDropTarget() {}

    /** @param ready whether files can be taken now; else they cannot be dropped, rather than be forgotten */
    static void on(Node node, BooleanSupplier ready, Consumer<List<Path>> taker) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                if (ready.getAsBoolean()) {
                    event.acceptTransferModes(TransferMode.COPY);
                    node.pseudoClassStateChanged(HELD_OVER, true);
                }
                event.consume();
            }
        });
        node.setOnDragExited(event -> node.pseudoClassStateChanged(HELD_OVER, false));
        node.setOnDragDropped(event -> {
            node.pseudoClassStateChanged(HELD_OVER, false);
            if (event.getDragboard().hasFiles()) {
                taker.accept(event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .toList());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }
}
