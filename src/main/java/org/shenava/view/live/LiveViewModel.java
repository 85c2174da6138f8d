package org.shenava.view.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.shenava.job.JobListener;
import org.shenava.live.LiveFeed;
import org.shenava.live.LiveSnapshot;
import org.shenava.view.common.Failures;
import org.shenava.view.common.Notice;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.Services;
import org.shenava.view.common.Texts;

/**
 * What the listening view shows and what can be asked of it. JavaFX thread only; whatever may wait is a job, whose result comes back
 * once. {@link #tick()} reads the newest snapshot, so nothing queues up however slow the screen is.
 */
public final class LiveViewModel {
    private final Services services;
    private final Texts texts;
    private final Executor ui;
    private final NoticeBoard notices;
    private final TroubleWatch trouble;
    private final FeedDoor door = new FeedDoor();
    private final AnswerViewModel answer;
    private final SoundViewModel sound;
    private final InputsViewModel inputs;
    private final ModelViewModel model;
    private final TaskViewModel tasks;

    private final ReadOnlyObjectWrapper<Activity> activity = new ReadOnlyObjectWrapper<>(Activity.IDLE);
    private final ReadOnlyObjectWrapper<LiveFeed> feed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper sourceName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper();

    private LiveSnapshot shown;

    /**
     * A view model at rest; {@link #start()} makes it ask for devices and the model.
     *
     * @param ui runs what it is given on the JavaFX thread, later or at once
     */
    public LiveViewModel(Services services, Preferences preferences, Texts texts, Executor ui, NoticeBoard notices) {
        this.services = services;
        this.texts = texts;
        this.ui = ui;
        this.notices = notices;
        this.trouble = new TroubleWatch(notices, texts);
        this.tasks = new TaskViewModel(services, preferences, texts, ui, notices, this::change);
        BarsViewModel bars = new BarsViewModel(
                preferences.current().barsSorted(), tasks.chosen().get().labels());
        this.answer = new AnswerViewModel(texts, bars);
        this.sound = new SoundViewModel(texts);
        this.inputs = new InputsViewModel(services, preferences, texts, ui, notices);
        this.model = new ModelViewModel(texts, ui, notices, bars, tasks);
        bars.sorted()
                .addListener(
                        (observed, before, after) -> preferences.change(settings -> settings.withBarsSorted(after)));
        model.loading().addListener((observed, before, after) -> showStatus());
        showStatus();
    }

    /** After the first paint: lists the devices and starts loading the model. */
    public void start() {
        inputs.refresh();
        tasks.refresh();
        model.follow(services.model());
    }

    public AnswerViewModel answer() {
        return answer;
    }

    public SoundViewModel sound() {
        return sound;
    }

    public InputsViewModel inputs() {
        return inputs;
    }

    public ModelViewModel model() {
        return model;
    }

    public TaskViewModel tasks() {
        return tasks;
    }

    public ReadOnlyObjectProperty<Activity> activity() {
        return activity.getReadOnlyProperty();
    }

    /** The session whose columns are drawn; stays after its end, null before the first one. */
    public ReadOnlyObjectProperty<LiveFeed> feed() {
        return feed.getReadOnlyProperty();
    }

