package org.shenava.library.apply;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.library.plan.PlanRow;
import org.shenava.store.ContentHash;
import org.shenava.store.NameRules;
import org.shenava.store.SafeFiles;

/**
 * Does single rows. Each begins by looking at what is on the disk, so that a row that was cut off anywhere is taken up where it stands.
 * What throws is the target's trouble and ends the run; what is wrong with one file is an {@link Outcome}.
 */
final class RowWork {
    private static final String CHANGED = "it has changed since the plan was made";
    private static final String GONE = "it is no longer there";
    private static final String TAKEN = "another file has got its new name";
    private static final String UNREADABLE = "it cannot be read";

    private final RunFolder folder;
    private final JournalWriter journal;
    private final TagWriter tags;
    private final JobContext job;

    RowWork(RunFolder folder, JournalWriter journal, TagWriter tags, JobContext job) {
        this.folder = folder;
        this.journal = journal;
        this.tags = tags;
        this.job = job;
    }

    Outcome work(int index, PlanRow row) throws IOException, JobCancelledException {
        Files.deleteIfExists(folder.part(index, row.target()));
        return switch (row.action()) {
            case COPY -> copy(index, row);
            case MOVE -> move(index, row);
            case LINK -> link(row);
            case TAG -> tag(index, row);
        };
    }

    private Outcome copy(int index, PlanRow row) throws IOException, JobCancelledException {
        if (SafeFiles.exists(row.target())) {
            return holds(row.target(), row) ? new Outcome.Done() : new Outcome.Left(TAKEN);
        }
        return place(index, row);
    }

    private Outcome move(int index, PlanRow row) throws IOException, JobCancelledException {
        if (SafeFiles.exists(row.target())) {
            if (!holds(row.target(), row)) {
                return new Outcome.Left(TAKEN);
            }
        } else if (SafeFiles.exists(row.source()) && sameDisk(row)) {
            if (!holds(row.source(), row)) {
                return new Outcome.Left(CHANGED);
            }
            makeFolders(row.target().getParent());
            try {
                SafeFiles.rename(row.source(), row.target());
                return new Outcome.Done();
            } catch (FileAlreadyExistsException taken) {
                return new Outcome.Left(TAKEN);
            } catch (AtomicMoveNotSupportedException otherDisk) {
                // The system took them for one disk; a copy does it.
                return copyAndRemove(index, row);
            }
        }
        return copyAndRemove(index, row);
    }

    private Outcome copyAndRemove(int index, PlanRow row) throws IOException, JobCancelledException {
        if (!SafeFiles.exists(row.target()) && place(index, row) instanceof Outcome.Left left) {
            return left;
        }
        // The copy was checked by its hash; its name must be on the disk too before the original's goes.
        SafeFiles.syncFolder(row.target().getParent());
        if (!SafeFiles.exists(row.source())) {
            return new Outcome.Done();
        }
        if (!holds(row.source(), row)) {
            return new Outcome.Left("it was copied to its new place, but has changed since, so the original stays");
        }
        SafeFiles.delete(row.source());
        return new Outcome.Done();
    }

    private Outcome link(PlanRow row) throws IOException {
        if (SafeFiles.exists(row.target())) {
            return SafeFiles.exists(row.source()) && Files.isSameFile(row.source(), row.target())
                    ? new Outcome.Done()
                    : new Outcome.Left(TAKEN);
        }
        if (!SafeFiles.exists(row.source())) {
            return new Outcome.Left(GONE);
        }
        if (!holds(row.source(), row)) {
            return new Outcome.Left(CHANGED);
        }
        makeFolders(row.target().getParent());
        if (!SafeFiles.sameDisk(row.source(), row.target().getParent())) {
            return new Outcome.Left("links reach no other disk; copy it instead");
        }
        try {
            Files.createLink(row.target(), row.source());
        } catch (FileAlreadyExistsException taken) {
            return new Outcome.Left(TAKEN);
        } catch (UnsupportedOperationException noLinks) {
            return new Outcome.Left("this disk knows no links; copy it instead");
        }
        SafeFiles.syncFolder(row.target().getParent());
        return new Outcome.Done();
    }

    /** The original goes to the run's folder first, so that an undo gives back every byte. */
    private Outcome tag(int index, PlanRow row) throws IOException, JobCancelledException {
        Optional<String> now = SafeFiles.hash(row.source());
        if (now.isEmpty()) {
            return new Outcome.Left(SafeFiles.exists(row.source()) ? UNREADABLE : GONE);
        }
        if (journal.state().taggedHash(index).equals(now)) {
            return new Outcome.Done();
        }
        if (!now.get().equals(row.sha256())) {
            return new Outcome.Left(CHANGED);
        }
        Path part = folder.part(index, row.target());
        SafeFiles.copy(row.source(), part, job::checkCancelled);
        boolean written = false;
        try {
            // A copy of a file that may not be written is none either.
            SafeFiles.allowWriting(part);
            written = tags.write(part, row);
        } catch (IOException refused) {
            return new Outcome.Left(refused.getMessage());
        } finally {
            if (!written) {
                Files.deleteIfExists(part);
            }
        }
        return written ? replace(index, row, part) : new Outcome.Left("its tags say so already");
    }

    private Outcome replace(int index, PlanRow row, Path part) throws IOException, JobCancelledException {
        Path backup = folder.backup(index, NameRules.ending(row.source().toString()));
        Files.createDirectories(backup.getParent());
        Files.deleteIfExists(backup);
        SafeFiles.copy(row.source(), backup, job::checkCancelled);
        SafeFiles.syncFolder(backup.getParent());
        SafeFiles.syncContent(part);
        SafeFiles.copyAttributes(row.source(), part);
        journal.add(new JournalLine.Tagging(index, ContentHash.of(part)));
        journal.sync();
        SafeFiles.replace(part, row.source());
        return new Outcome.Done();
    }

    /** A checked copy under the row's new name, by way of a name that nobody else uses. */
    private Outcome place(int index, PlanRow row) throws IOException, JobCancelledException {
        if (!SafeFiles.exists(row.source())) {
            return new Outcome.Left(GONE);
        }
        makeFolders(row.target().getParent());
        Path part = folder.part(index, row.target());
        String copied;
        try {
            copied = SafeFiles.copy(row.source(), part, job::checkCancelled);
        } catch (SafeFiles.SourceException unreadable) {
            return new Outcome.Left(UNREADABLE);
        }
        if (!copied.equals(row.sha256())) {
            Files.delete(part);
            return new Outcome.Left(CHANGED);
        }
        try {
            SafeFiles.rename(part, row.target());
        } catch (FileAlreadyExistsException taken) {
            Files.delete(part);
            return new Outcome.Left(TAKEN);
        }
        return new Outcome.Done();
    }

    /** Makes missing folders, each after the journal says so. */
    private void makeFolders(Path wanted) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path at = wanted; at != null && !Files.isDirectory(at); at = at.getParent()) {
            missing.push(at);
        }
        for (Path one : missing) {
            journal.add(new JournalLine.Folder(one));
            Files.createDirectory(one);
            SafeFiles.syncFolder(one.getParent());
        }
    }

    private static boolean sameDisk(PlanRow row) throws IOException {
        Path at = row.target().getParent();
        while (!Files.exists(at)) {
            at = at.getParent();
        }
        return SafeFiles.sameDisk(row.source(), at);
    }

    private static boolean holds(Path file, PlanRow row) {
        return SafeFiles.hash(file).filter(row.sha256()::equals).isPresent();
    }
}
