package org.shenava.view.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.audio.Level;
import org.shenava.live.LiveSnapshot;
import org.shenava.live.LiveSnapshot.Phase;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.shenava.view.FakeFeed;
import org.shenava.view.FakeServices;
import org.shenava.view.common.Texts;
import org.shenava.view.library.HeldJobs;

/** What can be asked of the view model, and what it does when devices and files fail. */
class LiveViewModelTest extends LiveViewModelFixture {
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
    void oneThatIsConnectedAgainIsFoundByListening() {
        services.inputs = List.of();
        model.start();
        model.listen();
        services.inputs = List.of(FakeServices.USB);

        model.listen();

        assertThat(services.asked).contains("microphone USB microphone");
        assertThat(model.activity().get()).isEqualTo(Activity.LISTENING);
        assertThat(notices.newest().get()).isNull();
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
    void severalFilesGetASentence() {
        Path file = home.resolve("a.mp3");

        model.open(List.of(file, file, file));

        assertThat(said()).startsWith("You gave 3 files.");
        assertThat(services.asked).doesNotContain("file a.mp3");
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
    void anotherViewModelTakesOverWhatIsHeard() {
        model.listen();
        model.release();

        LiveViewModel next =
                new LiveViewModel(services, preferences, Texts.of(Language.PERSIAN), Runnable::run, notices, listening);
        services.microphone.say(FakeFeed.running(5, Optional.of(DASHTI)));
        next.tick();

        assertThat(services.microphone.closes).hasValue(0);
        assertThat(next.status().get()).contains("Built-in");
        assertThat(next.answer().headline().get()).contains("دشتی");
        next.stop();
        assertThat(services.microphone.closes).hasValue(1);
    }

    /** The language may change while a device is being opened; the window before hears of the refusal. */
    @Test
    void theStatusFollowsWhatAnotherViewModelOpened() {
        HeldJobs jobs = new HeldJobs();
        services = new FakeServices(home, jobs);
        services.refusal = Optional.of("The microphone is taken.");
        model = over(Settings.defaults());
        model.listen();
        model.release();
        LiveViewModel next =
                new LiveViewModel(services, preferences, Texts.of(Language.ENGLISH), Runnable::run, notices, listening);
        assertThat(next.status().get()).startsWith("Opening");

        jobs.runAll();

        assertThat(next.activity().get()).isEqualTo(Activity.IDLE);
        assertThat(next.status().get()).startsWith("Ready");
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
    void whatWasWrongIsTakenBackWhenListeningStops() {
        model.listen();
        warningOf(new Level(-120, -120, false, true));
        assertThat(said()).startsWith("Only digital silence arrives.");

        model.stop();
        assertThat(notices.newest().get()).isNull();

        model.listen();
        warningOf(new Level(-120, -120, false, true));
        assertThat(said()).startsWith("Only digital silence arrives.");
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
}
