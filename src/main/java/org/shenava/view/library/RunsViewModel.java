package org.shenava.view.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.shenava.job.JobContext;
import org.shenava.library.apply.DamagedJournal;
import org.shenava.library.apply.RunList;
import org.shenava.library.apply.RunSummary;
import org.shenava.library.plan.PlanException;
import org.shenava.library.plan.SortPlan;
import org.shenava.view.common.LongWork;
import org.shenava.view.common.Message;
import org.shenava.view.common.MusicLibrary;
import org.shenava.view.common.PageContext;

/** What was done: carries plans out, finishes and undoes. Lives as long as the window, and knows no texts. JavaFX thread. */
final class RunsViewModel {
    private final MusicLibrary library;
    private final LongWork work;
    private final LongWork reading;
    private final LongWork finding;
    private final ObservableList<RunSummary> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Message> damaged = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Applied> applied = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();

    RunsViewModel(PageContext context) {
        library = context.services().library();
        work = new LongWork(context.services().jobs(), context.ui(), System::nanoTime);
        reading = new LongWork(context.services().jobs(), context.ui(), System::nanoTime);
        finding = new LongWork(context.services().jobs(), context.ui(), System::nanoTime);
        // Of these two nothing is shown but what went wrong.
        for (LongWork silent : List.of(reading, finding)) {
            silent.message().addListener((observed, before, said) -> {
                if (said != null) {
                    work.say(said);
                }
            });
        }
    }

    /** The one of the window. */
    static RunsViewModel of(PageContext context) {
        return context.kept().the(RunsViewModel.class, () -> new RunsViewModel(context));
    }

    LongWork work() {
        return work;
    }

    /** Newest first. */
    ObservableList<RunSummary> runs() {
        return runs;
    }

    /** Which journals cannot be read; null while all can. */
    ReadOnlyObjectProperty<Message> damaged() {
        return damaged.getReadOnlyProperty();
    }

    /** Whether the list was read since the last run ended; before that an empty one means nothing. */
    ReadOnlyBooleanProperty read() {
        return read.getReadOnlyProperty();
    }

    /**
     * A plan that was handed over.
     *
     * @param run empty when it ended without one
     */
    record Applied(SortPlan plan, Optional<RunSummary> run) {}

    /** The last plan that was handed over, and how far its run is by now; null before the first has ended. */
    ReadOnlyObjectProperty<Applied> applied() {
        return applied.getReadOnlyProperty();
    }

    /** Reads the runs; none is read while one is carried out. */
    void refresh() {
        if (!work.running().get()) {
            reading.begin("read runs", job -> library.runs().list(), this::take);
        }
    }

    /** Reads the runs anew: what is being read by now may be of before. */
    private void readAnew() {
        reading.beginInTurn("read runs", job -> library.runs().list(), this::take);
    }

    private void take(RunList found) {
        runs.setAll(found.runs());
        read.set(true);
        Optional.ofNullable(applied.get())
                .flatMap(Applied::run)
                .flatMap(before -> found.runs().stream()
                        .filter(run -> run.id().equals(before.id()))
                        .findFirst())
                .ifPresent(run -> applied.set(new Applied(applied.get().plan(), Optional.of(run))));
        damaged.set(
                found.damaged().isEmpty()
                        ? null
                        : Message.told(found.damaged().stream()
                                .map(DamagedJournal::sentence)
                                .collect(Collectors.joining("\n"))));
    }

    /** Looks once for a run that was cut off, to be told of at the start. */
    void findCutOff(Consumer<RunSummary> then) {
        finding.begin("find cut-off run", job -> library.runs().list().unfinished(), found -> found.stream()
                .filter(run -> run.state() != RunSummary.State.STOPPED)
                .findFirst()
                .ifPresent(then));
    }

    void apply(SortPlan plan) {
        work.begin(
                "sort library",
                job -> library.runs().apply(plan, job),
                run -> {
                    applied.set(new Applied(plan, Optional.of(run)));
                    ended(run);
                },
                () -> {
                    applied.set(new Applied(plan, Optional.empty()));
                    readAnew();
                });
    }

    void finish(String id) {
        work("finish run", job -> library.runs().finish(id, job));
    }

    void undo(String id) {
        work("undo run", job -> library.runs().undo(id, job));
    }

    /** The newest run that is not undone. */
    Optional<RunSummary> newest() {
        return runs.stream().filter(RunsViewModel::undoable).findFirst();
    }

    static boolean undoable(RunSummary run) {
        return run.state() != RunSummary.State.UNDONE && run.state() != RunSummary.State.RUNNING;
    }

    /** Something done with a run. */
    @FunctionalInterface
    private interface Step {
        RunSummary take(JobContext job) throws PlanException;
    }

    private void work(String name, Step step) {
        // What fails has perhaps begun.
        work.begin(name, step::take, this::ended, this::readAnew);
    }

    private void ended(RunSummary run) {
        read.set(false);
        work.say(message(run));
        readAnew();
    }

    private static Message message(RunSummary run) {
        int done = run.doneCount();
        return switch (run.state()) {
            case COMPLETE -> Message.of("library.run.complete", done, run.left().size());
            case STOPPED, INTERRUPTED, RUNNING -> Message.of("library.run.stopped", done, run.rowCount());
            case UNDONE -> Message.of("library.run.undone", run.notUndone().size());
            case UNDO_INTERRUPTED -> Message.of("library.run.undoStopped");
        };
    }

    /** Why files were left as they are. */
    static List<RunSummary.Reason> reasons(RunSummary run) {
        return run.state() == RunSummary.State.UNDONE ? run.notUndone() : run.left();
    }
}
