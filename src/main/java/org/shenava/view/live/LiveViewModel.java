package org.shenava.view.live;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.shenava.live.LiveFeed;
import org.shenava.live.LiveSnapshot;
import org.shenava.settings.Settings;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.Message;
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
    private final Preferences preferences;
    private final Texts texts;
    private final NoticeBoard notices;
    private final TroubleWatch trouble;
    private final Listening listening;
    private final BiConsumer<Settings, Settings> changes = this::changed;
    private final Bonds bonds = new Bonds();
    private final SessionControl sessions;
    private final AnswerViewModel answer;
    private final SoundViewModel sound;
    private final InputsViewModel inputs;
    private final ModelViewModel model;
    private final TaskViewModel tasks;
    private final ChosenModel chosen;

    private final ReadOnlyStringWrapper sourceName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper();

    private LiveSnapshot shown;

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
        this.preferences = preferences;
        this.texts = texts;
        this.notices = notices;
        this.trouble = new TroubleWatch(notices);
        this.tasks = new TaskViewModel(services, preferences, texts, ui, notices, this::useModel);
        BarsViewModel bars = new BarsViewModel(preferences.current().barsSorted(), ChosenModel.expected(tasks));
        this.answer = new AnswerViewModel(
                texts, bars, listening.course(), preferences.current().thresholds());
        this.sound = new SoundViewModel(texts);
        this.inputs = new InputsViewModel(services, preferences, ui, notices);
        this.sessions = new SessionControl(services, ui, notices, listening, inputs);
        this.model = new ModelViewModel(texts, ui, notices, bars, tasks);
        this.chosen = new ChosenModel(services, preferences, tasks, model, this::forgetAnswers);
        bars.sorted()
                .addListener(
                        (observed, before, after) -> preferences.change(settings -> settings.withBarsSorted(after)));
        model.loading().addListener((observed, before, after) -> showStatus());
        bonds.on(listening.activity(), this::showStatus);
        bonds.on(listening.source(), this::showSource);
        bonds.on(listening.feed(), this::begin);
        bars.bars().addListener((observed, before, after) -> recall());
        preferences.listen(changes);
        showSource();
        recall();
    }

    /** After the first paint: lists the devices and starts loading the model. */
    public void start() {
        inputs.refresh();
        chosen.start();
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
        return listening.activity();
    }

    /** As {@link Listening#feed()}. */
    public ReadOnlyObjectProperty<LiveFeed> feed() {
        return listening.feed();
    }

    /** Device or file that is heard, or was heard last; empty before the first, and when nothing could be opened. */
    public ReadOnlyStringProperty sourceName() {
        return sourceName.getReadOnlyProperty();
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
        sessions.microphone();
    }

    public void example() {
        sessions.example();
    }

    /** Files that were chosen, dropped or pasted: plays the one, or says why not. */
    public void open(List<Path> files) {
        sessions.play(files);
    }

    /** Answers come from this model from now on, also for what is heard now; remembered. */
    public void useModel(String id) {
        chosen.use(id);
    }

    /** Models came, went or were renamed. */
    public void modelsChanged() {
        chosen.lookAgain();
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
        return sessions.release();
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
        sessions.closeAndWait();
    }

    /** Another view model takes over; what is listened to goes on. */
    public void release() {
        bonds.release();
        preferences.forget(changes);
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

    private void changed(Settings before, Settings after) {
        chosen.settingsChanged(before, after);
        if (!before.thresholds().equals(after.thresholds())) {
            answer.judgeBy(after.thresholds());
        }
    }

    /** Those of the model before; bars stand for the classes of the one to come. */
    private void forgetAnswers() {
        answer.bars().labels(ChosenModel.expected(tasks));
        answer.clear();
    }

    /** Another session is heard. */
    private void begin() {
        trouble.sessionIsOver();
        answer.clear();
        shown = null;
        sound.newSession();
        tick();
    }

    private void finish(String lastStatus) {
        sessions.close();
        trouble.sessionIsOver();
        answer.soundIsOver();
        sound.soundIsOver();
        status.set(lastStatus);
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
                notices.post(new Notice(snapshot.message().map(Message::told).orElse(Message.of("error.lost"))));
                inputs.refresh();
            }
        }
    }

    /** What was heard last before the window was built anew. */
    private void recall() {
        if (!activity().get().isOpen()) {
            answer.recall();
        }
    }

    private void showSource() {
        Message source = listening.source().get();
        sourceName.set(source == null ? "" : source.words(texts));
        showStatus();
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
