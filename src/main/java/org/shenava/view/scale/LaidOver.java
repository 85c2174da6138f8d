package org.shenava.view.scale;

import java.nio.file.Path;
import org.shenava.music.Scala;

/** A scale from a file. */
record LaidOver(Path file, Scala scale) {
    String name() {
        return scale.description().isBlank() ? file.getFileName().toString() : scale.description();
    }
}
