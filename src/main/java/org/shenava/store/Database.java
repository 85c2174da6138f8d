package org.shenava.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The program's embedded database: one file of SQLite, in which each part of the program has a {@link Schema}. A crash at any moment
 * leaves it as it was after the last change that had returned; see {@link DatabaseFile} for what a power cut may cost. A damaged file is
 * set aside and an empty one begun. Any thread; one at a time works, the others wait. All methods may wait for the disk.
 */
public final class Database implements AutoCloseable {
    private final Connection connection;
    private final Optional<Path> setAside;

    // Under the lock of this object.
    private boolean closed;

    /**
     * Opens the file, or begins it, and brings the tables of all parts up to date.
     *
     * @param file its folder is made if need be
     * @throws StoreException with a sentence for the user: no room, not allowed, or written by a newer Shenava, whose file is then
     *     left alone
     */
    public static Database open(Path file, List<Schema> schemas, Clock clock) throws StoreException {
        DatabaseFile.Opened opened = new DatabaseFile(file, clock).open();
        Database database = new Database(opened);
        try {
            new Migrations(database).bringUpToDate(schemas, file);
            return database;
        } catch (StoreException | RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    private Database(DatabaseFile.Opened opened) {
        this.connection = opened.connection();
        this.setAside = opened.setAside();
    }

    /** Where the damaged file was put that stood here before; empty when all was well. */
    public Optional<Path> setAside() {
        return setAside;
    }

    /**
     * Asks for rows.
     *
     * @param values for the question marks: text, whole and other numbers, bytes, truth, or null
     */
    public synchronized <T> List<T> query(String sql, Row.Reader<T> reader, Object... values) throws StoreException {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet found = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            Row row = new FoundRow(found);
            while (found.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException failure) {
            throw Sentences.of(failure);
        }
    }

    /**
     * Changes rows.
     *
     * @return how many were changed
     */
    public synchronized int change(String sql, Object... values) throws StoreException {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw Sentences.of(failure);
        }
    }

    /**
     * Adds a row.
     *
     * @return its number
     */
    public synchronized long insert(String sql, Object... values) throws StoreException {
        change(sql, values);
        return query("SELECT last_insert_rowid() AS id", row -> row.whole("id")).get(0);
    }

    /** Changes that belong together. */
    @FunctionalInterface
    public interface Changes {
        void make() throws StoreException;
    }

    /** Changes that belong together and tell something, as the number of a new row. */
    @FunctionalInterface
    public interface TellingChanges<T> {
        T make() throws StoreException;
    }

    /** Makes changes all or none: when one fails, those before it are taken back. Not one inside another. */
    public void together(Changes changes) throws StoreException {
        together(() -> {
            changes.make();
            return Optional.empty();
        });
    }

    /** The same with changes that tell something; other programs see all of them or none. */
    public synchronized <T> T together(TellingChanges<T> changes) throws StoreException {
        change("BEGIN IMMEDIATE");
        try {
            T told = changes.make();
            change("COMMIT");
            return told;
        } catch (StoreException | RuntimeException failure) {
            takeBack(failure);
            throw failure;
        }
    }

    private void takeBack(Exception reason) {
        try {
            change("ROLLBACK");
        } catch (StoreException already) {
            // Some failures, as a full disk, end the transaction by themselves.
            reason.addSuppressed(already);
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException, StoreException {
        if (closed) {
            throw new StoreException("The database is closed; start Shenava again.");
        }
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Writes what waits in the log into the file and closes it. Calling it again does nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            DatabaseFile.close(connection);
        }
    }
}
