package org.shenava.view.library;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.shenava.job.JobContext;
import org.shenava.library.Track;
import org.shenava.library.apply.RunSummary;
import org.shenava.library.plan.FolderNames;
import org.shenava.library.plan.PlanCheck;
import org.shenava.library.plan.PlanCsv;
import org.shenava.library.plan.PlanRequest;
import org.shenava.library.plan.PlanRow;
import org.shenava.library.plan.Planner;
import org.shenava.library.plan.SortPlan;
import org.shenava.library.scan.ScannedTrack;
import org.shenava.view.common.LongWork;
import org.shenava.view.common.Message;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Preferences;

/** Where each recording would go. Changes nothing on the disk, lives as long as the window, and knows no texts. JavaFX thread. */
final class PlanViewModel {
    private static final Set<State> EDITABLE =
            EnumSet.of(State.READY, State.EMPTY, State.BLOCKED, State.CHECKED, State.WANTED);

    private final ScanViewModel scan;
    private final RunsViewModel runs;
    private final LongWork work;
    private final LongWork check;
    private final Preferences preferences;
    private final PlanWishes wishes;
    private final PlanEdits edits = new PlanEdits();
    private final HandedPlan handed;
    private final ObservableList<String> problems = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private Consumer<SortPlan> wanted = plan -> {};
    private boolean recheck;
    private boolean opened;

    PlanViewModel(PageContext context, ScanViewModel scan, RunsViewModel runs) {
        this.scan = scan;
        this.runs = runs;
        preferences = context.preferences();
        wishes = new PlanWishes(preferences.current().library(), this::outdated);
        work = new LongWork(context.services().jobs(), context.ui(), System::nanoTime);
        check = new LongWork(context.services().jobs(), context.ui(), System::nanoTime);
        // Of checks nothing is shown but what went wrong.
        check.message().addListener((observed, before, said) -> {
            if (said != null) {
                notChecked(said);
            }
        });
        scan.counts().addListener((observed, before, after) -> tracksChanged());
        scan.judge().addListener((observed, before, after) -> tracksChanged());
        handed = new HandedPlan(runs, () -> state.set(State.OUTDATED));
    }

    /** The one of the window. */
    static PlanViewModel of(PageContext context) {
        return context.kept()
                .the(
                        PlanViewModel.class,
                        () -> new PlanViewModel(context, ScanViewModel.of(context), RunsViewModel.of(context)));
    }

    /** Whether there is a plan that can be carried out. */
    enum State {
        NONE,
        /** It was changed and is being looked at. */
        CHECKED,
        /** The same, and it is to be carried out if nothing stands in its way. */
        WANTED,
        /** Something stands in its way. */
        BLOCKED,
        READY,
        /** Nothing of it is left to do. */
        EMPTY,
        /** What it was made of has changed. */
        OUTDATED,
        /** It was handed over. */
        APPLIED
    }

    /** How the user wants it. */
    PlanWishes wishes() {
        return wishes;
    }

    LongWork work() {
        return work;
    }

    ObservableList<PlanRow> rows() {
        return edits.rows();
    }

