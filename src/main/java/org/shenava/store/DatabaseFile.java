package org.shenava.store;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Opens SQLite's file.
 *
 * <p><b>Log ahead (WAL), synchronous NORMAL.</b> A change is in the log, and so in the system's hands, when it returns: no crash of this
 * program loses it. The disk is waited for only when the log is folded into the file, so a power cut may cost the last seconds but never
 * the file. FULL would wait for the disk at every change, which comes every few seconds while one listens, to save at most those seconds.
 */
final class DatabaseFile {
    private static final Logger LOG = System.getLogger(DatabaseFile.class.getName());

    /** A second Shenava may be writing. */
    private static final int BUSY_MILLIS = 5000;

    /** Belong to the file, and to no other that takes its place. */
    private static final List<String> COMPANIONS = List.of("-wal", "-shm");

    private final Path file;
    private final Clock clock;

    DatabaseFile(Path file, Clock clock) {
        this.file = file.toAbsolutePath();
        this.clock = clock;
    }

    /**
     * An open file.
     *
     * @param setAside where the damaged one is that stood there before
     */
    record Opened(Connection connection, Optional<Path> setAside) {}

    Opened open() throws StoreException {
        makeFolders();
        try {
            return new Opened(checked(), Optional.empty());
        } catch (SQLException failure) {
            if (!isDamage(failure)) {
                throw Sentences.of(failure);
            }
            LOG.log(Logger.Level.WARNING, "{0} is damaged: {1}", file, failure.getMessage());
        }
        Path kept = setAside();
        try {
            return new Opened(checked(), Optional.of(kept));
        } catch (SQLException failure) {
            throw Sentences.of(failure);
        }
    }

    private void makeFolders() throws StoreException {
        try {
            Files.createDirectories(file.getParent());
            // Where SQLite unpacks its library; it does not make the folder itself.
            String unpacking = System.getProperty("org.sqlite.tmpdir");
            if (unpacking != null) {
                Files.createDirectories(Path.of(unpacking));
            }
        } catch (IOException refused) {
            throw new StoreException(
                    "The folder " + file.getParent() + " cannot be written; nothing is remembered there.", refused);
        }
    }

    private Connection checked() throws SQLException {
        SQLiteConfig how = new SQLiteConfig();
        how.setJournalMode(JournalMode.WAL);
        how.setSynchronous(SynchronousMode.NORMAL);
        how.setBusyTimeout(BUSY_MILLIS);
        how.enforceForeignKeys(true);
        Connection connection = how.createConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("PRAGMA quick_check(1)")) {
            String verdict = found.getString(1);
            if (!verdict.equals("ok")) {
                throw new SQLiteException(verdict, SQLiteErrorCode.SQLITE_CORRUPT);
            }
            return connection;
        } catch (SQLException failure) {
            close(connection);
            throw failure;
        }
    }

    static boolean isDamage(SQLException failure) {
        return failure instanceof SQLiteException known
                && (known.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB || isCorruption(known.getResultCode()));
    }

    private static boolean isCorruption(SQLiteErrorCode code) {
        // The lowest byte is the plain code, of which the others are kinds.
        return (code.code & 0xFF) == SQLiteErrorCode.SQLITE_CORRUPT.code;
    }

    private Path setAside() throws StoreException {
        Path kept = FreeName.forDamaged(file, clock.instant());
        try {
            Files.move(file, kept);
            for (String companion : COMPANIONS) {
                Path beside = new File(file + companion).toPath();
                if (Files.exists(beside)) {
                    // SQLite finds them by name if somebody tries to rescue what is in them.
                    Files.move(beside, new File(kept + companion).toPath(), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return kept;
        } catch (IOException stuck) {
            throw new StoreException(
                    "The file " + file + " is damaged and cannot be moved away; close other programs that use it.",
                    stuck);
        }
    }

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            LOG.log(Logger.Level.WARNING, "the database was not closed well", failure);
        }
    }
}
