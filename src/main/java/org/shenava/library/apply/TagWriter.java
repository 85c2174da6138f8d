package org.shenava.library.apply;

import java.io.IOException;
import java.nio.file.Path;
import org.shenava.library.plan.PlanRow;

/** Writes what a track was found to be into a file. */
@FunctionalInterface
public interface TagWriter {
    /**
     * Writes the tags, and touches nothing else in the file.
     *
     * @param copy of the track, with the track's ending; changed in place
     * @return false when there is nothing to write: the tag is there already, or must be kept
     * @throws IOException with a sentence for the user, when this kind of file takes no tags
     */
    boolean write(Path copy, PlanRow row) throws IOException;
}
