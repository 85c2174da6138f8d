package org.shenava.view.common;

import java.nio.file.Path;
import java.util.List;

/** The way between pages. JavaFX thread. */
public interface Navigator {
    /**
     * Shows a page, which is built if need be.
     *
     * @param id of its {@link PageSource}
     * @return the page, for what else is wanted of it
     * @throws IllegalArgumentException if there is no such page
     */
    Page show(String id);

    /** Opens files on the page that takes their kind, or says in a notice why not. */
    void open(List<Path> files);

    /** Opens one file at a moment of it, on the page that takes its kind. */
    void openAt(Path file, double seconds);
}
