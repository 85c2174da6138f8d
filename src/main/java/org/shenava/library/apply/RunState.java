package org.shenava.library.apply;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shenava.library.plan.PlanRow;

/** What a journal says. */
final class RunState {
    private final JournalLine.Begun begun;
    private final List<PlanRow> rows = new ArrayList<>();
    private final Set<Integer> done = new HashSet<>();
    private final Map<Integer, String> left = new LinkedHashMap<>();
    private final Map<Integer, String> tagged = new HashMap<>();
    private final List<Path> folders = new ArrayList<>();
    private final Set<Integer> undone = new HashSet<>();
    private final Map<Integer, String> notUndone = new LinkedHashMap<>();
    private Optional<JournalLine.Ended> ended = Optional.empty();
    private Optional<Instant> undoing = Optional.empty();
    private boolean undoEnded;

    private RunState(JournalLine.Begun begun) {
        this.begun = begun;
    }

    /**
     * Reads the journal of a run.
     *
     * @return empty when the program died before the plan was written: nothing was changed
     * @throws IOException when the journal cannot be read, or its lines contradict each other
     */
    static Optional<RunState> read(Path folder) throws IOException {
        List<JournalLine> lines = Journal.read(folder);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        if (!(lines.get(0) instanceof JournalLine.Begun begun)) {
            throw new IOException("the journal does not begin with its run");
        }
        RunState state = new RunState(begun);
        List<JournalLine> rest = lines.subList(1, lines.size());
        rest.forEach(state::take);
        if (state.rows.size() == begun.rowCount() && state.rowsAreKnown()) {
            return Optional.of(state);
        }
        if (rest.stream().allMatch(JournalLine.Planned.class::isInstance) && state.rows.size() < begun.rowCount()) {
            return Optional.empty();
        }
        throw new IOException("its lines do not belong together");
    }

    private boolean rowsAreKnown() {
        return Stream.of(done, left.keySet(), tagged.keySet(), undone, notUndone.keySet())
                .flatMap(Set::stream)
                .allMatch(index -> index >= 0 && index < rows.size());
    }

    /** Takes up a line that was just written, or read. */
    void take(JournalLine line) {
        if (line instanceof JournalLine.Planned planned) {
            rows.add(planned.row());
        } else if (line instanceof JournalLine.Folder folder) {
            folders.add(folder.path());
        } else if (line instanceof JournalLine.Tagging tagging) {
            tagged.put(tagging.index(), tagging.sha256());
        } else if (line instanceof JournalLine.Done row) {
            done.add(row.index());
            left.remove(row.index());
        } else if (line instanceof JournalLine.Left row) {
            left.put(row.index(), row.reason());
        } else if (line instanceof JournalLine.Ended end) {
            ended = Optional.of(end);
        } else if (line instanceof JournalLine.Undoing start) {
            undoing = Optional.of(start.time());
            undoEnded = false;
        } else if (line instanceof JournalLine.Undone row) {
            undone.add(row.index());
            notUndone.remove(row.index());
        } else if (line instanceof JournalLine.NotUndone row) {
            notUndone.put(row.index(), row.reason());
        } else if (line instanceof JournalLine.UndoEnded) {
            undoEnded = true;
        }
    }

    JournalLine.Begun begun() {
        return begun;
    }

    List<PlanRow> rows() {
        return rows;
    }

    boolean isDone(int index) {
        return done.contains(index);
    }

    int doneCount() {
        return done.size();
    }

    boolean isLeft(int index) {
        return left.containsKey(index);
    }

    /** Row to reason. */
    Map<Integer, String> left() {
        return left;
    }

    /** What a file whose tags are replaced holds afterwards; empty when that was not begun. */
    Optional<String> taggedHash(int index) {
        return Optional.ofNullable(tagged.get(index));
    }

    /** Folders that the run made, in that order. */
    List<Path> folders() {
        return folders;
    }

    Optional<JournalLine.Ended> ended() {
        return ended;
    }

    Optional<Instant> undoing() {
        return undoing;
    }

    boolean isUndone(int index) {
        return undone.contains(index);
    }

    Map<Integer, String> notUndone() {
        return notUndone;
    }

    boolean undoEnded() {
        return undoEnded;
    }

    /** Of each row, in their order. */
    List<RunSummary.Fate> fates() {
        return IntStream.range(0, rows.size()).mapToObj(this::fate).toList();
    }

    private RunSummary.Fate fate(int index) {
        if (notUndone.containsKey(index)) {
            return RunSummary.Fate.NOT_UNDONE;
        }
        if (done.contains(index)) {
            return undone.contains(index) ? RunSummary.Fate.UNDONE : RunSummary.Fate.DONE;
        }
        return left.containsKey(index) ? RunSummary.Fate.LEFT : RunSummary.Fate.WAITING;
    }

    RunSummary.State state() {
        if (undoing.isPresent()) {
            return undoEnded ? RunSummary.State.UNDONE : RunSummary.State.UNDO_INTERRUPTED;
        }
        return ended.map(end -> end.stoppedBecause().isPresent() ? RunSummary.State.STOPPED : RunSummary.State.COMPLETE)
                .orElse(RunSummary.State.INTERRUPTED);
    }
}
