package org.shenava.view.library;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.shenava.job.JobContext;
import org.shenava.library.Track;
import org.shenava.library.plan.Action;
import org.shenava.library.plan.PlanCheck;
import org.shenava.library.plan.PlanException;
import org.shenava.library.plan.PlanRequest;
import org.shenava.library.plan.PlanRow;
import org.shenava.library.plan.Planner;
import org.shenava.library.plan.SortPlan;
import org.shenava.library.plan.TargetPattern;
import org.shenava.library.results.Judge;
import org.shenava.library.scan.ScannedTrack;
import org.shenava.view.common.LongWork;
import org.shenava.view.common.Message;
import org.shenava.view.common.PageContext;

/** Where each recording would go. Changes nothing on the disk, lives as long as the window, and knows no texts. JavaFX thread. */
final class PlanViewModel {
    private final ScanViewModel scan;
    private final LongWork work;
    private final LongWork check;
    private final StringProperty target = new SimpleStringProperty("");
    private final StringProperty pattern = new SimpleStringProperty(TargetPattern.DEFAULT);
    private final StringProperty unsureFolder = new SimpleStringProperty("");
    private final ObjectProperty<Action> action = new SimpleObjectProperty<>(Action.COPY);
    private final BooleanProperty companions = new SimpleBooleanProperty();
    private final BooleanProperty replaceGenre = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper patternFits = new ReadOnlyBooleanWrapper(true);
    private final ObservableList<PlanRow> rows = FXCollections.observableArrayList();
    private final ObservableList<String> problems = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final Set<PlanRow> leftOut = new HashSet<>();
    private Optional<Path> place = Optional.empty();
    private boolean recheck;

    PlanViewModel(PageContext context, ScanViewModel scan) {
        this.scan = scan;
        work = new LongWork(context.services().jobs(), context.ui(), System::nanoTime);
        check = new LongWork(context.services().jobs(), context.ui(), System::nanoTime);
        pattern.addListener(
                (observed, before, after) -> patternFits.set(parsed(after).isPresent()));
        List.of(target, pattern, unsureFolder, action, companions, replaceGenre)
                .forEach(one -> one.addListener((observed, before, after) -> outdated()));
        scan.counts().addListener((observed, before, after) -> outdated());
        scan.judge().addListener((observed, before, after) -> outdated());
    }

    /** The one of the window. */
    static PlanViewModel of(PageContext context) {
        return context.kept().the(PlanViewModel.class, () -> new PlanViewModel(context, ScanViewModel.of(context)));
    }

    /** Whether there is a plan that can be carried out. */
    enum State {
        NONE,
        /** It was changed and is being looked at. */
        CHECKED,
        /** Something stands in its way. */
        BLOCKED,
        READY,
        /** What it was made of has changed. */
        OUTDATED,
        /** It was handed over. */
        APPLIED
    }

    StringProperty target() {
        return target;
    }

    StringProperty pattern() {
        return pattern;
    }

    /** Below the target; blank for the usual one. */
    StringProperty unsureFolder() {
        return unsureFolder;
    }

    ObjectProperty<Action> action() {
        return action;
    }

    BooleanProperty companions() {
        return companions;
    }

    BooleanProperty replaceGenre() {
        return replaceGenre;
    }

    ReadOnlyBooleanProperty patternFits() {
        return patternFits.getReadOnlyProperty();
    }

    LongWork work() {
        return work;
    }

    ObservableList<PlanRow> rows() {
        return rows;
    }