    /** Device or file that is heard; empty at rest. */
    public ReadOnlyStringProperty sourceName() {
        return sourceName.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    /** Stops what runs, else listens to the microphone. */
    public void toggle() {
        if (activity.get().isOpen()) {
            stop();
        } else {
            listen();
        }
    }

    public void listen() {
        if (inputs.noneFound().get()) {
            notices.post(new Notice(texts.text("error.noInput")));
            inputs.refresh();
            return;
        }
        Optional<String> device = inputs.deviceName();
        open(Activity.LISTENING, device.orElse(texts.text("input.default")), () -> services.openMicrophone(device));
    }

    public void example() {
        open(Activity.PLAYING, texts.text("example.name"), services::openExample);
    }

    /** Files that were chosen, dropped or pasted: plays the one, or says why not. */
    public void open(List<Path> files) {
        if (files.size() > 1) {
            notices.post(new Notice(texts.text("error.severalFiles", texts.number(files.size()))));
        } else if (!files.isEmpty()) {
            Path file = files.get(0);
            open(Activity.PLAYING, String.valueOf(file.getFileName()), () -> {
                PlayableFile.check(file, texts);
                return services.openFile(file);
            });
        }
    }

    /** Text that was pasted: the path of a file, as file managers and terminals give it. */
    public void openPasted(String text) {
        Optional<Path> file = PastedPath.of(text);
        if (file.isPresent()) {
            open(List.of(file.get()));
        } else {
            notices.post(new Notice(texts.text("error.pasted")));
        }
    }

    public void stop() {
        if (activity.get().isOpen()) {
            finish(texts.text("status.stopped"));
        }
    }

    /** Forgets what was heard. */
    public void startAgain() {
        if (activity.get().isOpen() && feed.get() != null) {
            feed.get().resetEvidence();
        }
        answer.clear();
    }

    /** Before the program ends: stops and waits a moment until the device is released. */
    public void close() {
        door.close(door.request());
        activity.set(Activity.IDLE);
    }

    /** Once a pulse. Costs nothing while the snapshot is the same. */
    public void tick() {
        if (feed.get() == null || !activity.get().isOpen() || activity.get() == Activity.OPENING) {
            return;
        }
        LiveSnapshot snapshot = feed.get().snapshot();
        if (snapshot != shown) {
            show(snapshot);
            shown = snapshot;
        }
    }

    /** What is heard goes on; from now on it is heard for another task. */
    private void change(Task task) {
        model.follow(services.useModel(task.id()));
        answer.bars().labels(task.labels());
        answer.clear();
    }

    private void open(Activity wanted, String name, FeedDoor.Opener opener) {
        long request = door.request();
        notices.putAway();
        activity.set(Activity.OPENING);
        sourceName.set(name);
        showStatus();
        services.jobs().submit("open " + name, context -> door.open(request, opener), new JobListener<LiveFeed>() {
            @Override
            public void done(LiveFeed opened) {
                ui.execute(() -> opened(request, wanted, opened));
            }

            @Override
            public void failed(Exception failure) {
                String sentence = Failures.sentence(failure, texts);
                ui.execute(() -> notOpened(request, sentence));
            }
        });
    }

    private void opened(long request, Activity wanted, LiveFeed opened) {
        if (!door.isNewest(request)) {
            // Whatever overtook this request closes the session.
            return;
        }
        answer.clear();
        shown = null;
        sound.newSession();
        trouble.newSession();
        if (wanted == Activity.LISTENING) {
            // The device that was really opened may have a fuller name than the one asked for.
            sourceName.set(opened.sourceName());
        }
        activity.set(wanted);
        feed.set(opened);
        showStatus();
        tick();
    }

    private void notOpened(long request, String sentence) {
        if (door.isNewest(request)) {
            activity.set(Activity.IDLE);
            sourceName.set("");
            showStatus();
            notices.post(new Notice(sentence));
            inputs.refresh();
        }
    }

    private void finish(String lastStatus) {
        long request = door.request();
        activity.set(Activity.IDLE);
        answer.soundIsOver();
        sound.soundIsOver();
        status.set(lastStatus);
        services.jobs()
                .submit(
                        "close",
                        context -> {
                            door.close(request);
                            return request;
                        },
                        new JobListener<Long>() {
                            @Override
                            public void done(Long closed) {}

                            @Override
                            public void failed(Exception failure) {
                                String sentence = Failures.sentence(failure, texts);
                                ui.execute(() -> notices.post(new Notice(sentence)));
                            }
                        });
    }

    private void show(LiveSnapshot snapshot) {
        boolean microphone = activity.get() == Activity.LISTENING;
        sound.show(snapshot, feed.get().lengthSeconds(), microphone);
        if (snapshot.answer().filter(answer.bars()::fits).isPresent()) {
            answer.show(snapshot.answer().get());
        } else if (snapshot.phase() == LiveSnapshot.Phase.RUNNING) {
            answer.await(model.state());
        }
        switch (snapshot.phase()) {
            case RUNNING -> trouble.look(snapshot, microphone);
            case ENDED -> finish(texts.text("status.ended"));
            case STOPPED -> finish(texts.text("status.stopped"));
            case FAILED -> {
                finish(texts.text("status.failed"));
                notices.post(new Notice(snapshot.message().orElse(texts.text("error.lost"))));
                inputs.refresh();
            }
        }
    }

    private void showStatus() {
        String doing =
                switch (activity.get()) {
                    case IDLE -> texts.text("status.ready");
                    case OPENING -> texts.text("status.opening", sourceName.get());
                    case LISTENING -> texts.text("status.listening", sourceName.get());
                    case PLAYING -> texts.text("status.playing", sourceName.get());
                };
        status.set(model.loading().get() ? texts.text("status.modelLoading", doing) : doing);
    }
}
