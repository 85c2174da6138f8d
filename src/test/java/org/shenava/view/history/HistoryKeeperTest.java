package org.shenava.view.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shenava.audio.Level;
import org.shenava.history.Course;
import org.shenava.history.Session;
import org.shenava.history.Sessions;
import org.shenava.history.SourceKind;
import org.shenava.live.LiveSnapshot;
import org.shenava.live.LiveSnapshot.Phase;
import org.shenava.live.Recorder;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.RecordingAnswer;
import org.shenava.recognition.RecordingAnswer.WindowAnswer;
import org.shenava.settings.KeepRecordings;
import org.shenava.view.FakeFeed;
import org.shenava.view.history.HistoryKeeper.Word;
import org.shenava.view.live.Activity;
import org.shenava.view.live.Listening;
import org.shenava.view.live.ListeningDoor;

@Timeout(60)
class HistoryKeeperTest extends HistoryFixture {
    private static final int RATE = 48_000;

    private final Listening listening = new Listening();
    private final FakeFeed feed = new FakeFeed("USB microphone", -1);
    private final Recorder recorder = new Recorder();
    private HistoryKeeper keeper;
    private long nanos;

    @BeforeEach
    void makeKeeper() {
        keeper = keeper();
        services.recorder = Optional.of(recorder);
    }

    private HistoryKeeper keeper() {
        return new HistoryKeeper(
                services, preferences, Runnable::run, listening, Clock.fixed(Sessions.NOON, ZoneOffset.UTC));
    }

    @Test
    void aSessionIsWrittenWhileItRunsAndWhenItEnds() throws Exception {
        listen();
        play(0, 20, "dashti", 0.62);
        assertThat(history.sessions()).as("written before the end").hasSize(1);
        assertThat(history.sessions().get(0).seconds()).isBetween(14.0, 20.0);

        play(20, 30, "shur", 0.8);
        stop();

        Session session = history.sessions().get(0);
        assertThat(history.sessions()).hasSize(1);
        assertThat(session.started()).isEqualTo(Sessions.NOON);
        assertThat(session.kind()).isEqualTo(SourceKind.MICROPHONE);
        assertThat(session.source()).isEqualTo("USB microphone");
        assertThat(session.seconds()).isEqualTo(30);
        assertThat(session.modelId()).isEqualTo("dastgah-test-1");
        assertThat(session.verdict().orElseThrow().best().label()).isEqualTo("shur");
        assertThat(session.verdict().orElseThrow().shares()).hasSize(13);
        assertThat(session.sound()).isEmpty();
        Course course = history.course(session.id());
        assertThat(course.moments()).hasSizeBetween(29, 31);
        assertThat(course.stretches()).hasSize(2);
    }

    @Test
    void filesAndTheExampleAreListedWithTheirKind() throws Exception {
        Path file = Path.of("/music/a.flac");
        open(Activity.PLAYING, Optional.of(file), new FakeFeed("a.flac", 20));
        stop();
        open(Activity.PLAYING, Optional.empty(), new FakeFeed("Example", 20));
        stop();

        assertThat(history.sessions())
                .extracting(Session::kind)
                .containsExactlyInAnyOrder(SourceKind.FILE, SourceKind.EXAMPLE);
        assertThat(history.sessions()).extracting(Session::file).contains(Optional.of(file), Optional.empty());
        assertThat(keeper.word().get()).isEqualTo(Word.NONE);
    }

    @Test
    void aFileThatWasReadAsAWholeIsListedToo() throws Exception {
        Answer whole = answer("dashti", 0.62, 20).orElseThrow();
        List<LabelProbability> nothing = whole.top().stream()
                .map(one -> new LabelProbability(one.label(), 1.0 / 13))
                .toList();
        keeper.keep(
                Path.of("/music/a.flac"),
                new RecordingAnswer(
                        25,
                        whole,
                        List.of(
                                new WindowAnswer(0, 10, whole.top()),
                                new WindowAnswer(5, 15, whole.top()),
                                new WindowAnswer(10, 20, nothing),
                                new WindowAnswer(15, 25, whole.top()))),
                "m");

        Session session = history.sessions().get(0);
        assertThat(session.playable()).contains(Path.of("/music/a.flac"));
        assertThat(session.seconds()).isEqualTo(25);
        assertThat(session.label()).contains("dashti");
        assertThat(history.course(session.id()).stretches())
                .extracting(stretch -> stretch.startSeconds() + " to " + stretch.endSeconds())
                .containsExactly("0.0 to 10.0", "15.0 to 25.0");
    }

    @Test
    void theSameAnswerForAFileIsWrittenOnceAndItsSoundNever() throws Exception {
        preferences.change(settings -> settings.withRecordings(KeepRecordings.KEEP));
        Path file = Path.of("/music/a.flac");
        RecordingAnswer dashti =
                new RecordingAnswer(25, answer("dashti", 0.62, 20).orElseThrow(), List.of());
        RecordingAnswer segah =
                new RecordingAnswer(25, answer("segah", 0.62, 20).orElseThrow(), List.of());

        keeper.keep(file, dashti, "m");
        keeper.keep(file, dashti, "m");
        keeper.keep(file, dashti, "other");
        keeper.keep(file, segah, "other");
        keeper.keep(history.newRecording(Sessions.NOON, "flac"), dashti, "m");

        assertThat(history.sessions()).hasSize(3).allSatisfy(session -> assertThat(session.sound())
                .isEmpty());
    }

    @Test
    void hearingARecordingAgainIsNoNewSession() throws Exception {
        Path sound = history.newRecording(Sessions.NOON, "flac");

        open(Activity.PLAYING, Optional.of(sound), new FakeFeed("again", 20));
        stop();

        assertThat(history.sessions()).isEmpty();
    }

