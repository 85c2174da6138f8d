package org.shenava.view.teach;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.shenava.job.JobContext;
import org.shenava.job.JobRunner;
import org.shenava.teaching.Example;
import org.shenava.teaching.project.Project;
import org.shenava.view.common.LongWork;
import org.shenava.view.common.Message;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.TeachingDesk;

/**
 * What was collected in the chosen project, and what can be done with it. Lives as long as the window, and knows no texts. JavaFX
 * thread; whatever waits is a job.
 */
public final class CollectViewModel {
    private final LongWork work;
    private final Inspector inspector;
    private final ReadOnlyObjectWrapper<Project> project = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Collected> collected = new ReadOnlyObjectWrapper<>(Collected.NOTHING);
    private final ObservableList<String> left = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Undoing> undoing = new ReadOnlyObjectWrapper<>(Undoing.NOTHING);

    // Another project was chosen while something was done with the one before.
    private boolean readLater;

    CollectViewModel(PageContext context) {
        JobRunner jobs = context.services().jobs();
        work = new LongWork(jobs, context.ui(), System::nanoTime);
        inspector = new Inspector(jobs, context.ui());
        work.running().addListener((observed, before, after) -> {
            if (!after && readLater) {
                readLater = false;
                context.ui().execute(this::refresh);
            }
        });
        ProjectsViewModel projects = ProjectsViewModel.of(context);
        projects.current().addListener((observed, before, after) -> look(after));
        look(projects.current().get());
    }

    /** The one of the window. */
    static CollectViewModel of(PageContext context) {
        return context.kept().the(CollectViewModel.class, () -> new CollectViewModel(context));
    }

    /** Something done with a project, in a job. */
    @FunctionalInterface
    private interface Step<T> {
        T take(Project project, JobContext job) throws Exception;
    }

    /** What came of a step, and what lies there after it. */
    private record Done<T>(T result, Collected after) {}

    LongWork work() {
        return work;
    }

    /** How far the recordings are looked at; negative while they are not. */
    ReadOnlyDoubleProperty looking() {
        return inspector.progress();
    }

