package org.shenava.view.teach;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelCard;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.teaching.Approach;
import org.shenava.teaching.Pause;
import org.shenava.teaching.Taught;
import org.shenava.teaching.TeachRequest;
import org.shenava.teaching.TeachingException;
import org.shenava.teaching.TeachingStep;
import org.shenava.teaching.project.Project;
import org.shenava.view.common.LongWork;
import org.shenava.view.common.Message;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Services;
import org.shenava.view.common.TeachingDesk;

/** A training: goes on whatever page is looked at. Lives as long as the window, and knows no texts. JavaFX thread. */
public final class TrainViewModel {
    private static final long SEED = 1;

    private final Services services;
    private final Executor ui;
    private final LongWork work;
    private final ReadOnlyObjectWrapper<TeachingStep> step = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Taught> taught = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Project> project = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<Approach>> approach = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<OptionalDouble> windowSeconds = new SimpleObjectProperty<>(OptionalDouble.empty());
    private final ObjectProperty<Boolean> augment = new SimpleObjectProperty<>(true);
    private Pause pause = new Pause();
    private boolean succeeded;

    // Any thread: the newest only.
    private final AtomicReference<TeachingStep> newest = new AtomicReference<>();

    TrainViewModel(PageContext context) {
        services = context.services();
        ui = context.ui();
        work = new LongWork(services.jobs(), ui, System::nanoTime);
        work.running().addListener((observed, before, after) -> paused.set(false));
    }

    /** The one of the window. */
    static TrainViewModel of(PageContext context) {
        return context.kept().the(TrainViewModel.class, () -> new TrainViewModel(context));
    }

    /** Whether it runs, and what is to be said of its end. */
    LongWork work() {
        return work;
    }

    /** How far it is, or the last one was; null before the first. */
    ReadOnlyObjectProperty<TeachingStep> step() {
        return step.getReadOnlyProperty();
    }

    /** The newest model that was made in this window; null before the first. */
    ReadOnlyObjectProperty<Taught> taught() {
        return taught.getReadOnlyProperty();
    }

    /** What is or was learned from; null before the first. */
    ReadOnlyObjectProperty<Project> project() {
        return project.getReadOnlyProperty();
    }

    /** Whether the last one came to its end. */
    boolean succeeded() {
        return succeeded;
    }

    ReadOnlyBooleanProperty paused() {
        return paused.getReadOnlyProperty();
    }

    /** Empty has the better one found by testing. */
    ObjectProperty<Optional<Approach>> approach() {
        return approach;
    }

    /** Empty takes that of the shipped network. */
    ObjectProperty<OptionalDouble> windowSeconds() {
        return windowSeconds;
    }

    ObjectProperty<Boolean> augment() {
        return augment;
    }

    /** Learns all that is in a project, unless something is learned already. */
    void start(Project from) {
        if (work.running().get()) {
            return;
        }
        project.set(from);
        succeeded = false;
        step.set(null);
        newest.set(null);
        pause = new Pause();
        Pause held = pause;
        TeachRequest.Advanced advanced =
                new TeachRequest.Advanced(approach.get(), windowSeconds.get(), augment.get(), SEED);
        work.begin("teach", job -> teach(from, advanced, held, job), this::finish);
    }

    void pauseOrGoOn() {
        if (!work.running().get()) {
            return;
        }
        if (paused.get()) {
            pause.resume();
        } else {
            pause.pause();
        }
        paused.set(pause.isPaused());
    }

    void cancel() {
        pause.resume();
        work.cancel();
    }

    private Taught teach(Project from, TeachRequest.Advanced advanced, Pause held, JobContext job)
            throws TeachingException, JobCancelledException {
        TeachingDesk desk = services.teaching();
        String title = title(from.name(), () -> services.models());
        TeachRequest request = new TeachRequest(
                from.examples(),
                from.background(),
                List.of(),
                from.cache(),
                from.progress(),
                desk.models().folderFor(title),
                title,
                advanced,
                "the Teach page, project " + from.name());
        return desk.teach(request, held, this::tell, job);
    }

    /** The project's name, with a number from the second model on, so that two can be told apart. */
    static String title(String name, Supplier<List<InstalledModel>> models) {
        List<String> taken = models.get().stream()
                .flatMap(model -> model.card().stream())
                .map(ModelCard::own)
                .map(ModelCard.Own::title)
                .toList();
        String title = name;
        for (int number = 2; taken.contains(title); number++) {
            title = name + " " + number;
        }
        return title;
    }

    private void tell(TeachingStep now) {
        if (newest.getAndSet(now) == null) {
            ui.execute(this::show);
        }
    }

    private void show() {
        TeachingStep now = newest.getAndSet(null);
        if (now != null && work.running().get()) {
            step.set(now);
        }
    }

    private void finish(Taught made) {
        succeeded = true;
        taught.set(made);
        work.say(Message.of("teach.train.done", made.leftOut().size()));
    }
}
