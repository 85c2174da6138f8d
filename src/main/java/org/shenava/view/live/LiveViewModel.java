package org.shenava.view.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import org.shenava.job.JobListener;
import org.shenava.live.LiveFeed;
import org.shenava.live.LiveSnapshot;
import org.shenava.music.Label;
import org.shenava.settings.Settings;
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
    private final Preferences preferences;
    private final Texts texts;
    private final Executor ui;
    private final NoticeBoard notices;
    private final TroubleWatch trouble;
    private final Listening listening;
    private final BiConsumer<Settings, Settings> thresholds = this::changed;
    private final ChangeListener<LiveFeed> newFeed = (observed, before, after) -> begin(after);
    private final AnswerViewModel answer;
    private final SoundViewModel sound;
    private final InputsViewModel inputs;
    private final ModelViewModel model;
    private final TaskViewModel tasks;

    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper();

    private LiveSnapshot shown;
    private String followed;

    /**
     * A view model of what is listened to, at rest or not; {@link #start()} makes it ask for devices and the model.
     *
     * @param listening taken over as it is
     * @param ui runs what it is given on the JavaFX thread, later or at once
     */
    public LiveViewModel(
            Services services,
            Preferences preferences,
            Texts texts,
            Executor ui,
            NoticeBoard notices,
            Listening listening) {
        this.listening = listening;
        this.services = services;
        this.preferences = preferences;
        this.texts = texts;
        this.ui = ui;
        this.notices = notices;
        this.trouble = new TroubleWatch(notices, texts);
        this.tasks = new TaskViewModel(services, preferences, texts, ui, notices, this::useModel);
        this.followed = name(preferences.current());
        BarsViewModel bars = new BarsViewModel(preferences.current().barsSorted(), expected());
        this.answer = new AnswerViewModel(
                texts, bars, listening.course(), preferences.current().thresholds());
        this.sound = new SoundViewModel(texts);
        this.inputs = new InputsViewModel(services, preferences, texts, ui, notices);
        this.model = new ModelViewModel(texts, ui, notices, bars, tasks);
        bars.sorted()
                .addListener(
                        (observed, before, after) -> preferences.change(settings -> settings.withBarsSorted(after)));
        model.loading().addListener((observed, before, after) -> showStatus());
        listening.feed().addListener(newFeed);
        preferences.listen(thresholds);
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

    /** What is listened to, for other pages too. */
    public Listening listening() {
        return listening;
    }

    public ReadOnlyObjectProperty<Activity> activity() {
        return listening.activity();
    }

    /** As {@link Listening#feed()}. */
    public ReadOnlyObjectProperty<LiveFeed> feed() {
        return listening.feed();
    }

    /** As {@link Listening#sourceName()}. */
    public ReadOnlyStringProperty sourceName() {
        return listening.sourceName();
    }

    public ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    /** Stops what runs, else listens to the microphone. */
    public void toggle() {
        if (activity().get().isOpen()) {
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
        String name = device.orElse(texts.text("input.default"));
        open(Activity.LISTENING, name, Optional.empty(), () -> services.openMicrophone(device));
    }

    public void example() {
        open(Activity.PLAYING, texts.text("example.name"), Optional.empty(), services::openExample);
    }

    /** Files that were chosen, dropped or pasted: plays the one, or says why not. */
    public void open(List<Path> files) {
        if (files.size() > 1) {
            notices.post(new Notice(texts.text("error.severalFiles", texts.number(files.size()))));
        } else if (!files.isEmpty()) {
            Path file = files.get(0);
            open(Activity.PLAYING, String.valueOf(file.getFileName()), Optional.of(file), () -> {
                PlayableFile.check(file, texts);
                return services.openFile(file);
            });
        }
    }

    /** Answers come from this model from now on, also for what is heard now; remembered. */
    public void useModel(String id) {
        followed = id;
        preferences.change(settings -> settings.withModelId(Optional.of(id)));
        change(id);
    }

    /** Models came, went or were renamed. */
    public void modelsChanged() {
        tasks.refresh(() -> model.follow(services.model()));
    }

    public void stop() {
        if (activity().get().isOpen()) {
            finish(texts.text("status.stopped"));
        }
    }

    /**
     * Stops what is heard, for another one who wants the microphone.
     *
     * @return waits until the device is released; to be run in a job
     */
    public Runnable makeWay() {
        stop();
        FeedDoor door = listening.door();
        long request = door.request();
        return () -> door.close(request);
    }

    /** Forgets what was heard. */
    public void startAgain() {
        if (activity().get().isOpen() && feed().get() != null) {
            feed().get().resetEvidence();
        }
        answer.clear();
    }

    /** Before the program ends: stops and waits a moment until the device is released. */
    public void close() {
        release();
        listening.door().close(listening.door().request());
        listening.over();
    }

    /** Another view model takes over; what is listened to goes on. */
    public void release() {
        listening.feed().removeListener(newFeed);
        preferences.forget(thresholds);
    }

    /** Once a pulse. Costs nothing while the snapshot is the same. */
    public void tick() {
        if (feed().get() == null || !activity().get().isOpen() || activity().get() == Activity.OPENING) {
            return;
        }
        LiveSnapshot snapshot = feed().get().snapshot();
        if (snapshot != shown) {
            show(snapshot);
            shown = snapshot;
        }
    }

    /** What is heard goes on; from now on it is heard by another model. */
    private void change(String taskOrId) {
        followed = taskOrId;
        tasks.mark(taskOrId);
        answer.bars().labels(expected());
        answer.clear();
        model.follow(services.useModel(taskOrId));
    }

    /** The classes that the model will most likely have; none as long as that is anybody's guess. */
    private List<Label> expected() {
        return Stream.ofNullable(tasks.chosen().get())
                .flatMap(task -> task.labels().stream())
                .toList();
    }

    private static String name(Settings settings) {
        return settings.modelId().orElseGet(Task.DASTGAH::id);
    }

    private void changed(Settings before, Settings after) {
        if (!before.modelId().equals(after.modelId()) && !name(after).equals(followed)) {
            // Another page chose.
            change(name(after));
        }
        if (!before.thresholds().equals(after.thresholds())) {
            answer.judgeBy(after.thresholds());
        }
    }

    private void open(Activity wanted, String name, Optional<Path> file, FeedDoor.Opener opener) {
        FeedDoor door = listening.door();
        long request = door.request();
        notices.putAway();
        listening.opening(name, file);
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
        // Otherwise whatever overtook this request closes the session.
        if (listening.door().isNewest(request)) {
            listening.opened(wanted, opened);
        }
    }

    private void begin(LiveFeed opened) {
        answer.clear();
        shown = null;
        sound.newSession();
        trouble.newSession();
        showStatus();
        tick();
    }

    private void notOpened(long request, String sentence) {
        if (listening.door().isNewest(request)) {
            listening.notOpened();
            showStatus();
            notices.post(new Notice(sentence));
            inputs.refresh();
        }
    }

    private void finish(String lastStatus) {
        FeedDoor door = listening.door();
        long request = door.request();
        listening.over();
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
        boolean microphone = activity().get() == Activity.LISTENING;
        sound.show(snapshot, feed().get().lengthSeconds(), microphone);
        if (snapshot.answer().filter(answer.bars()::fits).isPresent()) {
            answer.show(snapshot.answer().get(), snapshot.level().rmsDbfs());
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
                switch (activity().get()) {
                    case IDLE -> texts.text("status.ready");
                    case OPENING -> texts.text("status.opening", sourceName().get());
                    case LISTENING ->
                        texts.text("status.listening", sourceName().get());
                    case PLAYING -> texts.text("status.playing", sourceName().get());
                };
        status.set(model.loading().get() ? texts.text("status.modelLoading", doing) : doing);
    }
}
