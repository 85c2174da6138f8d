package org.shenava.view.history;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.shenava.history.Session;
import org.shenava.history.SourceKind;
import org.shenava.job.Job;
import org.shenava.job.JobListener;
import org.shenava.live.LiveFeed;
import org.shenava.live.Recorder;
import org.shenava.recognition.RecordingAnswer;
import org.shenava.settings.KeepRecordings;
import org.shenava.settings.Settings;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.Services;
import org.shenava.view.live.Activity;
import org.shenava.view.live.Listening;

/**
 * Writes down what is listened to, while it is listened to: looks once a second and writes every few seconds, so that a crash costs no
 * more than these. Records the microphone where the user allows it. Has no texts and lives as long as the window. JavaFX thread.
 */
public final class HistoryKeeper {
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long WRITE_NANOS = TimeUnit.SECONDS.toNanos(4);

    /** What the user should hear of. */
    public enum Word {
        NONE,
        /** May the microphone be recorded? */
        ASK_TO_RECORD,
        /** The disk is full or gone: the recording ended, listening goes on. */
        RECORDING_FAILED,
        /** The database refuses; the log says why. */
        NOT_KEPT,
        /** The database was damaged, and a new one was begun. */
        SET_ASIDE
    }

    private final Services services;
    private final Preferences preferences;
    private final Executor ui;
    private final Listening listening;
    private final Clock clock;
    private final KeeperWords words = new KeeperWords();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

    /** Of whole files, since the program was started. */
    private final Map<Path, HeardFile.Said> saidOf = new HashMap<>();

    private HeardSession heard;
    private Draft draft;
    private LiveFeed lastFeed;
    private long lookedNanos;
    private long writtenNanos;

    /** @param ui runs on the JavaFX thread */
    public HistoryKeeper(Services services, Preferences preferences, Executor ui, Listening listening, Clock clock) {
        this.services = services;
        this.preferences = preferences;
        this.ui = ui;
        this.listening = listening;
        this.clock = clock;
        preferences.listen(this::changed);
    }

    /** The newest word for the user. */
    public ReadOnlyObjectProperty<Word> word() {
        return words.newest();
    }

    /** Counts what was written. */
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** Once a pulse. Costs next to nothing between the looks. */
    public void tick(long nowNanos) {
        LiveFeed feed = listening.feed().get();
        Activity activity = listening.activity().get();
        boolean runs = feed != null && (activity == Activity.LISTENING || activity == Activity.PLAYING);
        if (heard != null && (!runs || feed != heard.feed())) {
            finish();
        }
        if (heard == null && runs && feed != lastFeed) {
            begin(feed, activity, nowNanos);
        } else if (heard != null && nowNanos - lookedNanos >= LOOK_NANOS) {
            look(nowNanos);
        }
    }

    /** The question was lost before it was answered. */
    void askAgain() {
        words.askAgain();
    }

    /** The database was used: says once if it had to be begun anew. */
    void wasOpened() {
        if (services.history().setAside().isPresent()) {
            words.setAside();
        }
    }

    /**
     * Writes down a file that was read as a whole, its sound never. A recording that is kept here has its session already, and the
     * same answer for the same file is written once.
     */
    public void keep(Path file, RecordingAnswer answer, String modelId) {
        Session session = HeardFile.session(clock.instant(), file, answer, modelId);
        HeardFile.Said said = new HeardFile.Said(modelId, session.verdict());
        if (services.history().isRecording(file) || said.equals(saidOf.put(file, said))) {
            return;
        }
        submit("keep file", () -> services.history().add(session, HeardFile.course(answer)));
    }

    /** The program ends: writes the last of what is heard, and waits for it. */
    public void close() {
        if (heard != null) {
            Draft last = draft;
            end();
            try {
                last.write();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (Exception refused) {
                log(refused);
            }
        }
    }

    private void begin(LiveFeed feed, Activity activity, long nowNanos) {
        SourceKind kind = activity == Activity.LISTENING
                ? SourceKind.MICROPHONE
                : listening.file().isPresent() ? SourceKind.FILE : SourceKind.EXAMPLE;
        lastFeed = feed;
        if (listening.file().filter(services.history()::isRecording).isPresent()) {
            // Somebody hears an earlier session again.
            return;
        }
        heard = new HeardSession(feed, Session.begun(clock.instant(), kind, feed.sourceName(), listening.file()));
        Optional<Recorder> recorder = kind == SourceKind.MICROPHONE ? services.recorder() : Optional.empty();
        draft = new Draft(services.history(), recorder, heard);
        lookedNanos = nowNanos;
        askForTheModel();
        if (preferences.current().recordings() == KeepRecordings.KEEP) {
            record();
        }
        write(nowNanos);
    }

    private void look(long nowNanos) {
        lookedNanos = nowNanos;
        int labels = heard.labelCount();
        heard.look();
        if (labels != 0 && labels != heard.labelCount()) {
            askForTheModel();
        }
        if (heard.worthKeeping()) {
            askToRecord();
        }
        watchTheRecording();
        if (nowNanos - writtenNanos >= WRITE_NANOS) {
            write(nowNanos);
        }
    }

    private void askForTheModel() {
        HeardSession asking = heard;
        services.model().thenAccept(card -> ui.execute(() -> asking.answeredBy(card.id())));
    }

    private void askToRecord() {
        boolean open = preferences.current().recordings() == KeepRecordings.UNDECIDED;
        if (open && draft.recorder().isPresent()) {
            words.askToRecord();
        }
    }

    private void watchTheRecording() {
        draft.recorder()
                .filter(recorder -> recorder.state() == Recorder.State.FAILED)
                .ifPresent(recorder -> words.recordingFailed());
    }

    private void changed(Settings before, Settings after) {
        if (before.recordings() == after.recordings() || heard == null) {
            return;
        }
        switch (after.recordings()) {
            case KEEP -> record();
            case NEVER, UNDECIDED -> draft.recorder().ifPresent(Recorder::end);
        }
    }

    private void record() {
        Draft recorded = draft;
        submit("record", () -> recorded.record());
    }

    private void write(long nowNanos) {
        writtenNanos = nowNanos;
        draft.take(heard, false);
        Draft written = draft;
        submit("keep session", written::write);
    }

    private void finish() {
        Draft last = draft;
        end();
        submit("keep session", last::write);
    }

    private void end() {
        heard.look();
        draft.take(heard, true);
        heard = null;
        draft = null;
        words.sessionIsOver();
    }

    private void submit(String name, HistoryJobs.Step step) {
        Job<Boolean> job = context -> {
            step.take();
            return true;
        };
        services.jobs().submit(name, job, new JobListener<Boolean>() {
            @Override
            public void done(Boolean written) {
                ui.execute(() -> {
                    changes.set(changes.get() + 1);
                    wasOpened();
                });
            }

            @Override
            public void failed(Exception refused) {
                log(refused);
                ui.execute(words::notKept);
            }
        });
    }

    private static void log(Exception refused) {
        System.getLogger(HistoryKeeper.class.getName())
                .log(System.Logger.Level.WARNING, "a session could not be kept", refused);
    }
}
