package org.shenava.history;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.shenava.store.Database;
import org.shenava.store.Row;
import org.shenava.store.Schema;
import org.shenava.store.StoreException;

/** The sessions in the database. All methods may wait. */
final class SessionTable {
    static final Schema SCHEMA = new Schema(
            "history",
            List.of(new Schema.Step(
                    "sessions with answers, corrections and recordings",
                    List.of("""
                            CREATE TABLE session (
                                id INTEGER PRIMARY KEY AUTOINCREMENT,
                                started INTEGER NOT NULL,   -- milliseconds since 1970, UTC
                                kind TEXT NOT NULL,
                                source TEXT NOT NULL,
                                file TEXT,
                                seconds REAL NOT NULL,
                                model TEXT NOT NULL,
                                label TEXT,
                                p REAL,
                                family TEXT,
                                unsure INTEGER NOT NULL,
                                tonic REAL,                 -- hertz
                                shares TEXT,                -- JSON, all labels, best first
                                course BLOB NOT NULL,       -- see CourseBytes
                                corrected TEXT,
                                corrected_at INTEGER,
                                recording TEXT,             -- inside the folder of recordings
                                recording_offset REAL,      -- seconds
                                worth INTEGER NOT NULL,     -- long enough and not silent: it is listed
                                deleted_at INTEGER          -- it can still be brought back
                            )""", "CREATE INDEX session_started ON session (started)"))));

    private final Database database;
    private final Path recordings;

    /** @param recordings folder of the recordings, whose files are kept by their names in it */
    SessionTable(Database database, Path recordings) {
        this.database = database;
        this.recordings = recordings;
    }

    long insert(Session session) throws StoreException {
        return database.insert(
                "INSERT INTO session (started, kind, source, file, seconds, model, unsure, course, recording,"
                        + " recording_offset, worth) VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, 0)",
                session.started().toEpochMilli(),
                session.kind().id(),
                session.source(),
                session.file().map(Path::toString).orElse(null),
                session.seconds(),
                session.modelId(),
                CourseBytes.write(Course.EMPTY),
                name(session),
                offset(session));
    }

    /** Writes a session that is over, so that nobody ever sees the half of it: another program that starts forgets what is not worth it. */
    long insertWhole(Session session, Course course) throws StoreException {
        return database.together(() -> {
            long id = insert(session);
            update(session.withId(id), course, true);
            return id;
        });
    }

    /** Writes what was measured; what the user said of the session stays. */
    void update(Session session, Course course, boolean worth) throws StoreException {
        Optional<Verdict> verdict = session.verdict();
        database.change(
                "UPDATE session SET seconds = ?, model = ?, label = ?, p = ?, family = ?, unsure = ?, tonic = ?,"
                        + " shares = ?, course = ?, recording = ?, recording_offset = ?, worth = ? WHERE id = ?",
                session.seconds(),
                session.modelId(),
                verdict.map(answer -> answer.best().label()).orElse(null),
                verdict.map(answer -> answer.best().p()).orElse(null),
                verdict.flatMap(Verdict::family).map(family -> family.id()).orElse(null),
                verdict.map(Verdict::unsure).orElse(false) ? 1 : 0,
                verdict.filter(answer -> answer.tonicHz().isPresent())
                        .map(answer -> answer.tonicHz().getAsDouble())
                        .orElse(null),
                verdict.map(answer -> Shares.write(answer.shares())).orElse(null),
                CourseBytes.write(course),
                name(session),
                offset(session),
                worth ? 1 : 0,
                session.id());
    }

    /** Newest first, without those that are deleted or not worth keeping. */
    List<Session> listed() throws StoreException {
        return database.query(
                "SELECT * FROM session WHERE worth = 1 AND deleted_at IS NULL ORDER BY started DESC, id DESC",
                this::session);
    }

    /** Those that nobody can want back: deleted, or begun before a moment and never worth keeping. */
    List<Session> forgotten(Instant begunBefore) throws StoreException {
        return database.query(
                "SELECT * FROM session WHERE deleted_at IS NOT NULL OR (worth = 0 AND started < ?)",
                this::session,
                begunBefore.toEpochMilli());
    }

    Course course(long id) throws StoreException {
        List<Course> found = database.query(
                "SELECT course FROM session WHERE id = ?", row -> CourseBytes.read(row.bytes("course")), id);
        return found.isEmpty() ? Course.EMPTY : found.get(0);
    }

    void correct(long id, Optional<Correction> correction) throws StoreException {
        database.change(
                "UPDATE session SET corrected = ?, corrected_at = ? WHERE id = ?",
                correction.map(Correction::label).orElse(null),
                correction.map(said -> said.when().toEpochMilli()).orElse(null),
                id);
    }

    /** @param deletedAt empty brings them back */
    void mark(Collection<Long> ids, Optional<Instant> deletedAt) throws StoreException {
        database.together(() -> {
            for (long id : ids) {
                database.change(
                        "UPDATE session SET deleted_at = ? WHERE id = ?",
                        deletedAt.map(Instant::toEpochMilli).orElse(null),
                        id);
            }
        });
    }

    void remove(Collection<Long> ids) throws StoreException {
        List<Long> all = new ArrayList<>(ids);
        database.together(() -> {
            for (long id : all) {
                database.change("DELETE FROM session WHERE id = ?", id);
            }
        });
    }

    private Session session(Row row) throws StoreException {
        return new Session(
                row.whole("id"),
                Instant.ofEpochMilli(row.whole("started")),
                SourceKind.of(row.text("kind").orElseThrow()),
                row.text("source").orElseThrow(),
                row.text("file").map(Path::of),
                row.number("seconds").orElse(0),
                row.text("model").orElse(""),
                verdict(row),
                correction(row),
                sound(row));
    }

    private static Optional<Verdict> verdict(Row row) throws StoreException {
        List<Verdict.Share> shares = row.text("shares").map(Shares::read).orElse(List.of());
        return shares.isEmpty()
                ? Optional.empty()
                : Optional.of(new Verdict(shares, row.whole("unsure") != 0, row.number("tonic")));
    }

    private static Optional<Correction> correction(Row row) throws StoreException {
        Instant when = Instant.ofEpochMilli(row.whole("corrected_at"));
        return row.text("corrected").map(label -> new Correction(label, when));
    }

    private Optional<KeptSound> sound(Row row) throws StoreException {
        double offset = row.number("recording_offset").orElse(0);
        return row.text("recording").map(name -> new KeptSound(recordings.resolve(name), offset));
    }

    private String name(Session session) {
        return session.sound()
                .map(kept -> recordings.relativize(kept.file()).toString())
                .orElse(null);
    }

    private static Double offset(Session session) {
        return session.sound().map(KeptSound::offsetSeconds).orElse(null);
    }
}
