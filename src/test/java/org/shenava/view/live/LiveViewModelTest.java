package org.shenava.view.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.Level;
import org.shenava.classifier.ModelException;
import org.shenava.live.LiveSnapshot;
import org.shenava.live.LiveSnapshot.Phase;
import org.shenava.recognition.Answer;
import org.shenava.recognition.ListeningState;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.shenava.view.FakeFeed;
import org.shenava.view.FakeServices;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.Texts;

/** Without a screen: jobs run at once, on this thread. */
class LiveViewModelTest {
    private static final Answer DASHTI = FakeFeed.answer(ListeningState.LISTENING, "dashti", 0.62, false);

    @TempDir
    Path home;

    private FakeServices services;
    private NoticeBoard notices;
    private Preferences preferences;
    private LiveViewModel model;

    @BeforeEach
    void setUp() {
        services = new FakeServices(home);
        model = over(Settings.defaults());
    }

    private LiveViewModel over(Settings settings) {
        notices = new NoticeBoard();
        preferences = new Preferences(services.settings(), settings, services.jobs(), Runnable::run, refused -> {});
        return new LiveViewModel(services, preferences, Texts.of(Language.ENGLISH), Runnable::run, notices);
    }

    @Test
    void asksForNothingUntilItIsStarted() {
        assertThat(services.asked).isEmpty();

        model.start();

        assertThat(services.asked).containsExactly("inputs", "model");
    }

    @Test
    void listensToTheRememberedDevice() {
        model = over(Settings.defaults().withDeviceName(Optional.of("USB microphone")));
        model.start();

        model.toggle();

        assertThat(services.asked).contains("microphone USB microphone");
        assertThat(model.activity().get()).isEqualTo(Activity.LISTENING);
        assertThat(model.feed().get()).isSameAs(services.microphone);
    }

    @Test
    void fallsBackToTheFirstDeviceWithoutForgettingTheRememberedOne() {
        model = over(Settings.defaults().withDeviceName(Optional.of("At home only")));
        model.start();

        model.toggle();

        assertThat(services.asked).contains("microphone Built-in");
        assertThat(preferences.current().deviceName()).contains("At home only");
    }

    @Test
    void remembersTheDeviceThatIsChosen() {
        model.start();

        model.inputs().choose(FakeServices.USB);

        assertThat(services.settings().load().settings().deviceName()).contains("USB microphone");
    }

    @Test
    void withoutAMicrophoneItSaysSoAndTheExampleStillPlays() {
        services.inputs = List.of();
        model.start();

        model.listen();

        assertThat(said()).startsWith("No microphone was found.");
        model.example();
        assertThat(model.activity().get()).isEqualTo(Activity.PLAYING);
    }

    @Test
    void findsTheMicrophoneThatWasConnectedSince() {
        services.inputs = List.of();
        model.start();
        model.listen();
        services.inputs = List.of(FakeServices.USB);

        model.inputs().refresh();
        model.listen();

        assertThat(services.asked).contains("microphone USB microphone");
    }

    @Test
    void showsTheAnswerInWordsAndAsBars() {
        model.example();
        services.example.say(FakeFeed.running(12, Optional.of(DASHTI)));

        model.tick();

        assertThat(model.answer().headline().get()).isEqualTo("Shur family, most likely Dashti 62 %");
        assertThat(model.answer().detail().get()).isEqualTo("10 s heard, tonic near 233 Hz");
        assertThat(model.answer().settled().get()).isTrue();
        assertThat(bar("dashti").probability().get()).isEqualTo(0.62);
        assertThat(bar("dashti").recent().get()).isEqualTo(0.72);
        assertThat(bar("dashti").place().get()).isZero();
        assertThat(model.sound().position().get()).isEqualTo("0:12 / 0:30");
        assertThat(model.sound().progress().get()).isEqualTo(0.4);
    }

    @Test
    void fixedOrderKeepsEveryBarInItsPlace() {
        model.example();
        services.example.say(FakeFeed.running(12, Optional.of(DASHTI)));
        model.answer().bars().sorted().set(false);

        model.tick();

        List<Bar> bars = model.answer().bars().bars().get();
        for (int place = 0; place < bars.size(); place++) {
            assertThat(bars.get(place).place().get()).isEqualTo(place);
        }
        assertThat(services.settings().load().settings().barsSorted()).isFalse();
    }

