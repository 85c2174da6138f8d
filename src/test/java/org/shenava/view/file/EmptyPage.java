package org.shenava.view.file;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.shenava.view.common.Page;

/** Another page, which only tells what it was given. */
record EmptyPage(List<String> told) implements Page {
    @Override
    public Parent view() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Node firstFocus() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void open(List<Path> files) {
        files.forEach(file -> told.add("open " + file.getFileName()));
    }
}
