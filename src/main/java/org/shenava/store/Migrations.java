package org.shenava.store;

import java.lang.System.Logger;
import java.nio.file.Path;
import java.util.List;

/** Takes the steps of each schema that a file has not seen yet. */
final class Migrations {
    private static final Logger LOG = System.getLogger(Migrations.class.getName());

    private final Database database;

    Migrations(Database database) {
        this.database = database;
    }

    void bringUpToDate(List<Schema> schemas, Path file) throws StoreException {
        database.change("CREATE TABLE IF NOT EXISTS schema_version (name TEXT PRIMARY KEY, version INTEGER NOT NULL)");
        for (Schema schema : schemas) {
            int found = version(schema);
            if (found > schema.version()) {
                throw new StoreException(
                        "The file " + file + " was written by a newer Shenava; use that one, or move the file away.");
            }
            for (int next = found; next < schema.version(); next++) {
                take(schema, next);
            }
        }
    }

    private int version(Schema schema) throws StoreException {
        List<Long> found = database.query(
                "SELECT version FROM schema_version WHERE name = ?", row -> row.whole("version"), schema.name());
        return found.isEmpty() ? 0 : Math.toIntExact(found.get(0));
    }

    private void take(Schema schema, int index) throws StoreException {
        Schema.Step step = schema.steps().get(index);
        database.together(() -> {
            if (version(schema) > index) {
                // Another Shenava that starts at the same time was faster.
                return;
            }
            for (String statement : step.statements()) {
                database.change(statement);
            }
            database.change(
                    "INSERT INTO schema_version (name, version) VALUES (?, ?)"
                            + " ON CONFLICT (name) DO UPDATE SET version = excluded.version",
                    schema.name(),
                    index + 1);
        });
        LOG.log(Logger.Level.DEBUG, "{0}: {1}", schema.name(), step.name());
    }
}