    /** Null while there is none. */
    ReadOnlyObjectProperty<Project> project() {
        return project.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Collected> collected() {
        return collected.getReadOnlyProperty();
    }

    /** The class that is looked at; empty while there is none. */
    ReadOnlyStringProperty label() {
        return label.getReadOnlyProperty();
    }

    /** Why files of the last adding were left out, a sentence each. */
    ObservableList<String> left() {
        return FXCollections.unmodifiableObservableList(left);
    }

    /** What can be taken back. */
    ReadOnlyObjectProperty<Undoing> undoing() {
        return undoing.getReadOnlyProperty();
    }

    void choose(String newLabel) {
        if (collected.get().labels().contains(newLabel)) {
            label.set(newLabel);
        }
    }

    /** Another class after this one, or the first after the last. */
    void chooseNext() {
        List<String> labels = collected.get().labels();
        if (!labels.isEmpty()) {
            label.set(labels.get((labels.indexOf(label.get()) + 1) % labels.size()));
        }
    }

    /** Reads what lies there: somebody may have changed the folder. */
    void refresh() {
        if (project.get() != null && !work.running().get()) {
            step("read project", (one, job) -> one, same -> {});
        }
    }

    void addClass(String name) {
        String wanted = name.strip();
        step(
                "add class",
                (one, job) -> {
                    one.addClass(wanted);
                    return wanted;
                },
                this::choose);
    }

    /** Looks at the background; a folder that somebody else made has none yet, and gets one. */
    void chooseBackground(Runnable then) {
        Optional<String> known = collected.get().background();
        if (known.isPresent()) {
            choose(known.get());
            then.run();
            return;
        }
        step(
                "add background",
                (one, job) -> {
                    if (!one.classes().contains(Project.BACKGROUND)) {
                        one.addClass(Project.BACKGROUND);
                    }
                    one.setBackground(Optional.of(Project.BACKGROUND));
                    return Project.BACKGROUND;
                },
                made -> {
                    choose(made);
                    then.run();
                });
    }

    void renameClass(String before, String name) {
        String wanted = name.strip();
        step(
                "rename class",
                (one, job) -> {
                    one.renameClass(before, wanted);
                    return wanted;
                },
                this::choose);
    }

    void removeClass(String name) {
        undoable(Undoing.What.CLASS, "remove class", one -> one.removeClass(name));
    }

    /** Copies files and what is in folders into a class. */
    void add(List<Path> files, String into) {
        if (files.isEmpty()) {
            return;
        }
        if (into.isEmpty()) {
            work.say(Message.of("teach.recordings.noClass"));
            return;
        }
        step("add recordings", (one, job) -> one.add(files, into, Optional.empty(), job), added -> {
            choose(into);
            left.setAll(added.left());
            work.say(
                    Message.of("teach.added", added.added().size(), added.left().size()));
        });
    }

    /** Keeps what was recorded. */
    void keep(TeachingDesk.Take take, String into) {
        step("keep take", (one, job) -> one.addTake(take.mono(), take.sampleRateHz(), into), kept -> {
            choose(into);
            work.say(Message.of("teach.take.kept"));
        });
    }

    void relabel(List<Example> examples, String to) {
        if (!examples.isEmpty()) {
            undoable(Undoing.What.RELABEL, "change class", one -> one.relabel(examples, to));
        }
    }

    /** Says who plays; empty takes it back. */
    void setPlayer(List<Example> examples, Optional<String> player) {
        if (!examples.isEmpty()) {
            undoable(Undoing.What.PLAYER, "set player", one -> one.setPlayer(examples, player));
        }
    }

    void remove(List<Example> examples) {
        if (!examples.isEmpty()) {
            undoable(Undoing.What.RECORDINGS, "remove recordings", one -> one.remove(examples));
        }
    }

    /** Takes the last change back. */
    void undo() {
        Undoing last = undoing.get();
        last.newest()
                .ifPresent(change -> step(
                        "undo",
                        (one, job) -> {
                            one.undo(change.change());
                            return one;
                        },
                        done -> {
                            undoing.set(last.without());
                            work.say(Message.of("teach.undone"));
                        }));
    }

    /** The recording of a path, if it is still there. */
    Optional<Example> example(String path) {
        return collected.get().examples().stream()
                .filter(one -> one.path().equals(path))
                .findFirst();
    }

    /** A change that {@link Project} can take back. */
    @FunctionalInterface
    private interface Undoable {
        Project.Change change(Project project) throws Exception;
    }

    private void undoable(Undoing.What what, String name, Undoable verb) {
        step(
                name,
                (one, job) -> verb.change(one),
                change -> undoing.set(undoing.get().with(what, change)));
    }

    private <T> void step(String name, Step<T> step, Consumer<T> then) {
        Project used = project.get();
        if (used == null) {
            return;
        }
        work.begin(
                name,
                job -> {
                    T result = step.take(used, job);
                    return new Done<>(result, Collected.read(used));
                },
                done -> {
                    if (used.equals(project.get())) {
                        take(done.after());
                        then.accept(done.result());
                    }
                });
    }

    private void look(ProjectRow row) {
        Project wanted = row == null ? null : row.project();
        if (wanted != null
                && project.get() != null
                && wanted.folder().equals(project.get().folder())) {
            return;
        }
        inspector.stop();
        readLater = work.running().get();
        work.cancel();
        project.set(wanted);
        undoing.set(Undoing.NOTHING);
        left.clear();
        collected.set(Collected.NOTHING);
        label.set("");
        refresh();
    }

    private void take(Collected after) {
        Collected before = collected.get();
        collected.set(after.remembering(before.inventory()));
        if (!after.labels().contains(label.get())) {
            label.set(after.labels().isEmpty() ? "" : after.labels().get(0));
        }
        inspector.look(
                project.get(),
                inventory -> collected.set(collected.get().with(inventory)),
                failure -> work.say(Message.failure(failure)));
    }
}