    private void open(Activity activity, Optional<Path> file, FakeFeed opened) {
        ListeningDoor.open(listening, activity, opened, file);
        for (int second = 0; second <= 10; second++) {
            opened.say(running(second, -23, answer("mahur", 0.7, second)));
            tick();
        }
    }

    @Test
    void aSlipAndASilenceAreNotKept() throws Exception {
        keepRecordings();
        listen();
        play(0, 2, "shur", 0.5);
        stop();
        ListeningDoor.open(listening, Activity.LISTENING, new FakeFeed("other", -1), Optional.empty());
        tick();
        for (int second = 0; second < 20; second++) {
            feed.say(running(second, -75, Optional.empty()));
            tick();
        }
        stop();

        assertThat(history.sessions()).isEmpty();
        try (var kept = Files.list(home.resolve("recordings"))) {
            assertThat(kept).isEmpty();
        }
    }

    @Test
    void theLongestPieceStandsForTheSession() throws Exception {
        listen();
        play(0, 20, "dashti", 0.6);
        // After a silence a new piece begins: what was heard is counted from nothing.
        feed.say(running(40, -23, answer("segah", 0.9, 3)));
        tick();
        stop();

        assertThat(history.sessions().get(0).verdict().orElseThrow().best().label())
                .isEqualTo("dashti");
    }

    @Test
    void asksOnceWhetherToRecordAndRecordsFromThenOn() throws Exception {
        listen();
        sound(1);
        play(0, 2, "shur", 0.5);
        assertThat(keeper.word().get()).isEqualTo(Word.NONE);
        play(2, 6, "shur", 0.5);
        assertThat(keeper.word().get()).isEqualTo(Word.ASK_TO_RECORD);
        assertThat(recorder.state()).isEqualTo(Recorder.State.WAITING);

        keepRecordings();
        sound(2);
        recorder.end();
        stop();

        Session session = history.sessions().get(0);
        assertThat(session.sound()).hasValueSatisfying(kept -> {
            assertThat(kept.file()).isNotEmptyFile();
            assertThat(kept.offsetSeconds()).isEqualTo(1);
        });
        assertThat(session.playable()).isPresent();
    }

    @Test
    void neverMeansNever() throws Exception {
        preferences.change(settings -> settings.withRecordings(KeepRecordings.NEVER));
        listen();
        sound(1);
        play(0, 10, "shur", 0.5);
        stop();

        assertThat(keeper.word().get()).isEqualTo(Word.NONE);
        assertThat(history.sessions().get(0).sound()).isEmpty();
        assertThat(home.resolve("recordings")).doesNotExist();
    }

    @Test
    void aRecordingThatFailsIsSaidAndListeningIsKept() throws Exception {
        Recorder full = new Recorder((file, rate, channels) -> {
            throw new java.io.IOException("No space left on device");
        });
        services.recorder = Optional.of(full);
        keepRecordings();
        listen();
        full.take(RATE, 1, new float[RATE], RATE);
        assertThat(full.await(TimeUnit.SECONDS.toMillis(10))).isTrue();

        play(0, 10, "shur", 0.5);
        assertThat(keeper.word().get()).isEqualTo(Word.RECORDING_FAILED);
        stop();

        assertThat(history.sessions().get(0).sound()).isEmpty();
    }

    @Test
    void theEndOfTheProgramWritesTheLast() throws Exception {
        keepRecordings();
        listen();
        sound(3);
        play(0, 6, "shur", 0.5);
        feed.say(running(7.5, -23, answer("shur", 0.5, 7)));
        recorder.end();

        keeper.close();

        assertThat(history.sessions().get(0).seconds()).isEqualTo(7.5);
        assertThat(history.sessions().get(0).sound()).isPresent();
    }

    @Test
    void saysOnceThatNothingCanBeKept() throws Exception {
        // A folder in its place.
        Files.createDirectories(home.resolve("shenava.db/x"));
        listen();
        play(0, 20, "shur", 0.5);

        assertThat(keeper.word().get()).isEqualTo(Word.NOT_KEPT);
        stop();
    }

    @Test
    void saysThatADamagedHistoryWasSetAside() throws Exception {
        Files.writeString(home.resolve("shenava.db"), "no database at all ".repeat(100));
        listen();

        assertThat(keeper.word().get()).isEqualTo(Word.SET_ASIDE);
    }

    private void keepRecordings() {
        preferences.change(settings -> settings.withRecordings(KeepRecordings.KEEP));
    }

    private void listen() {
        feed.say(running(0, -120, Optional.empty()));
        ListeningDoor.open(listening, Activity.LISTENING, feed, Optional.empty());
        tick();
    }

    private void play(int from, int to, String label, double p) {
        for (int second = from; second <= to; second++) {
            feed.say(running(second, -23, answer(label, p, second)));
            tick();
        }
    }

    private void sound(int seconds) {
        recorder.take(RATE, 1, new float[seconds * RATE], seconds * RATE);
    }

    private void stop() {
        ListeningDoor.over(listening);
        tick();
    }

    private void tick() {
        nanos += TimeUnit.SECONDS.toNanos(1);
        keeper.tick(nanos);
    }

    private static LiveSnapshot running(double seconds, double dbfs, Optional<Answer> answer) {
        return new LiveSnapshot(
                Phase.RUNNING, seconds, new Level(dbfs, dbfs, false, false), answer, 0, 0, Optional.empty());
    }

    private static Optional<Answer> answer(String label, double p, double heardSeconds) {
        Answer made = FakeFeed.answer(ListeningState.LISTENING, label, p, p < 0.4);
        return Optional.of(new Answer(
                made.state(),
                heardSeconds,
                Math.max(0.1, heardSeconds),
                made.top(),
                made.recent(),
                made.unsure(),
                made.notes()));
    }
}
