package org.shenava.view.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.shenava.audio.SoundWriter;
import org.shenava.history.Course;
import org.shenava.history.History;
import org.shenava.history.KeptSound;
import org.shenava.history.Session;
import org.shenava.live.Recorder;
import org.shenava.store.StoreException;

/** A session on its way to the database: jobs write what is newest, so that an older state never lands last. Any thread. */
final class Draft {
    /** The queue of a recording holds ten seconds, which a healthy disk takes at once. */
    private static final long END_MILLIS = TimeUnit.SECONDS.toMillis(3);

    private final History history;
    private final Optional<Recorder> recorder;
    private volatile State newest;

    // Guarded by this; jobs wait for one another here.
    private Optional<Session> stored = Optional.empty();
    private Optional<KeptSound> sound = Optional.empty();
    private boolean forgotten;

    /**
     * What is to be written.
     *
     * @param worth long enough and not silent
     * @param over nothing comes after
     */
    private record State(Session session, Course course, boolean worth, boolean over) {}

    /** @param recorder of the session's microphone */
    Draft(History history, Optional<Recorder> recorder, HeardSession heard) {
        this.history = history;
        this.recorder = recorder;
        take(heard, false);
    }

    /** JavaFX thread. */
    void take(HeardSession heard, boolean over) {
        newest = new State(heard.session(), heard.course(), heard.worthKeeping(), over);
    }

    Optional<Recorder> recorder() {
        return recorder;
    }

    /** Begins to record. Waits. */
    synchronized void record() throws StoreException {
        if (sound.isEmpty() && recorder.isPresent()) {
            Path file = history.newRecording(newest.session().started(), SoundWriter.suffix());
            recorder.get().start(file);
            sound = Optional.of(new KeptSound(file, recorder.get().secondsBefore()));
        }
    }

    /** Writes what is newest; at the end a session that is not worth it is forgotten. Waits. */
    synchronized void write() throws StoreException, InterruptedException {
        State now = newest;
        if (forgotten) {
            return;
        }
        if (now.over()) {
            finishRecording();
        }
        if (stored.isEmpty()) {
            stored = Optional.of(history.begin(now.session().withSound(sound)));
        }
        Session session = now.session().withId(stored.get().id()).withSound(sound);
        if (now.over() && !now.worth()) {
            forgotten = true;
            history.forget(session);
        } else {
            history.update(session, now.course(), now.worth());
        }
    }

    private void finishRecording() throws InterruptedException {
        if (recorder.isPresent()) {
            // The microphone may close a moment after the window knows that it does.
            recorder.get().end();
            recorder.get().await(END_MILLIS);
        }
        // Nothing came before the end, or the disk refused the first of it.
        sound = sound.filter(kept -> Files.isRegularFile(kept.file()));
    }
}
