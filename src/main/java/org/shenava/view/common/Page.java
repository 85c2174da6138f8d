package org.shenava.view.common;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * One page of the window. Built when it is first shown, and built anew when language or theme change; what must survive that lives in an
 * object without texts, kept by {@link Kept}. JavaFX thread.
 */
public interface Page {
    /** What is seen; the same node at every call. */
    Parent view();

    /** Where the keyboard starts. */
    Node firstFocus();

    /** Once a pulse, while it is shown: what moves on the screen. */
    default void tick(long nowNanos) {}

    /** Once a pulse, shown or not: what must be noticed in any case. Must cost next to nothing. */
    default void pulse() {}

    /** It comes into view. */
    default void shown() {}

    /** Another page takes its place. */
    default void hidden() {}

    /** Files that were chosen, dropped or pasted, all of a kind that its source takes. */
    default void open(List<Path> files) {}

    /** One file, at a moment of it. */
    default void openAt(Path file, double seconds) {
        open(List.of(file));
    }

    /** Its own keys, which go before those of the window while it is shown. */
    default List<Shortcut> shortcuts() {
        return List.of();
    }

    /** It is shown no more: a new one takes its place, or the program ends. Listeners to what lives longer are taken back. */
    default void close() {}
}
