package org.shenava.library.apply;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.library.plan.PlanRow;
import org.shenava.store.NameRules;
import org.shenava.store.SafeFiles;

/**
 * Puts back what a run did, last row first. What has changed since is left alone and named; nothing is deleted whose content does not
 * stand, checked, at its old place.
 */
final class UndoRun {
    private static final String CHANGED = "it has changed since it was sorted";
    private static final String GONE = "it is no longer where it was sorted to";

    private final RunFolder folder;
    private final JournalWriter journal;
    private final Clock clock;

    UndoRun(RunFolder folder, JournalWriter journal, Clock clock) {
        this.folder = folder;
        this.journal = journal;
        this.clock = clock;
    }

    RunSummary work(JobContext job) throws IOException, JobCancelledException {
        RunState state = journal.state();
        journal.add(new JournalLine.Undoing(clock.instant()));
        journal.sync();
        List<PlanRow> rows = state.rows();
        for (int index = rows.size() - 1; index >= 0; index--) {
            if (state.isUndone(index) || state.isLeft(index)) {
                continue;
            }
            PlanRow row = rows.get(index);
            job.checkCancelled();
            job.progress(
                    1 - (double) index / rows.size(), row.target().getFileName().toString());
            Outcome outcome = undo(index, row, job);
            journal.add(
                    outcome instanceof Outcome.Left left
                            ? new JournalLine.NotUndone(index, left.reason())
                            : new JournalLine.Undone(index));
        }
        removeFolders(state.folders());
        journal.add(new JournalLine.UndoEnded());
        journal.sync();
        return RunSummary.of(state);
    }

    private Outcome undo(int index, PlanRow row, JobContext job) throws IOException, JobCancelledException {
        Files.deleteIfExists(folder.part(index, row.target()));
        Files.deleteIfExists(folder.part(index, row.source()));
        return switch (row.action()) {
            case COPY, LINK -> removeSecond(index, row);
            case MOVE -> moveBack(index, row, job);
            case TAG -> untag(index, row, job);
        };
    }

    /** The second one goes only while the first one is there and the same. */
    private Outcome removeSecond(int index, PlanRow row) throws IOException {
        if (!SafeFiles.exists(row.target())) {
            return journal.state().isDone(index) ? new Outcome.Left(GONE) : new Outcome.Done();
        }
        if (!holds(row.target(), row)) {
            return new Outcome.Left(CHANGED);
        }
        if (!holds(row.source(), row)) {
            return new Outcome.Left("its original has changed or is gone, so this one stays");
        }
        SafeFiles.delete(row.target());
        return new Outcome.Done();
    }

    private Outcome moveBack(int index, PlanRow row, JobContext job) throws IOException, JobCancelledException {
        if (!SafeFiles.exists(row.target())) {
            return SafeFiles.exists(row.source()) ? new Outcome.Done() : new Outcome.Left(GONE);
        }
        if (!holds(row.target(), row)) {
            return journal.state().isDone(index) || !SafeFiles.exists(row.source())
                    ? new Outcome.Left(CHANGED)
                    // It never was ours: the row was not reached.
                    : new Outcome.Done();
        }
        if (SafeFiles.exists(row.source())) {
            if (!holds(row.source(), row)) {
                return new Outcome.Left("another file stands at its old place");
            }
            SafeFiles.delete(row.target());
            return new Outcome.Done();
        }
        Files.createDirectories(row.source().getParent());
        try {
            putBack(index, row, job);
        } catch (FileAlreadyExistsException taken) {
            return new Outcome.Left("another file stands at its old place");
        }
        return new Outcome.Done();
    }

    private void putBack(int index, PlanRow row, JobContext job) throws IOException, JobCancelledException {
        if (SafeFiles.sameDisk(row.target(), row.source().getParent())) {
            try {
                SafeFiles.rename(row.target(), row.source());
                return;
            } catch (AtomicMoveNotSupportedException otherDisk) {
                // The system took them for one disk; a copy does it.
                System.getLogger(UndoRun.class.getName())
                        .log(System.Logger.Level.DEBUG, "copied instead of renamed", otherDisk);
            }
        }
        Path part = folder.part(index, row.source());
        SafeFiles.copy(row.target(), part, job::checkCancelled);
        SafeFiles.rename(part, row.source());
        SafeFiles.delete(row.target());
    }

    private Outcome untag(int index, PlanRow row, JobContext job) throws IOException, JobCancelledException {
        Optional<String> now = SafeFiles.hash(row.source());
        Optional<String> tagged = journal.state().taggedHash(index);
        if (tagged.isEmpty() || now.filter(row.sha256()::equals).isPresent()) {
            return new Outcome.Done();
        }
        if (now.isEmpty()) {
            return new Outcome.Left(GONE);
        }
        Path backup = folder.backup(index, NameRules.ending(row.source().toString()));
        if (!now.equals(tagged)) {
            return new Outcome.Left(CHANGED);
        }
        if (!holds(backup, row)) {
            return new Outcome.Left("its original is no longer kept");
        }
        Path part = folder.part(index, row.source());
        SafeFiles.copy(backup, part, job::checkCancelled);
        SafeFiles.replace(part, row.source());
        return new Outcome.Done();
    }

    /** Those that the run made, if nobody has put anything there since. */
    private static void removeFolders(List<Path> folders) throws IOException {
        for (int i = folders.size() - 1; i >= 0; i--) {
            try {
                Files.deleteIfExists(folders.get(i));
            } catch (DirectoryNotEmptyException used) {
                // It stays, with what is in it.
                continue;
            }
        }
    }

    private static boolean holds(Path file, PlanRow row) {
        return SafeFiles.hash(file).filter(row.sha256()::equals).isPresent();
    }
}
