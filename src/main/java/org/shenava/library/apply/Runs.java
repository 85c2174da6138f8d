package org.shenava.library.apply;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.library.plan.PlanCheck;
import org.shenava.library.plan.PlanException;
import org.shenava.library.plan.PlanRow;
import org.shenava.library.plan.SortPlan;
import org.shenava.store.SafeFiles;

/** All runs of the user: begins new ones, finds those that were cut off, finishes and undoes. Every call may take long. */
public final class Runs {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final TagWriter tags;
    private final Clock clock;

    /** @param folder in the user's data folder; made when the first run begins */
    public Runs(Path folder, TagWriter tags, Clock clock) {
        this.folder = folder;
        this.tags = tags;
        this.clock = clock;
    }

    /**
     * Carries a plan out.
     *
     * @throws PlanException with a sentence, before anything was changed, when the plan cannot be carried out
     */
    public RunSummary apply(SortPlan plan, JobContext job) throws PlanException {
        List<String> problems = PlanCheck.problems(plan);
        if (!problems.isEmpty()) {
            throw new PlanException(String.join("\n", problems));
        }
        List<PlanRow> rows = plan.ready();
        try {
            RunFolder run = newFolder();
            try (Journal journal = Journal.create(run.path())) {
                JournalLine.Begun begun = new JournalLine.Begun(run.id(), clock.instant(), plan.target(), rows.size());
                journal.add(begun);
                for (int index = 0; index < rows.size(); index++) {
                    journal.add(new JournalLine.Planned(index, rows.get(index)));
                }
                journal.sync();
                SafeFiles.syncFolder(run.path());
                SafeFiles.syncFolder(folder);
                return work(run, journal, job);
            }
        } catch (IOException refused) {
            throw new PlanException(
                    "The journal cannot be written in " + folder + " (" + refused.getMessage()
                            + "), so nothing more was changed; free some space there.",
                    refused);
        }
    }

    /**
     * Finishes a run that was cut off or stopped; rows that were left are tried again.
     *
     * @throws PlanException with a sentence, when there is nothing to finish
     */
    public RunSummary finish(String id, JobContext job) throws PlanException {
        return reopened(id, (run, journal, state) -> {
            if (!state.state().unfinished()) {
                throw new PlanException(
                        "The run " + id + " is " + state.state().words() + "; there is nothing to finish.");
            }
            if (state.undoing().isPresent()) {
                return new UndoRun(run, new JournalWriter(journal, state), clock).work(job);
            }
            return work(run, journal, job);
        });
    }

    /**
     * Undoes a run, whole or cut off.
     *
     * @throws PlanException with a sentence, when it was undone before
     */
    public RunSummary undo(String id, JobContext job) throws PlanException {
        return reopened(id, (run, journal, state) -> {
            if (state.undoEnded()) {
                throw new PlanException("The run " + id + " is undone already.");
            }
            return new UndoRun(run, new JournalWriter(journal, state), clock).work(job);
        });
    }

    /** All runs. */
    public RunList list() throws PlanException {
        List<RunSummary> found = new ArrayList<>();
        List<DamagedJournal> damaged = new ArrayList<>();
        try (DirectoryStream<Path> runs = Files.newDirectoryStream(folder)) {
            for (Path one : runs) {
                if (Files.isRegularFile(one.resolve(Journal.FILE_NAME))) {
                    try {
                        summary(one).ifPresent(found::add);
                    } catch (IOException unreadable) {
                        damaged.add(damaged(one, unreadable));
                    }
                }
            }
        } catch (NoSuchFileException none) {
            return new RunList(List.of(), List.of());
        } catch (IOException | DirectoryIteratorException unreadable) {
            throw new PlanException(
                    "The runs in " + folder + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
        found.sort(Comparator.comparing(RunSummary::started)
                .thenComparing(RunSummary::id)
                .reversed());
        damaged.sort(Comparator.comparing(DamagedJournal::file));
        return new RunList(found, damaged);
    }

    private static DamagedJournal damaged(Path run, IOException trouble) {
        // What the system says in a message of its own is mostly the name of the file once more.
        String reason = trouble instanceof FileSystemException ? "it may not be read" : trouble.getMessage();
        return new DamagedJournal(run.resolve(Journal.FILE_NAME), reason);
    }

    private static Optional<RunSummary> summary(Path run) throws IOException {
        Optional<RunState> state = RunState.read(run);
        if (state.isEmpty() || state.get().state() != RunSummary.State.INTERRUPTED) {
            return state.map(RunSummary::of);
        }
        // Nobody but the program that carries it out holds the journal.
        try (Journal held = Journal.reopen(run).orElse(null)) {
            return Optional.of(
                    held == null ? RunSummary.of(state.get(), RunSummary.State.RUNNING) : RunSummary.of(state.get()));
        }
    }

    /** What is done with a run that is opened again. */
    @FunctionalInterface
    private interface Again {
        RunSummary run(RunFolder run, Journal journal, RunState state)
                throws IOException, PlanException, JobCancelledException;
    }

    private RunSummary reopened(String id, Again again) throws PlanException {
        Path path = folder.resolve(id).normalize();
        if (!folder.equals(path.getParent()) || !Files.isRegularFile(path.resolve(Journal.FILE_NAME))) {
            throw new PlanException("There is no run " + id + "; list the runs and name one of them.");
        }
        // Before a last line that was cut off is taken away: of a damaged journal nothing is.
        state(path);
        try (Journal journal = Journal.reopen(path).orElse(null)) {
            if (journal == null) {
                throw new PlanException("The run " + id + " is being carried out by another Shenava; wait for it.");
            }
            RunState state =
                    state(path).orElseThrow(() -> new PlanException("The run " + id + " has changed nothing."));
            return again.run(new RunFolder(path), journal, state);
        } catch (JobCancelledException stopped) {
            throw new PlanException(
                    "Stopped; the rest of the run " + id + " can be undone or finished later.", stopped);
        } catch (IOException trouble) {
            throw new PlanException(
                    "The run " + id + " cannot go on (" + trouble.getMessage() + "); free some space, then try again.",
                    trouble);
        }
    }

    private static Optional<RunState> state(Path run) throws PlanException {
        try {
            return RunState.read(run);
        } catch (IOException unreadable) {
            throw new PlanException(damaged(run, unreadable).sentence(), unreadable);
        }
    }

    private RunSummary work(RunFolder run, Journal journal, JobContext job) throws IOException, PlanException {
        RunState state = RunState.read(run.path())
                .orElseThrow(() -> new PlanException("The journal of " + run.id() + " cannot be read back."));
        return new SortRun(run, new JournalWriter(journal, state), tags).work(job);
    }

    private RunFolder newFolder() throws IOException {
        Files.createDirectories(folder);
        String stamp = STAMP.format(clock.instant());
        for (int number = 1; ; number++) {
            Path path = folder.resolve(number == 1 ? stamp : stamp + "-" + number);
            if (!SafeFiles.exists(path)) {
                Files.createDirectory(path);
                return new RunFolder(path);
            }
        }
    }
}
