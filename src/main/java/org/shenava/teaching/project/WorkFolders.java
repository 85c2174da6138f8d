package org.shenava.teaching.project;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.shenava.store.ContentHash;

/**
 * Where is kept what the program works with beside the recordings: in the project, hidden, or elsewhere while that is a plain folder.
 *
 * @param elsewhere a folder for many plain folders; empty to keep it in each
 */
record WorkFolders(ProjectFolder project, Optional<Path> elsewhere) {
    /** Of a hash: enough to tell folders apart. */
    private static final int ID_LETTERS = 16;

    /** Of features that were computed. */
    Path cache() {
        return folder(".cache");
    }

    /** Of what is needed to go on after a crash. */
    Path progress() {
        return folder(".teaching");
    }

    private Path folder(String name) {
        if (elsewhere.isEmpty() || project.isOurs()) {
            return project.root().resolve(name);
        }
        String id = ContentHash.of(project.root().toString().getBytes(StandardCharsets.UTF_8));
        return elsewhere.get().resolve(id.substring(0, ID_LETTERS)).resolve(name);
    }
}