    @Test
    void silenceAndTooLittleSoundNeverNameAClass() {
        assertThat(headlineOf(FakeFeed.answer(ListeningState.SILENT, "shur", 0.9, true)))
                .isEqualTo("Nothing playing");
        assertThat(headlineOf(FakeFeed.answer(ListeningState.COLLECTING, "shur", 0.9, true)))
                .isEqualTo("Listening…");
        assertThat(headlineOf(FakeFeed.answer(ListeningState.FOREIGN, "shur", 0.9, true)))
                .doesNotContain("Shur");
        assertThat(headlineOf(FakeFeed.answer(ListeningState.LISTENING, "shur", 0.34, true)))
                .isEqualTo("Unsure: perhaps Shur (34 %)");
        assertThat(headlineOf(FakeFeed.answer(ListeningState.LISTENING, "segah", 0.8, false)))
                .isEqualTo("Most likely Segah 80 %");
    }

    @Test
    void beforeTheModelIsThereItListensAndSaysThatItLoads() {
        model.start();
        model.listen();
        services.microphone.say(FakeFeed.running(1, Optional.empty()));

        model.tick();

        assertThat(model.answer().headline().get()).isEqualTo("Listening… the model is loading");
        services.model.complete(FakeServices.card());
        assertThat(model.model().name().get()).isEqualTo("dastgah-test-1");
    }

    @Test
    void scoresOfUnheardPlayersArePooledAndTheFlatteringOnesLeftOut() {
        model.start();
        services.model.complete(FakeServices.card());

        // (30 + 20) of (100 + 25) recordings.
        assertThat(model.model().score().get()).isEqualTo("40 % right on players it never heard (n = 125)");
        assertThat(model.model().details().get().lines()).hasSize(4);
    }

    @Test
    void aModelThatCannotBeUsedIsOneSentence() {
        model.start();
        services.model.completeExceptionally(new ModelException("The model’s checksum is wrong."));

        assertThat(said()).isEqualTo("The model’s checksum is wrong.");
        assertThat(model.model().name().get()).isEqualTo("No model");
        model.example();
        assertThat(model.activity().get()).isEqualTo(Activity.PLAYING);
    }

    @Test
    void stopClosesTheSessionAndKeepsTheAnswerToRead() {
        model.example();
        services.example.say(FakeFeed.running(12, Optional.of(DASHTI)));
        model.tick();

        model.toggle();

        assertThat(services.example.closes).hasValue(1);
        assertThat(model.activity().get()).isEqualTo(Activity.IDLE);
        assertThat(model.answer().headline().get()).contains("Dashti");
        assertThat(model.sound().level().get()).isEqualTo(Level.NOTHING);
    }

    @Test
    void openingSomethingElseClosesWhatWasOpen() {
        model.listen();

        model.example();

        assertThat(services.microphone.closes).hasValue(1);
        assertThat(services.example.closes).hasValue(0);
        assertThat(model.feed().get()).isSameAs(services.example);
    }

    @Test
    void aLostDeviceIsSaidAndTheListIsFresh() {
        model.start();
        model.listen();
        services.asked.clear();
        services.microphone.say(FakeFeed.over(Phase.FAILED, "The input is gone. Choose another one."));

        model.tick();

        assertThat(said()).isEqualTo("The input is gone. Choose another one.");
        assertThat(services.asked).containsExactly("inputs");
        assertThat(services.microphone.closes).hasValue(1);
        services.microphone.say(FakeFeed.running(0, Optional.empty()));
        model.listen();
        assertThat(model.activity().get()).isEqualTo(Activity.LISTENING);
        assertThat(notices.newest().get()).isNull();
    }

    @Test
    void theEndOfAFileIsNoMishap() {
        model.example();
        services.example.say(FakeFeed.over(Phase.ENDED, null));

        model.tick();

        assertThat(model.status().get()).isEqualTo("Played to the end");
        assertThat(model.activity().get()).isEqualTo(Activity.IDLE);
        assertThat(notices.newest().get()).isNull();
    }

    @Test
    void aFolderOrSeveralFilesGetASentence() throws Exception {
        Path folder = Files.createDirectory(home.resolve("music"));

        model.open(List.of(folder));
        assertThat(said()).isEqualTo("That is a folder. Drop one recording instead.");

        model.open(List.of(folder, folder, folder));
        assertThat(said()).startsWith("You gave 3 files.");
        assertThat(services.asked).doesNotContain("file music");
        assertThat(model.activity().get()).isEqualTo(Activity.IDLE);
    }

    @Test
    void aFileThatIsNoAudioGetsTheSentenceOfTheDecoder() throws Exception {
        services.refusal = Optional.of("notes.mp3 holds no sound.");

        model.open(List.of(Files.writeString(home.resolve("notes.mp3"), "text")));

        assertThat(said()).isEqualTo("notes.mp3 holds no sound.");
        assertThat(model.activity().get()).isEqualTo(Activity.IDLE);
    }

