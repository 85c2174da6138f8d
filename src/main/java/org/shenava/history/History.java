package org.shenava.history;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shenava.store.Database;
import org.shenava.store.FreeName;
import org.shenava.store.StoreException;

/**
 * All that was listened to before. The database is opened at the first question, so that the window need not wait for it. Any thread;
 * all methods may wait for the disk, so call them from jobs.
 */
public final class History implements AutoCloseable {
    private static final Logger LOG = System.getLogger(History.class.getName());

    /** A session that is not worth keeping is forgotten when it ends; what is older has no program left that would do so. */
    private static final Duration LONGER_THAN_ANY_SESSION = Duration.ofDays(2);

    private static final DateTimeFormatter FILE_NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path file;
    private final Path recordings;
    private final Clock clock;

    // Under the lock of this object.
    private Database database;
    private SessionTable sessions;
    private boolean closed;

    /** What was heard, kept in a folder; in the program that is the program's own. Nothing is read yet. */
    public History(Path home) {
        this(home, Clock.systemUTC());
    }

    History(Path home, Clock clock) {
        this.file = home.resolve("shenava.db");
        this.recordings = home.resolve("recordings");
        this.clock = clock;
    }

    /** Where the damaged database was put that stood here; empty when all was well, or nothing was asked yet. */
    public synchronized Optional<Path> setAside() {
        return database == null ? Optional.empty() : database.setAside();
    }

    /** Newest first. */
    public List<Session> sessions() throws StoreException {
        return table().listed();
    }

    /** The answers over the time of a session. */
    public Course course(long id) throws StoreException {
        return table().course(id);
    }

    /**
     * Writes down a session that begins; it is listed when an {@link #update} says that it is worth it.
     *
     * @return the same with its number
     */
    public Session begin(Session session) throws StoreException {
        return session.withId(table().insert(session));
    }

    /**
     * Writes down how a session goes on.
     *
     * @param worth long enough and not silent
     */
    public void update(Session session, Course course, boolean worth) throws StoreException {
        table().update(session, course, worth);
    }

    /** Writes down a session that is over. */
    public Session add(Session session, Course course) throws StoreException {
        return session.withId(table().insertWhole(session, course));
    }

    /** What the user says a session was; empty takes it back. */
    public void correct(long id, Optional<String> label) throws StoreException {
        table().correct(id, label.map(said -> new Correction(said, clock.instant())));
    }

    /** Takes sessions off the list. Their recordings stay until the next start, so that they can be {@linkplain #restore restored}. */
    public void delete(Collection<Long> ids) throws StoreException {
        table().mark(ids, Optional.of(clock.instant()));
    }

    public void restore(Collection<Long> ids) throws StoreException {
        table().mark(ids, Optional.empty());
    }

    /** Forgets a session and its recording for good. */
    public void forget(Session session) throws StoreException {
        table().remove(List.of(session.id()));
        removeSound(session);
    }

    /**
     * A place for a new recording, where nothing stands; its folder is made.
     *
     * @param suffix of the file, as {@code flac}
     */
    public Path newRecording(Instant started, String suffix) throws StoreException {
        try {
            Files.createDirectories(recordings);
        } catch (IOException refused) {
            throw new StoreException("The folder " + recordings + " cannot be written; nothing is recorded.", refused);
        }
        return FreeName.of(recordings.resolve(FILE_NAME.format(started) + "." + suffix));
    }

    /** Whether a file is one of the recordings that are kept here. Never waits. */
    public boolean isRecording(Path sound) {
        return sound.toAbsolutePath()
                .normalize()
                .startsWith(recordings.toAbsolutePath().normalize());
    }

    /** What all recordings take on the disk. */
    public long recordingBytes() throws StoreException {
        long bytes = 0;
        for (Session session : sessions()) {
            bytes += session.sound().map(kept -> size(kept.file())).orElse(0L);
        }
        return bytes;
    }

    private static long size(Path sound) {
        try {
            return Files.size(sound);
        } catch (IOException gone) {
            return 0;
        }
    }

    private synchronized SessionTable table() throws StoreException {
        if (closed) {
            throw new StoreException("Shenava is closing; start it again.");
        }
        if (sessions == null) {
            database = Database.open(file, List.of(SessionTable.SCHEMA), clock);
            sessions = new SessionTable(database, recordings);
            sweep(sessions);
        }
        return sessions;
    }

    /** What was deleted before this start is beyond undoing. */
    private void sweep(SessionTable table) throws StoreException {
        List<Session> forgotten = table.forgotten(clock.instant().minus(LONGER_THAN_ANY_SESSION));
        if (!forgotten.isEmpty()) {
            table.remove(forgotten.stream().map(Session::id).toList());
            forgotten.forEach(History::removeSound);
        }
    }

    private static void removeSound(Session session) {
        session.sound().ifPresent(kept -> {
            try {
                Files.deleteIfExists(kept.file());
            } catch (IOException stuck) {
                LOG.log(Logger.Level.WARNING, "a recording could not be removed", stuck);
            }
        });
    }

    /** Closes the database; nothing can be asked any more. */
    @Override
    public synchronized void close() {
        closed = true;
        if (database != null) {
            database.close();
        }
    }
}
