package org.shenava.library.apply;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.library.plan.PlanRow;

/**
 * Carries a plan out, or goes on with one that was cut off.
 *
 * <p>The whole plan is in the journal, on the disk, before the first change. Every row is done in steps after each of which the file is
 * whole under its old name, its new name, or both; which of these it is can be seen on the disk, so that nothing hangs on the last lines
 * of the journal having been written.
 */
final class SortRun {
    private final RunFolder folder;
    private final JournalWriter journal;
    private final TagWriter tags;

    SortRun(RunFolder folder, JournalWriter journal, TagWriter tags) {
        this.folder = folder;
        this.journal = journal;
        this.tags = tags;
    }

    /** Does every row that is not done yet. */
    RunSummary work(JobContext job) throws IOException {
        RunState state = journal.state();
        RowWork work = new RowWork(folder, journal, tags, job);
        List<PlanRow> rows = state.rows();
        for (int index = 0; index < rows.size(); index++) {
            if (state.isDone(index)) {
                continue;
            }
            PlanRow row = rows.get(index);
            job.progress(
                    (double) index / rows.size(), row.source().getFileName().toString());
            try {
                job.checkCancelled();
                Outcome outcome = work.work(index, row);
                journal.add(
                        outcome instanceof Outcome.Left left
                                ? new JournalLine.Left(index, left.reason())
                                : new JournalLine.Done(index));
            } catch (JobCancelledException stopped) {
                return end(Optional.of("you stopped it"));
            } catch (IOException trouble) {
                return end(Optional.of(sentence(trouble, row.target())));
            }
        }
        return end(Optional.empty());
    }

    /** The disk may be full: then the journal ends without a last line, and the run counts as cut off. */
    private RunSummary end(Optional<String> reason) throws IOException {
        JournalLine.Ended ended = new JournalLine.Ended(reason);
        try {
            journal.add(ended);
            journal.sync();
        } catch (IOException full) {
            if (reason.isEmpty()) {
                throw full;
            }
            journal.state().take(ended);
        }
        return RunSummary.of(journal.state());
    }

    static String sentence(IOException trouble, Path file) {
        String said = trouble instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(trouble.getMessage());
        return "writing to " + file.getParent() + " failed (" + said
                + "); make room, or make it writable, and then finish or undo this run";
    }
}