    @Test
    void pastesThePathOfAFile() throws Exception {
        Path file = Files.writeString(home.resolve("a b.flac"), "x");

        model.openPasted("  \"" + file + "\" ");
        model.stop();
        model.openPasted(file.toUri().toString());

        assertThat(services.asked.stream().filter("file a b.flac"::equals)).hasSize(2);
        model.openPasted("https://example.org/a.mp3");
        assertThat(said()).startsWith("The clipboard holds no audio file.");
        model.openPasted(null);
        assertThat(said()).startsWith("The clipboard holds no audio file.");
        model.openPasted(home.resolve("gone.mp3").toString());
        assertThat(said()).isEqualTo("gone.mp3 is no longer there. Choose another file.");
    }

    @Test
    void startAgainForgetsTheEvidence() {
        model.example();
        services.example.say(FakeFeed.running(12, Optional.of(DASHTI)));
        model.tick();

        model.startAgain();

        assertThat(services.example.resets).hasValue(1);
        assertThat(bar("dashti").probability().get()).isZero();
    }

    @Test
    void lossesAreShownOnlyWhenThereAreSome() {
        model.example();
        say(0, 0, Optional.of(DASHTI));
        assertThat(model.sound().dropped().get()).isEmpty();

        say(4, 1, Optional.of(DASHTI));

        assertThat(model.sound().dropped().get()).isEqualTo("Blocks of sound lost: 4 · Answers skipped: 1");
    }

    @Test
    void answersThatNoModelWasThereForAreNoLoss() {
        model.example();
        say(0, 58, Optional.empty());
        assertThat(model.sound().dropped().get()).isEmpty();

        say(0, 60, Optional.of(DASHTI));

        assertThat(model.sound().dropped().get()).isEqualTo("Answers skipped: 2");
    }

    @Test
    void withoutAModelItSaysThatNoAnswerWillCome() {
        model.start();
        services.model.completeExceptionally(new ModelException("There is no model."));
        model.example();

        say(0, 0, Optional.empty());

        assertThat(model.answer().headline().get()).isEqualTo("Listening, but there is no model to answer");
    }

    @Test
    void warnsOfClippingAndOfDigitalSilence() {
        model.listen();
        assertThat(warningOf(new Level(-3, 0, true, false))).isEqualTo(LevelWarning.CLIPPING);
        assertThat(warningOf(new Level(-120, -120, false, true))).isEqualTo(LevelWarning.DIGITAL_SILENCE);
        assertThat(warningOf(new Level(-20, -9, false, false))).isEqualTo(LevelWarning.NONE);
    }

    @Test
    void aMutedMicrophoneIsSaidOnceAndTakenBackWhenSoundComes() {
        model.listen();
        warningOf(new Level(-120, -120, false, true));
        assertThat(said()).startsWith("Only digital silence arrives.");

        notices.putAway();
        warningOf(new Level(-120, -120, false, true));
        assertThat(notices.newest().get()).as("said again").isNull();

        warningOf(new Level(-20, -9, false, false));
        warningOf(new Level(-120, -120, false, true));
        assertThat(said()).startsWith("Only digital silence arrives.");
        warningOf(new Level(-20, -9, false, false));
        assertThat(notices.newest().get()).as("after sound came").isNull();
    }

    @Test
    void silenceInARecordingIsNoTrouble() {
        model.example();
        services.example.say(new LiveSnapshot(
                Phase.RUNNING, 1, new Level(-120, -120, false, true), Optional.empty(), 0, 0, Optional.empty()));

        model.tick();

        assertThat(model.sound().levelWarning().get()).isEqualTo(LevelWarning.NONE);
        assertThat(notices.newest().get()).isNull();
    }

    @Test
    void closingReleasesTheDevice() {
        model.listen();

        model.close();

        assertThat(services.microphone.closes).hasValue(1);
    }

    private void say(long lostBlocks, long lostWindows, Optional<Answer> answer) {
        services.example.say(
                new LiveSnapshot(Phase.RUNNING, 2, Level.NOTHING, answer, lostBlocks, lostWindows, Optional.empty()));
        model.tick();
    }

    private LevelWarning warningOf(Level level) {
        services.microphone.say(new LiveSnapshot(Phase.RUNNING, 1, level, Optional.empty(), 0, 0, Optional.empty()));
        model.tick();
        return model.sound().levelWarning().get();
    }

    private String headlineOf(Answer answer) {
        model.example();
        services.example.say(FakeFeed.running(5, Optional.of(answer)));
        model.tick();
        return model.answer().headline().get();
    }

    private Bar bar(String label) {
        return model.answer().bars().bars().get().stream()
                .filter(bar -> bar.label().id().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private String said() {
        return notices.newest().get().sentence();
    }
}
