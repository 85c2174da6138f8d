package org.shenava.view.teach;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.shenava.job.JobContext;
import org.shenava.job.JobRunner;
import org.shenava.teaching.Example;
import org.shenava.teaching.project.Project;
import org.shenava.view.common.LongWork;
import org.shenava.view.common.Message;
import org.shenava.view.common.PageContext;

/**
 * The project that is worked on, what lies in it, and which class is looked at. Whatever is done with it is one step at a time; after each
 * the folder is read again and its recordings are looked at anew. JavaFX thread; whatever waits is a job.
 */
final class OpenProject {
    private final LongWork work;
    private final Inspector inspector;
    private final ReadOnlyObjectWrapper<Project> project = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Collected> collected = new ReadOnlyObjectWrapper<>(Collected.NOTHING);
    private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper("");

    // Another project was chosen while something was done with the one before.
    private boolean readLater;

    OpenProject(PageContext context) {
        JobRunner jobs = context.services().jobs();
        work = new LongWork(jobs, context.ui(), System::nanoTime);
        inspector = new Inspector(jobs, context.ui());
        work.running().addListener((observed, before, after) -> {
            if (!after && readLater) {
                context.ui().execute(this::readIfFree);
            }
        });
    }

    /** Something done with a project, in a job. */
    @FunctionalInterface
    interface Step<T> {
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

    void choose(String newLabel) {
        if (collected.get().labels().contains(newLabel)) {
            label.set(newLabel);
        }
    }

    /** The recording of a path, if it is still there. */
    Optional<Example> example(String path) {
        return collected.get().examples().stream()
                .filter(one -> one.path().equals(path))
                .findFirst();
    }

    /** Another one, or null for none. */
    void open(Project wanted) {
        if (wanted != null
                && project.get() != null
                && wanted.folder().equals(project.get().folder())) {
            return;
        }
        inspector.stop();
        readLater = work.running().get();
        work.cancel();
        project.set(wanted);
        collected.set(Collected.NOTHING);
        label.set("");
        refresh();
    }

    /** Reads what lies there: somebody may have changed the folder. */
    void refresh() {
        if (project.get() != null && !work.running().get()) {
            step("read project", (one, job) -> one, same -> {});
        }
    }

    /** What was asked of the project before, and waited for its turn, comes first. */
    private void readIfFree() {
        if (!work.running().get()) {
            readLater = false;
            refresh();
        }
    }

    /**
     * Does something, unless something else is being done.
     *
     * @param then hears what came of it, if the project is still the same
     */
    <T> void step(String name, Step<T> step, Consumer<T> then) {
        if (!work.running().get()) {
            stepInTurn(name, step, then);
        }
    }

    /** {@link #step}, but after what is being done; with the project of now, whichever is open by then. */
    <T> void stepInTurn(String name, Step<T> step, Consumer<T> then) {
        Project used = project.get();
        if (used == null) {
            return;
        }
        work.beginInTurn(
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

    private void take(Collected after) {
        Collected before = collected.get();
        collected.set(after.remembering(before.inventory()));
        List<String> labels = after.labels();
        if (!labels.contains(label.get())) {
            label.set(labels.isEmpty() ? "" : labels.get(0));
        }
        inspector.look(
                project.get(),
                inventory -> collected.set(collected.get().with(inventory)),
                failure -> work.say(Message.failure(failure)));
    }
}
