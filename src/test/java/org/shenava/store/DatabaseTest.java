package org.shenava.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DatabaseTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-21T12:00:00Z"), ZoneOffset.UTC);
    private static final Schema.Step NAMES =
            new Schema.Step("names", List.of("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL)"));
    private static final Schema.Step AGES =
            new Schema.Step("ages", List.of("ALTER TABLE person ADD COLUMN age INTEGER NOT NULL DEFAULT 7"));
    private static final Schema ONE = new Schema("people", List.of(NAMES));
    private static final Schema TWO = new Schema("people", List.of(NAMES, AGES));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void setUp() {
        file = folder.resolve("new folder/test.db");
    }

    @Test
    void findsAgainWhatWasWritten() throws Exception {
        try (Database database = open(ONE)) {
            long id = database.insert("INSERT INTO person (name) VALUES (?)", "شنوا");
            assertThat(id).isEqualTo(1);
            assertThat(database.setAside()).isEmpty();
        }
        try (Database database = open(ONE)) {
            assertThat(names(database)).containsExactly("شنوا");
        }
    }

    @Test
    void takesTheStepsThatAnOlderFileHasNotSeen() throws Exception {
        try (Database database = open(ONE)) {
            database.insert("INSERT INTO person (name) VALUES ('Mirza')");
        }
        try (Database database = open(TWO)) {
            assertThat(database.query(
                            "SELECT name, age FROM person",
                            row -> row.text("name").orElseThrow() + " " + row.whole("age")))
                    .containsExactly("Mirza 7");
        }
        // Taken once, not at every start.
        try (Database database = open(TWO)) {
            assertThat(names(database)).containsExactly("Mirza");
        }
    }

    @Test
    void severalPartsLiveInOneFile() throws Exception {
        Schema other =
                new Schema("songs", List.of(new Schema.Step("titles", List.of("CREATE TABLE song (title TEXT)"))));
        try (Database database = Database.open(file, List.of(TWO, other), NOON)) {
            database.insert("INSERT INTO song (title) VALUES ('Chaharmezrab')");
        }
        try (Database database = open(TWO)) {
            assertThat(names(database)).isEmpty();
        }
    }

    @Test
    void aStepThatFailsLeavesNothingBehind() throws Exception {
        Schema broken = new Schema(
                "people",
                List.of(NAMES, new Schema.Step("half", List.of("CREATE TABLE half (a TEXT)", "CREATE NONSENSE"))));

        assertThatThrownBy(() -> open(broken)).isInstanceOf(StoreException.class);

        try (Database database = open(ONE)) {
            assertThat(database.query("SELECT name FROM sqlite_master WHERE name = 'half'", row -> row.text("name")))
                    .isEmpty();
        }
    }

    @Test
    void leavesAFileOfANewerShenavaAlone() throws Exception {
        open(TWO).close();

        assertThatThrownBy(() -> open(ONE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer Shenava")
                .hasMessageContaining("test.db");

        assertThat(file).exists();
    }

    @Test
    void setsAsideWhatIsNoDatabase() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "this was never a database, and it is longer than a header of SQLite".repeat(40));

        try (Database database = open(ONE)) {
            assertThat(database.setAside())
                    .contains(file.resolveSibling("test.db.damaged-20260321-120000"))
                    .hasValueSatisfying(kept -> assertThat(kept).content().startsWith("this was never"));
            assertThat(names(database)).isEmpty();
        }
    }

    /** The clock may have been set back. */
    @Test
    void aSecondDamagedFileOfTheSameMomentIsKeptToo() throws Exception {
        Files.createDirectories(file.getParent());
        List<Path> kept = new ArrayList<>();
        for (String damage : List.of("first ", "second ")) {
            Files.writeString(file, damage.repeat(400));
            try (Database database = open(ONE)) {
                kept.add(database.setAside().orElseThrow());
            }
        }

        assertThat(kept.get(0)).content().startsWith("first");
        assertThat(kept.get(1)).content().startsWith("second");
    }

    @Test
    void setsAsideADatabaseWithADamagedPage() throws Exception {
        try (Database database = open(ONE)) {
            for (int i = 0; i < 2000; i++) {
                database.insert("INSERT INTO person (name) VALUES (?)", "name " + i);
            }
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(4096 * 2);
            bytes.write(new byte[4096 * 3]);
        }

        try (Database database = open(ONE)) {
            assertThat(database.setAside()).isPresent();
            assertThat(names(database)).isEmpty();
            database.insert("INSERT INTO person (name) VALUES ('anew')");
        }
        try (Database database = open(ONE)) {
            assertThat(database.setAside()).isEmpty();
            assertThat(names(database)).containsExactly("anew");
        }
    }

    @Test
    void changesThatBelongTogetherAreAllOrNone() throws Exception {
        try (Database database = open(ONE)) {
            assertThatThrownBy(() -> database.together(() -> {
                        database.insert("INSERT INTO person (name) VALUES ('first')");
                        database.insert("INSERT INTO person (name) VALUES (?)", (Object) null);
                    }))
                    .isInstanceOf(StoreException.class);
            assertThat(names(database)).isEmpty();

            database.together(() -> database.insert("INSERT INTO person (name) VALUES ('second')"));
            assertThat(names(database)).containsExactly("second");
        }
    }

    @Test
    void threadsAndASecondProgramWriteAtOnce() throws Exception {
        int writers = 4;
        int each = 50;
        try (Database mine = open(ONE);
                Database others = open(ONE)) {
            ExecutorService threads = Executors.newFixedThreadPool(writers);
            List<Future<?>> running = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                Database used = w % 2 == 0 ? mine : others;
                int number = w;
                running.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        long id = used.insert("INSERT INTO person (name) VALUES (?)", number + "/" + i);
                        assertThat(used.query("SELECT name FROM person WHERE id = ?", row -> row.text("name"), id))
                                .containsExactly(java.util.Optional.of(number + "/" + i));
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
            threads.shutdown();
            assertThat(names(mine)).hasSize(writers * each).doesNotHaveDuplicates();
        }
    }

    @Test
    void closingFoldsTheLogIntoTheFileAndEndsUse() throws Exception {
        Database database = open(ONE);
        database.insert("INSERT INTO person (name) VALUES ('x')");
        database.close();
        database.close();

        assertThat(file.resolveSibling("test.db-wal")).doesNotExist();
        assertThatThrownBy(() -> names(database)).isInstanceOf(StoreException.class);
    }

    @Test
    void saysWhenTheFolderCannotBeMade() throws Exception {
        Path blocked = Files.writeString(folder.resolve("a file"), "x").resolve("test.db");

        assertThatThrownBy(() -> Database.open(blocked, List.of(ONE), NOON))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be written");
    }

    private Database open(Schema schema) throws StoreException {
        return Database.open(file, List.of(schema), NOON);
    }

    private static List<String> names(Database database) throws StoreException {
        return database.query(
                "SELECT name FROM person ORDER BY id", row -> row.text("name").orElseThrow());
    }
}
