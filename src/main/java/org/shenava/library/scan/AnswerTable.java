package org.shenava.library.scan;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shenava.library.TrackTags;
import org.shenava.library.scan.AnswerStore.Keys;
import org.shenava.library.scan.AnswerStore.Known;
import org.shenava.store.Database;
import org.shenava.store.Row;
import org.shenava.store.Schema;
import org.shenava.store.StoreException;

/** The tables of the library: files by place, answers by content and model, and what a person said by content. */
final class AnswerTable {
    static final Schema SCHEMA = new Schema(
            "library",
            List.of(
                    new Schema.Step("files, answers, what a person said", List.of("""
            CREATE TABLE library_file (
                path TEXT PRIMARY KEY,
                bytes INTEGER NOT NULL,
                modified INTEGER NOT NULL,  -- nanoseconds since 1970, UTC; -1: not to be trusted
                sha256 TEXT NOT NULL,
                artist TEXT,
                title TEXT,
                album TEXT,
                genre TEXT,
                year TEXT,
                number TEXT
            ) WITHOUT ROWID""", """
            CREATE TABLE library_answer (
                sha256 TEXT NOT NULL,
                model TEXT NOT NULL,        -- id and checksum of its weights
                seconds REAL NOT NULL,
                heard INTEGER NOT NULL,     -- enough for an answer
                shares TEXT NOT NULL,       -- JSON, all labels, best first
                embedding BLOB NOT NULL,    -- floats, low byte first
                warning TEXT,
                PRIMARY KEY (sha256, model)
            ) WITHOUT ROWID""", """
            CREATE TABLE library_hand (
                sha256 TEXT PRIMARY KEY,
                label TEXT NOT NULL,
                dastgah TEXT,
                said INTEGER NOT NULL       -- milliseconds since 1970, UTC
            ) WITHOUT ROWID""")),
                    new Schema.Step("what a person said, among whose classes", List.of("""
            CREATE TABLE library_said (
                sha256 TEXT NOT NULL,
                scope TEXT NOT NULL,        -- id of a model of the person's own; empty for genres and dastgahs
                label TEXT NOT NULL,
                dastgah TEXT,
                said INTEGER NOT NULL,      -- milliseconds since 1970, UTC
                PRIMARY KEY (sha256, scope)
            ) WITHOUT ROWID""", """
            INSERT INTO library_said SELECT sha256, '', label, dastgah, said FROM library_hand""", """
            DROP TABLE library_hand"""))));

    private final Database database;

    AnswerTable(Database database) {
        this.database = database;
    }

    /** One question for all, because a second scan asks it ten thousand times. */
    Optional<Known> byPlace(Path path, Keys keys) throws StoreException {
        return first(database.query(
                """
                SELECT f.*, h.label AS hand, h.dastgah AS hand_dastgah,
                    a.seconds AS seconds, a.heard AS heard, a.shares AS shares, a.embedding AS embedding, a.warning AS warning,
                    m.seconds AS m_seconds, m.heard AS m_heard, m.shares AS m_shares, m.embedding AS m_embedding,
                    m.warning AS m_warning
                FROM library_file f
                LEFT JOIN library_said h ON h.sha256 = f.sha256 AND h.scope = ?
                LEFT JOIN library_answer a ON a.sha256 = f.sha256 AND a.model = ?
                LEFT JOIN library_answer m ON m.sha256 = f.sha256 AND m.model = ?
                WHERE f.path = ?""",
                row -> new Known(file(row), answer(row, ""), answer(row, "m_"), hand(row, "hand", "hand_dastgah")),
                keys.scope(),
                keys.model(),
                keys.modes().orElse(""),
                path.toString()));
    }

    Optional<ModelAnswer> answer(String sha256, String key) throws StoreException {
        return first(database.query(
                        "SELECT * FROM library_answer WHERE sha256 = ? AND model = ?",
                        row -> answer(row, ""),
                        sha256,
                        key))
                .flatMap(found -> found);
    }

    Optional<ByHand> byHand(String sha256, String scope) throws StoreException {
        return first(database.query(
                        "SELECT * FROM library_said WHERE sha256 = ? AND scope = ?",
                        row -> hand(row, "label", "dastgah"),
                        sha256,
                        scope))
                .flatMap(found -> found);
    }

    void sayByHand(String sha256, String scope, Optional<ByHand> said, Instant when) throws StoreException {
        if (said.isEmpty()) {
            database.change("DELETE FROM library_said WHERE sha256 = ? AND scope = ?", sha256, scope);
            return;
        }
        database.change(
                "INSERT OR REPLACE INTO library_said (sha256, scope, label, dastgah, said) VALUES (?, ?, ?, ?, ?)",
                sha256,
                scope,
                said.get().label(),
                said.get().dastgah().orElse(null),
                when.toEpochMilli());
    }

    void put(KnownFile file) throws StoreException {
        TrackTags tags = file.tags();
        database.change(
                "INSERT OR REPLACE INTO library_file (path, bytes, modified, sha256, artist, title, album, genre, year, number)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                file.path().toString(),
                file.bytes(),
                file.modifiedNanos(),
                file.sha256(),
                tags.artist().orElse(null),
                tags.title().orElse(null),
                tags.album().orElse(null),
                tags.genre().orElse(null),
                tags.year().orElse(null),
                tags.number().orElse(null));
    }

    void put(String sha256, String key, ModelAnswer answer) throws StoreException {
        database.change(
                "INSERT OR REPLACE INTO library_answer (sha256, model, seconds, heard, shares, embedding, warning)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                sha256,
                key,
                answer.seconds(),
                answer.heard() ? 1 : 0,
                ShareJson.write(answer.top()),
                bytes(answer.embedding()),
                answer.warning().orElse(null));
    }

    /** What is known of a content, for another one too. What a person said of that one stays. */
    void copy(String from, String to) throws StoreException {
        database.change(
                "INSERT OR IGNORE INTO library_answer SELECT ?, model, seconds, heard, shares, embedding, warning"
                        + " FROM library_answer WHERE sha256 = ?",
                to,
                from);
        database.change(
                "INSERT OR IGNORE INTO library_said SELECT ?, scope, label, dastgah, said FROM library_said"
                        + " WHERE sha256 = ?",
                to,
                from);
    }

    private static KnownFile file(Row row) throws StoreException {
        return new KnownFile(
                Path.of(row.text("path").orElseThrow()),
                row.whole("bytes"),
                row.whole("modified"),
                row.text("sha256").orElseThrow(),
                new TrackTags(
                        row.text("artist"),
                        row.text("title"),
                        row.text("album"),
                        row.text("genre"),
                        row.text("year"),
                        row.text("number")));
    }

    /** An answer; empty where there is none, or it was written in a form that is no longer read. */
    private static Optional<ModelAnswer> answer(Row row, String prefix) throws StoreException {
        Optional<String> shares = row.text(prefix + "shares");
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        var top = ShareJson.read(shares.get());
        if (top.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ModelAnswer(
                row.number(prefix + "seconds").orElse(0),
                row.whole(prefix + "heard") != 0,
                top,
                floats(row.bytes(prefix + "embedding")),
                row.text(prefix + "warning")));
    }

    private static Optional<ByHand> hand(Row row, String label, String dastgah) throws StoreException {
        Optional<String> mode = row.text(dastgah);
        return row.text(label).map(said -> new ByHand(said, mode));
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    private static float[] floats(byte[] bytes) {
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }

    private static <T> Optional<T> first(List<T> rows) {
        return rows.stream().findFirst();
    }
}