    /** Sentences; none when all is well. */
    ObservableList<String> problems() {
        return problems;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The folder that everything of this plan goes below. */
    Optional<Path> place() {
        return place;
    }

    /**
     * Makes a plan.
     *
     * @param names of labels as people read them
     * @param usualUnsure folder of the unsure where the user named none
     */
    void make(Function<String, String> names, String usualUnsure) {
        List<ScannedTrack> tracks = scan.tracks();
        Optional<Path> wanted = wantedPlace();
        Optional<TargetPattern> parsed = parsed(pattern.get());
        if (tracks.isEmpty() || wanted.isEmpty() || parsed.isEmpty()) {
            work.say(Message.of(
                    tracks.isEmpty()
                            ? "library.plan.noTracks"
                            : parsed.isEmpty() ? "library.plan.noPattern" : "library.plan.noTarget"));
            return;
        }
        Judge judge = scan.judge().get();
        String unsure = unsureFolder.get().isBlank() ? usualUnsure : unsureFolder.get();
        PlanRequest request = new PlanRequest(
                wanted.get(),
                action.get(),
                parsed.get(),
                judge.thresholds(),
                judge.modelsOwn(),
                judge.modesOwn(),
                unsure,
                companions.get(),
                replaceGenre.get(),
                names);
        List<Track> planned = tracks.stream().map(ScannedTrack::track).toList();
        state.set(State.NONE);
        rows.clear();
        problems.clear();
        leftOut.clear();
        work.begin("plan library", job -> checked(planned, request, job), this::show);
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

    private void show(Checked made) {
        place = Optional.of(made.plan().target());
        rows.setAll(made.plan().rows());
        judge(made.problems());
    }

    private void judge(List<String> found) {
        problems.setAll(found);
        state.set(found.isEmpty() ? State.READY : State.BLOCKED);
    }

    /**
     * Sends a row to another place.
     *
     * @param below the target, with folders
     * @return false when that is no path, or the row stays where it is
     */
    boolean edit(PlanRow row, String below) {
        int index = rows.indexOf(row);
        if (index < 0 || place.isEmpty() || row.action() == Action.TAG || row.state() != PlanRow.State.READY) {
            return false;
        }
        try {
            Path wanted = place.get().resolve(below.strip()).normalize();
            if (below.isBlank() || wanted.equals(place.get())) {
                return false;
            }
            rows.set(index, row.withTarget(wanted));
        } catch (InvalidPathException noPath) {
            return false;
        }
        checkAgain();
        return true;
    }

    /** Leaves rows out, or takes those back that were. */
    void turnLeftOut(List<PlanRow> chosen) {
        for (PlanRow row : List.copyOf(chosen)) {
            int index = rows.indexOf(row);
            if (index >= 0 && row.state() == PlanRow.State.READY) {
                PlanRow without = row.withState(PlanRow.State.LEFT_OUT);
                leftOut.add(without);
                rows.set(index, without);
            } else if (index >= 0 && leftOut.remove(row)) {
                rows.set(index, row.withState(PlanRow.State.READY));
            }
        }
        checkAgain();
    }

    private void checkAgain() {
        if (state.get() != State.READY && state.get() != State.BLOCKED && state.get() != State.CHECKED) {
            return;
        }
        state.set(State.CHECKED);
        if (check.running().get()) {
            recheck = true;
            return;
        }
        SortPlan now = plan();
        check.begin("check plan", job -> PlanCheck.problems(now), found -> {
            if (recheck) {
                recheck = false;
                checkAgain();
            } else if (state.get() == State.CHECKED) {
                judge(found);
            }
        });
    }

    /** Hands the plan over, once. */
    Optional<SortPlan> take() {
        if (state.get() != State.READY) {
            return Optional.empty();
        }
        state.set(State.APPLIED);
        return Optional.of(plan());
    }

    private SortPlan plan() {
        return new SortPlan(place.orElseThrow(), new ArrayList<>(rows));
    }

    private void outdated() {
        if (!rows.isEmpty() && state.get() != State.APPLIED) {
            state.set(State.OUTDATED);
        }
    }

    private Optional<Path> wantedPlace() {
        if (action.get() == Action.TAG) {
            return scan.scanned();
        }
        try {
            Path path = Path.of(target.get().strip());
            return path.isAbsolute() ? Optional.of(path.normalize()) : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static Optional<TargetPattern> parsed(String text) {
        try {
            return Optional.of(TargetPattern.parse(text.strip()));
        } catch (PlanException unfit) {
            // Said beside the field, in the language of the window.
            return Optional.empty();
        }
    }
}
