package org.shenava.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.store.StoreException;

class HistoryTest {
    @TempDir
    Path home;

    private History history;

    @BeforeEach
    void open() {
        history = new History(home, Clock.fixed(Sessions.NOON, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        history.close();
    }

    private void startAgain() {
        history.close();
        open();
    }

    @Test
    void touchesNothingBeforeItIsAsked() {
        assertThat(home).isEmptyDirectory();
        assertThat(history.setAside()).isEmpty();
    }

    @Test
    void findsEverythingAgainNewestFirst() throws Exception {
        Course course = Sessions.course("dashti", "dashti", "shur");
        Path sound = history.newRecording(Sessions.NOON, "flac");
        Session older = history.add(Sessions.file(Sessions.NOON, Path.of("/music/تار.flac"), "mahur"), Course.EMPTY);
        Session newer = history.add(
                Sessions.microphone(Sessions.NOON.plusSeconds(60), "dashti", 0.62)
                        .withSound(Optional.of(new KeptSound(sound, 1.5))),
                course);

        startAgain();

        assertThat(history.sessions()).containsExactly(newer, older);
        Course found = history.course(newer.id());
        assertThat(found.moments()).extracting(Moment::label).containsExactly("dashti", "dashti", "shur");
        assertThat(found.moments()).allSatisfy(moment -> assertThat(moment.p())
                .isCloseTo(0.5, org.assertj.core.api.Assertions.within(0.5 / 127)));
        assertThat(newer.playable()).contains(sound);
        assertThat(older.playable()).contains(Path.of("/music/تار.flac"));
    }

    @Test
    void recordingsAreFoundWhereTheHomeWasMovedTo() throws Exception {
        Path sound = history.newRecording(Sessions.NOON, "flac");
        history.add(
                Sessions.microphone(Sessions.NOON, "shur", 0.9).withSound(Optional.of(new KeptSound(sound, 0))),
                Course.EMPTY);
        history.close();
        Path moved = home.resolve("elsewhere");
        Files.createDirectory(moved);
        Files.move(home.resolve("shenava.db"), moved.resolve("shenava.db"));

        history = new History(moved);

        assertThat(history.sessions().get(0).playable())
                .contains(moved.resolve("recordings").resolve(sound.getFileName()));
    }

    @Test
    void listsWhatIsWorthItOnly() throws Exception {
        Session begun = history.begin(Sessions.microphone(Sessions.NOON, "shur", 0.9));
        assertThat(history.sessions()).isEmpty();

        history.update(begun, Course.EMPTY, true);

        assertThat(history.sessions()).hasSize(1);
    }

    @Test
    void aSessionThatIsOverIsWrittenWholeOrNotAtAll() throws Exception {
        assertThat(history.sessions()).isEmpty();
        // Whatever keeps the second of its two steps from being made, as the sweep of another program that starts
        // between them.
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("shenava.db"));
                Statement statement = other.createStatement()) {
            statement.execute("CREATE TRIGGER broken BEFORE UPDATE ON session BEGIN SELECT RAISE(ABORT, 'no'); END");
            Session over = Sessions.file(Sessions.NOON, Path.of("/a.flac"), "shur");

            assertThatThrownBy(() -> history.add(over, Course.EMPTY)).isInstanceOf(StoreException.class);

            try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM session")) {
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    @Test
    void aCorrectionOutlivesWhatIsMeasuredLaterAndCanBeTakenBack() throws Exception {
        Session session = history.add(Sessions.microphone(Sessions.NOON, "shur", 0.9), Course.EMPTY);

        history.correct(session.id(), Optional.of("dashti"));
        history.update(session, Course.EMPTY, true);

        Session corrected = history.sessions().get(0);
        assertThat(corrected.correction()).contains(new Correction("dashti", Sessions.NOON));
        assertThat(corrected.label()).contains("dashti");
        assertThat(corrected.verdict().orElseThrow().best().label()).isEqualTo("shur");

        history.correct(session.id(), Optional.empty());
        assertThat(history.sessions().get(0).label()).contains("shur");
    }

    @Test
    void aDeletedSessionKeepsItsRecordingUntilTheNextStart() throws Exception {
        Path sound = Files.write(history.newRecording(Sessions.NOON, "flac"), new byte[123]);
        Session session = history.add(
                Sessions.microphone(Sessions.NOON, "shur", 0.9).withSound(Optional.of(new KeptSound(sound, 0))),
                Course.EMPTY);
        assertThat(history.recordingBytes()).isEqualTo(123);

        history.delete(List.of(session.id()));
        assertThat(history.sessions()).isEmpty();
        assertThat(sound).exists();
        history.restore(List.of(session.id()));
        assertThat(history.sessions()).hasSize(1);
        history.delete(List.of(session.id()));
        startAgain();

        assertThat(history.sessions()).isEmpty();
        assertThat(sound).doesNotExist();
        history.restore(List.of(session.id()));
        assertThat(history.sessions()).isEmpty();
    }

    @Test
    void whatACrashLeftBeforeItWasWorthKeepingGoesAfterDays() throws Exception {
        Path sound = Files.write(history.newRecording(Sessions.NOON, "flac"), new byte[1]);
        history.begin(Sessions.microphone(Sessions.NOON, "shur", 0.9).withSound(Optional.of(new KeptSound(sound, 0))));
        startAgain();
        history.sessions();
        assertThat(sound).as("another program may be at it").exists();

        history.close();
        history = new History(home, Clock.fixed(Sessions.NOON.plus(Duration.ofDays(3)), ZoneOffset.UTC));
        history.sessions();

        assertThat(sound).doesNotExist();
    }

    @Test
    void forgetsASessionAtOnceWhenTold() throws Exception {
        Path sound = Files.write(history.newRecording(Sessions.NOON, "wav"), new byte[1]);
        Session session = history.begin(
                Sessions.microphone(Sessions.NOON, "shur", 0.1).withSound(Optional.of(new KeptSound(sound, 0))));

        history.forget(session);

        assertThat(sound).doesNotExist();
    }

    @Test
    void saysThatADamagedDatabaseWasSetAside() throws Exception {
        Files.writeString(home.resolve("shenava.db"), "no database at all ".repeat(100));

        assertThat(history.sessions()).isEmpty();

        assertThat(history.setAside())
                .hasValueSatisfying(kept -> assertThat(kept).exists());
    }

    /** As when the clock is set back: nothing is recorded over. */
    @Test
    void recordingsOfOneMomentHavePlacesOfTheirOwn() throws Exception {
        Path first = Files.createFile(history.newRecording(Sessions.NOON, "flac"));
        Path second = Files.createFile(history.newRecording(Sessions.NOON, "flac"));

        assertThat(second).isNotEqualTo(first);
        assertThat(history.newRecording(Sessions.NOON, "flac")).doesNotExist();
    }

    @Test
    void answersNothingAfterTheEnd() {
        history.close();

        assertThatThrownBy(history::sessions).isInstanceOf(StoreException.class);
    }
}
