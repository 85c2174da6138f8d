package org.shenava.view.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.transformation.SortedList;
import org.shenava.history.Correction;
import org.shenava.history.Course;
import org.shenava.history.History;
import org.shenava.history.KeptSound;
import org.shenava.history.Session;
import org.shenava.view.common.Notice;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Texts;

/** What was heard before, and what can be done with it. JavaFX thread; whatever waits is a job. */
public final class HistoryViewModel {
    private final PageContext context;
    private final Texts texts;
    private final History history;
    private final HistoryJobs jobs;
    private final HistoryRows rows;
    private final UndoStack undo;
    private final HistoryKeeper keeper;
    private final ReadOnlyObjectWrapper<SessionDetails> details = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper undoText = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();

    private List<HistoryRow> selection = List.of();
    private Consumer<List<HistoryRow>> reselect = stayed -> {};
    private boolean exchanging;
    private long refreshes;

    HistoryViewModel(PageContext context, Moments moments) {
        this.context = context;
        this.texts = context.texts();
        this.history = context.services().history();
        this.jobs = new HistoryJobs(context);
        this.rows = new HistoryRows(session -> HistoryRow.of(session, moments, texts));
        this.undo = context.kept().the(UndoStack.class, UndoStack::new);
        this.keeper = HistoryWatch.keeper(context);
        sayWhatCanBeUndone();
    }

    /** Filtered and sorted. */
    public SortedList<HistoryRow> rows() {
        return rows.sorted();
    }

    /** The selected session, when it is one; else null. */
    public ReadOnlyObjectProperty<SessionDetails> details() {
        return details.getReadOnlyProperty();
    }

    /** How many sessions there are and what their recordings take. */
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** What would be undone; empty when there is nothing. */
    public ReadOnlyStringProperty undoText() {
        return undoText.getReadOnlyProperty();
    }

    /** The list was read at least once. */
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /** Counts what is written while one listens; each time the list is out of date. */
    HistoryKeeper keeper() {
        return keeper;
    }

    private record Read(List<Session> sessions, long bytes) {}

    /** Reads the list anew. */
    public void refresh() {
        long request = ++refreshes;
        jobs.run(
                "read history",
                () -> {
                    List<Session> sessions = history.sessions();
                    return new Read(sessions, history.recordingBytes());
                },
                read -> {
                    // An older answer may come after a newer one.
                    if (request == refreshes) {
                        show(read);
                    }
                });
    }

    private void show(Read read) {
        List<HistoryRow> before = selection;
        exchanging = true;
        rows.show(read.sessions());
        List<HistoryRow> stayed =
                before.stream().flatMap(row -> rows.find(row.id()).stream()).toList();
        reselect.accept(stayed);
        exchanging = false;
        select(stayed);
        loaded.set(true);
        summary.set(texts.text("history.summary", texts.number(read.sessions().size()), megabytes(read.bytes())));
        keeper.wasOpened();
    }

    /** Hears which rows to select when rows were exchanged: a table forgets those that are put in the place of others. */
    void whenExchanged(Consumer<List<HistoryRow>> listener) {
        reselect = listener;
    }

    private String megabytes(long bytes) {
        return texts.number(bytes / 1e6, bytes < 10_000_000 ? 1 : 0);
    }

    /** Shows the sessions in which all the words are found. */
    public void filter(String words) {
        rows.filter(words);
    }

    /** These are selected now. */
    public void select(List<HistoryRow> newSelection) {
        if (exchanging) {
            return;
        }
        selection = List.copyOf(newSelection);
        if (selection.size() != 1) {
            details.set(null);
            return;
        }
        HistoryRow only = selection.get(0);
        jobs.run("read session", () -> history.course(only.id()), course -> showDetails(only, course));
    }

    private void showDetails(HistoryRow row, Course course) {
        if (selection.size() == 1 && selection.get(0).equals(row)) {
            details.set(new SessionDetails(row, course));
        }
    }

    /** Says what the selected session was; empty takes it back. */
    public void correct(Optional<String> label) {
        only().filter(session -> !session.correction().map(Correction::label).equals(label))
                .ifPresent(session -> {
                    undo.push(new UndoStack.Corrected(
                            session.id(), session.correction().map(Correction::label)));
                    change("correct", () -> history.correct(session.id(), label));
                });
    }

    /** Takes the selected sessions off the list. */
    public void delete() {
        if (!selection.isEmpty()) {
            List<Long> ids = selection.stream().map(HistoryRow::id).toList();
            undo.push(new UndoStack.Deleted(ids));
            change("delete", () -> history.delete(ids));
        }
    }

    /** Takes the last correction or deletion back. */
    public void undo() {
        undo.pop().ifPresent(step -> {
            if (step instanceof UndoStack.Corrected corrected) {
                change("undo", () -> history.correct(corrected.id(), corrected.before()));
            } else if (step instanceof UndoStack.Deleted deleted) {
                change("undo", () -> history.restore(deleted.ids()));
            }
        });
    }

    private void change(String name, HistoryJobs.Step step) {
        sayWhatCanBeUndone();
        jobs.run(name, step, this::refresh);
    }

    private void sayWhatCanBeUndone() {
        undoText.set(undo.peek()
                .map(step -> step instanceof UndoStack.Deleted deleted
                        ? texts.text(
                                "history.undo.delete",
                                texts.number(deleted.ids().size()))
                        : texts.text("history.undo.correct"))
                .orElse(""));
    }

    /** Plays the selected session from a moment of it on. */
    public void play(double seconds) {
        only().ifPresent(session -> session.playable()
                .ifPresentOrElse(file -> playFrom(file, inFile(session, seconds)), () -> say("history.noSound")));
    }

    private void playFrom(Path file, double seconds) {
        jobs.run("find recording", () -> Files.isRegularFile(file), there -> {
            if (there) {
                context.navigator().openAt(file, seconds);
            } else {
                say("history.soundGone", file.toString());
            }
        });
    }

    private static double inFile(Session session, double seconds) {
        return Math.max(
                0, seconds - session.sound().map(KeptSound::offsetSeconds).orElse(0.0));
    }

    /** Shows where the recording is. */
    public void reveal() {
        only().flatMap(Session::playable)
                .ifPresent(file -> jobs.run("reveal", () -> context.services().reveal(file), () -> {}));
    }

    /** Writes the selected sessions as a table, or all that are listed when none is selected. */
    public void exportTable(Path file) {
        List<Session> sessions = (selection.isEmpty() ? List.copyOf(rows.sorted()) : selection)
                .stream().map(HistoryRow::session).toList();
        jobs.run("export", () -> Exports.table(sessions, file), () -> say("history.exported", file.toString()));
    }

    /** Writes the answers over time of the selected session. */
    void exportLabels(Exports.Kind kind, Path file) {
        only().ifPresent(session -> jobs.run(
                "export",
                () -> Exports.labels(kind, session, history.course(session.id()), texts, file),
                () -> say("history.exported", file.toString())));
    }

    private Optional<Session> only() {
        return selection.size() == 1 ? Optional.of(selection.get(0).session()) : Optional.empty();
    }

    private void say(String key, Object... arguments) {
        context.notices().post(Notice.of(key, arguments));
    }
}
