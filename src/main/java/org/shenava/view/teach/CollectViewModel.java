package org.shenava.view.teach;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
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
    private final OpenProject open;
    private final ObservableList<String> left = FXCollections.observableArrayList();
    // One for all: whoever listens to a view that nobody holds soon hears nothing any more.
    private final ObservableList<String> leftToRead = FXCollections.unmodifiableObservableList(left);
    private final ReadOnlyObjectWrapper<Undoing> undoing = new ReadOnlyObjectWrapper<>(Undoing.NOTHING);

    CollectViewModel(PageContext context) {
        open = new OpenProject(context);
        open.project().addListener((observed, before, after) -> {
            undoing.set(Undoing.NOTHING);
            left.clear();
        });
        ProjectsViewModel projects = ProjectsViewModel.of(context);
        projects.current().addListener((observed, before, after) -> look(after));
        look(projects.current().get());
    }

    private void look(ProjectRow row) {
        open.open(row == null ? null : row.project());
    }

    /** The one of the window. */
    static CollectViewModel of(PageContext context) {
        return context.kept().the(CollectViewModel.class, () -> new CollectViewModel(context));
    }

    LongWork work() {
        return open.work();
    }

    /** How far the recordings are looked at; negative while they are not. */
    ReadOnlyDoubleProperty looking() {
        return open.looking();
    }

    /** Null while there is none. */
    ReadOnlyObjectProperty<Project> project() {
        return open.project();
    }

    ReadOnlyObjectProperty<Collected> collected() {
        return open.collected();
    }

    /** The class that is looked at; empty while there is none. */
    ReadOnlyStringProperty label() {
        return open.label();
    }

    /** Why files were left out of the last adding, and of those that it waited for, a sentence each. */
    ObservableList<String> left() {
        return leftToRead;
    }

    /** What can be taken back. */
    ReadOnlyObjectProperty<Undoing> undoing() {
        return undoing.getReadOnlyProperty();
    }

    void choose(String newLabel) {
        open.choose(newLabel);
    }

    /** Reads what lies there: somebody may have changed the folder. */
    void refresh() {
        open.refresh();
    }

    /** At once or after what is being done: whoever has written a name must find the class. */
    void addClass(String name) {
        String wanted = name.strip();
        open.stepInTurn(
                "add class",
                (one, job) -> {
                    one.addClass(wanted);
                    return wanted;
                },
                this::choose);
    }

    /** Looks at the background; a folder that somebody else made has none yet, and gets one. */
    void chooseBackground(Runnable then) {
        Optional<String> known = open.collected().get().background();
        if (known.isPresent()) {
            choose(known.get());
            then.run();
            return;
        }
        open.step(
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
        open.step(
                "rename class",
                (one, job) -> {
                    one.renameClass(before, wanted);
                    return wanted;
                },
                this::choose);
    }

    void removeClass(String name) {
        undoable("remove class", one -> one.removeClass(name));
    }

    /** Copies files and what is in folders into a class, at once or after what is being done. */
    void add(List<Path> files, String into) {
        if (files.isEmpty()) {
            return;
        }
        if (into.isEmpty()) {
            open.work().say(Message.of("teach.recordings.noClass"));
            return;
        }
        if (!open.work().running().get()) {
            // Else they may be of files that were given together with these.
            left.clear();
        }
        open.stepInTurn("add recordings", (one, job) -> one.add(files, into, Optional.empty(), job), added -> {
            choose(into);
            left.addAll(added.left());
            open.work()
                    .say(Message.of(
                            "teach.added", added.added().size(), added.left().size()));
        });
    }

    /**
     * Keeps what was recorded, unless something else is being done.
     *
     * @param then once it is on the disk
     */
    void keep(TeachingDesk.Take take, String into, Runnable then) {
        open.step("keep take", (one, job) -> one.addTake(take.mono(), take.sampleRateHz(), into), kept -> {
            then.run();
            choose(into);
            open.work().say(Message.of("teach.take.kept"));
        });
    }

    void relabel(List<Example> examples, String to) {
        if (!examples.isEmpty()) {
            undoable("change class", one -> one.relabel(examples, to));
        }
    }

    /** Says who plays; empty takes it back. */
    void setPlayer(List<Example> examples, Optional<String> player) {
        if (!examples.isEmpty()) {
            undoable("set player", one -> one.setPlayer(examples, player));
        }
    }

    void remove(List<Example> examples) {
        if (!examples.isEmpty()) {
            undoable("remove recordings", one -> one.remove(examples));
        }
    }

    /** Takes the last change back. */
    void undo() {
        Undoing last = undoing.get();
        last.newest()
                .ifPresent(change -> open.step(
                        "undo",
                        (one, job) -> {
                            one.undo(change);
                            return one;
                        },
                        done -> {
                            undoing.set(last.without());
                            open.work().say(Message.of("teach.undone"));
                        }));
    }

    /** The recording of a path, if it is still there. */
    Optional<Example> example(String path) {
        return open.example(path);
    }

    /** A change that {@link Project} can take back. */
    @FunctionalInterface
    private interface Undoable {
        Project.Change change(Project project) throws Exception;
    }

    private void undoable(String name, Undoable verb) {
        open.step(
                name,
                (one, job) -> verb.change(one),
                change -> undoing.set(undoing.get().with(change)));
    }
}
