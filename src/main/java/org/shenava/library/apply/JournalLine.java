package org.shenava.library.apply;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.shenava.library.plan.PlanRow;

/** One line of a journal. */
sealed interface JournalLine {
    /** The first line. */
    record Begun(String id, Instant time, Path target, int rowCount) implements JournalLine {}

    /** What is to be done, all of it before the first change. */
    record Planned(int index, PlanRow row) implements JournalLine {}

    /** A folder that will be made. */
    record Folder(Path path) implements JournalLine {}

    /** A file whose tags are about to be replaced, with what it will hold. */
    record Tagging(int index, String sha256) implements JournalLine {}

    /** A row is finished. */
    record Done(int index) implements JournalLine {}

    /** A row was left as it is. */
    record Left(int index, String reason) implements JournalLine {}

    /** The run came to its end; a reason when that was before the last row. */
    record Ended(Optional<String> stoppedBecause) implements JournalLine {}

    /** It is being undone. */
    record Undoing(Instant time) implements JournalLine {}

    /** A row is as it was before. */
    record Undone(int index) implements JournalLine {}

    /** A row could not be put back. */
    record NotUndone(int index, String reason) implements JournalLine {}

    /** All that could be put back is. */
    record UndoEnded() implements JournalLine {}
}