    /** Sentences; none when all is well. */
    ObservableList<String> problems() {
        return problems;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What became of the rows of a plan that was carried out, as its run recorded it; empty while that goes on. */
    ReadOnlyObjectProperty<Map<PlanRow, RunSummary.Fate>> fates() {
        return handed.fates();
    }

    /** Whether some plan is carried out or undone, so that none can begin. */
    ReadOnlyBooleanProperty sorting() {
        return runs.work().running();
    }

    /** The folder that everything of this plan goes below. */
    Optional<Path> place() {
        return edits.place();
    }

    /** Makes a plan, with folders that are called so. */
    void make(FolderNames names) {
        List<ScannedTrack> tracks = scan.tracks();
        if (tracks.isEmpty()) {
            work.say(Message.of("library.plan.noTracks"));
            return;
        }
        PlanRequest request;
        try {
            request = wishes.request(scan.scanned(), scan.judge().get(), names);
        } catch (PlanWishes.Unfit unfit) {
            work.say(Message.of(unfit.key()));
            return;
        }
        preferences.change(
                settings -> settings.withLibrary(wishes.kept(settings.library().folder())));
        List<Track> planned = tracks.stream().map(ScannedTrack::track).toList();
        clear();
        work.begin("plan library", job -> checked(planned, request, job), made -> show(made, false));
    }

    /** Takes a plan from a file, perhaps edited there. It stands by itself: what is scanned meanwhile changes nothing in it. */
    void open(Path file) {
        work.begin(
                "open plan",
                job -> {
                    SortPlan plan = PlanCsv.read(file);
                    return new Checked(plan, PlanCheck.problems(plan));
                },
                read -> {
                    clear();
                    wishes.follow(read.plan());
                    show(read, true);
                });
    }

    /** Writes the plan as it stands, with all that was changed in it. */
    void save(Path file) {
        if (edits.place().isEmpty()) {
            return;
        }
        SortPlan now = edits.plan();
        work.begin(
                "save plan",
                job -> {
                    PlanCsv.write(now, file);
                    return file;
                },
                written -> work.say(Message.of("library.written", written)));
    }

    private void clear() {
        state.set(State.NONE);
        edits.clear();
        problems.clear();
        handed.forget();
    }

    /** A plan, and what stands in its way. */
    private record Checked(SortPlan plan, List<String> problems) {}

    private static Checked checked(List<Track> tracks, PlanRequest request, JobContext job) throws Exception {
        Planner.FileHashes disk = Planner.FileHashes.fromDisk();
        // Only reading other files takes long.
        SortPlan plan = Planner.plan(tracks, request, file -> job.isCancelled() ? Optional.empty() : disk.of(file));
        job.checkCancelled();
        return new Checked(plan, PlanCheck.problems(plan));
    }

    private void show(Checked made, boolean fromFile) {
        opened = fromFile;
        edits.show(made.plan(), fromFile);
        judge(made.problems());
    }

    private void judge(List<String> found) {
        problems.setAll(found);
        State free = edits.hasReady() ? State.READY : State.EMPTY;
        boolean now = state.get() == State.WANTED;
        state.set(found.isEmpty() ? free : State.BLOCKED);
        if (now) {
            apply(wanted);
        }
    }

    /**
     * Sends a row to another place.
     *
     * @param below the target, with folders
     * @return false when that is no path, or the row stays where it is
     */
    boolean edit(PlanRow row, String below) {
        if (state.get() == State.APPLIED || !edits.edit(row, below)) {
            return false;
        }
        checkAgain();
        return true;
    }

    /** Leaves rows out, or takes those back that were. */
    void turnLeftOut(List<PlanRow> chosen) {
        if (state.get() == State.APPLIED) {
            return;
        }
        edits.turnLeftOut(chosen);
        checkAgain();
    }

    private void checkAgain() {
        if (!EDITABLE.contains(state.get())) {
            return;
        }
        state.set(State.CHECKED);
        look();
    }

    private void look() {
        if (check.running().get()) {
            recheck = true;
            return;
        }
        SortPlan now = edits.plan();
        check.begin("check plan", job -> PlanCheck.problems(now), found -> {
            if (recheck) {
                recheck = false;
                look();
            } else if (state.get() == State.CHECKED || state.get() == State.WANTED) {
                judge(found);
            }
        });
    }

    /** Nobody knows whether the plan can be carried out: it is to be made anew. */
    private void notChecked(Message why) {
        recheck = false;
        work.say(why);
        if (state.get() == State.CHECKED || state.get() == State.WANTED) {
            state.set(State.OUTDATED);
        }
    }

    /**
     * Has the plan carried out: at once, or as soon as what was changed last is looked at and nothing stands in its way. Another change
     * before that takes it back.
     *
     * @param carriesOut takes the plan
     */
    void apply(Consumer<SortPlan> carriesOut) {
        if (state.get() == State.CHECKED) {
            wanted = carriesOut;
            state.set(State.WANTED);
        } else {
            take().ifPresent(carriesOut);
        }
    }

    /** Hands the plan over, once. */
    Optional<SortPlan> take() {
        // One at a time: a second run would not begin.
        if (state.get() != State.READY || sorting().get()) {
            return Optional.empty();
        }
        SortPlan now = edits.plan();
        handed.handOver(now);
        state.set(State.APPLIED);
        return Optional.of(now);
    }

    private void tracksChanged() {
        if (!opened) {
            outdated();
        }
    }

    private void outdated() {
        if (!edits.rows().isEmpty() && state.get() != State.APPLIED) {
            state.set(State.OUTDATED);
        }
    }
}
