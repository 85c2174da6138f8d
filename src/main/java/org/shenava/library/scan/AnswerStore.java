package org.shenava.library.scan;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.shenava.store.Database;
import org.shenava.store.StoreException;

/**
 * Everything that was ever answered for recordings, by their content, and what a person said of them. The database is opened at the
 * first question. Any thread; all methods may wait for the disk.
 */
public final class AnswerStore implements AutoCloseable {
    private final Path file;
    private final Clock clock;

    // Under the lock of this object.
    private Database database;
    private boolean closed;

    /** Answers kept in the program's folder, in a file of their own: it can be thrown away when only answers are to be forgotten. */
    public AnswerStore(Path home) {
        this(home, Clock.systemUTC());
    }

    AnswerStore(Path home, Clock clock) {
        this.file = home.resolve("library.db");
        this.clock = clock;
    }

    /** Where the damaged database was put that stood here; empty when all was well, or nothing was asked yet. */
    public synchronized Optional<Path> setAside() {
        return database == null ? Optional.empty() : database.setAside();
    }

    /**
     * What a person says a recording is: it counts from now on, wherever the recording is moved and whatever model of these classes is
     * asked.
     *
     * @param scope whose classes, see {@link ScanModel#scope()}
     * @param said empty takes it back
     */
    public void sayByHand(String sha256, String scope, Optional<ByHand> said) throws StoreException {
        table().sayByHand(sha256, scope, said, clock.instant());
    }

    /** Writes that two contents are the same music, as before and after its tags were changed: what is known of one holds for the other. */
    public void sameMusic(String sha256, String changed) throws StoreException {
        AnswerTable answers = table();
        open().together(() -> answers.copy(sha256, changed));
    }

    /**
     * What is known of a file by its place, size and time.
     *
     * @param keys of the model and, where there is one, of the model of the modes
     */
    Optional<Known> byPlace(FoundFile found, Keys keys) throws StoreException {
        return table().byPlace(found.path(), keys).filter(known -> known.file().isStill(found));
    }

    /** The answer of a model for a content. */
    Optional<ModelAnswer> answer(String sha256, String key) throws StoreException {
        return table().answer(sha256, key);
    }

    Optional<ByHand> byHand(String sha256, String scope) throws StoreException {
        return table().byHand(sha256, scope);
    }

    /** Keeps what was found out, all or none. */
    void keep(List<Fresh> batch) throws StoreException {
        AnswerTable answers = table();
        open().together(() -> {
            for (Fresh one : batch) {
                answers.put(one.file());
                for (Fresh.Answered answered : one.answers()) {
                    answers.put(one.file().sha256(), answered.key(), answered.answer());
                }
            }
        });
    }

    /**
     * What is known of a file.
     *
     * @param answer empty when its content was never heard by this model
     */
    record Known(KnownFile file, Optional<ModelAnswer> answer, Optional<ModelAnswer> modes, Optional<ByHand> byHand) {}

    /**
     * Whose answers are asked for.
     *
     * @param scope whose classes they are, see {@link ScanModel#scope()}
     */
    record Keys(String model, Optional<String> modes, String scope) {}

    /** What was found out of a file. */
    record Fresh(KnownFile file, List<Answered> answers) {
        record Answered(String key, ModelAnswer answer) {}
    }

    private AnswerTable table() throws StoreException {
        return new AnswerTable(open());
    }

    private synchronized Database open() throws StoreException {
        if (closed) {
            throw new StoreException("The library is closed; start Shenava again.");
        }
        if (database == null) {
            database = Database.open(file, List.of(AnswerTable.SCHEMA), clock);
        }
        return database;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (database != null) {
            database.close();
        }
    }
}
