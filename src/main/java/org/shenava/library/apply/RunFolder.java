package org.shenava.library.apply;

import java.nio.file.Path;
import org.shenava.store.NameRules;

/**
 * Where a run keeps its things.
 *
 * @param path holds the journal and originals of files whose tags were written
 */
record RunFolder(Path path) {
    String id() {
        return path.getFileName().toString();
    }

    /** Name under which a row's file is written, beside its last place, before it gets its name. */
    Path part(int index, Path target) {
        String name = target.getFileName().toString();
        String ending = NameRules.ending(name);
        // The ending stays: libraries that write tags go by it.
        return target.resolveSibling(".shenava-" + id() + "-" + index + ".part" + ending);
    }

    /** Original of a file whose tags are written. */
    Path backup(int index, String ending) {
        return path.resolve("originals").resolve(index + ending);
    }
}
