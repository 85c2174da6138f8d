package org.shenava.store;

import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** What the user reads when SQLite refuses. */
final class Sentences {
    private Sentences() {}

    static StoreException of(SQLException failure) {
        return new StoreException(sentence(failure), failure);
    }

    private static String sentence(SQLException failure) {
        if (!(failure instanceof SQLiteException known)) {
            return "The database failed (" + failure.getMessage() + "); start Shenava again.";
        }
        return switch (known.getResultCode()) {
            case SQLITE_FULL -> "The disk is full; make room, for nothing more can be remembered.";
            case SQLITE_BUSY, SQLITE_LOCKED -> "Another program is using the database; close it and try again.";
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
                "The database may not be written; change the permissions of its folder.";
            case SQLITE_IOERR -> "The disk of the database does not answer; check it.";
            default ->
                DatabaseFile.isDamage(failure)
                        ? "The database is damaged; start Shenava again, and it will be set aside."
                        : "The database failed (" + known.getResultCode() + "); start Shenava again.";
        };
    }
}
