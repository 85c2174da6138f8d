package org.shenava.view.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.Level;
import org.shenava.live.LiveSnapshot;
import org.shenava.live.LiveSnapshot.Phase;
import org.shenava.music.Labels;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.Notes;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.shenava.view.FakeFeed;
import org.shenava.view.FakeServices;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.Texts;

/** Without a screen: jobs run at once, on this thread. */
abstract class LiveViewModelFixture {
    static final Answer DASHTI = FakeFeed.answer(ListeningState.LISTENING, "dashti", 0.62, false);

    @TempDir
    Path home;

    FakeServices services;
    NoticeBoard notices;
    Preferences preferences;
    LiveViewModel model;
    Listening listening;

    @BeforeEach
    void setUp() {
        services = new FakeServices(home);
        model = over(Settings.defaults());
    }

    LiveViewModel over(Settings settings) {
        notices = new NoticeBoard();
        listening = new Listening();
        preferences = new Preferences(services.settings(), settings, services.jobs(), Runnable::run, refused -> {});
        return new LiveViewModel(services, preferences, Texts.of(Language.ENGLISH), Runnable::run, notices, listening);
    }

    void say(long lostBlocks, long lostWindows, Optional<Answer> answer) {
        services.example.say(
                new LiveSnapshot(Phase.RUNNING, 2, Level.NOTHING, answer, lostBlocks, lostWindows, Optional.empty()));
        model.tick();
    }

    LevelWarning warningOf(Level level) {
        services.microphone.say(new LiveSnapshot(Phase.RUNNING, 1, level, Optional.empty(), 0, 0, Optional.empty()));
        model.tick();
        return model.sound().levelWarning().get();
    }

    String headlineOf(Answer answer) {
        model.example();
        // Each is a piece of its own: nothing that was said before is held.
        model.startAgain();
        services.example.say(FakeFeed.running(5, Optional.of(answer)));
        model.tick();
        return model.answer().headline().get();
    }

    Bar bar(String label) {
        return model.answer().bars().bars().get().stream()
                .filter(bar -> bar.label().id().equals(label))
                .findFirst()
                .orElseThrow();
    }

    String said() {
        return notices.newest().get().words(Texts.of(Language.ENGLISH));
    }

    /** A sure answer after so many seconds of playing. */
    static Answer playing(double seconds, String best, double p, String second, double q) {
        Answer shared = shared(false, best, p, second, q);
        return new Answer(ListeningState.LISTENING, seconds, seconds, shared.top(), shared.top(), false, Notes.NONE);
    }

    /** An answer in which two labels have the most. */
    static Answer shared(boolean unsure, String best, double p, String second, double q) {
        List<LabelProbability> top = Labels.DASTGAH.stream()
                .map(label -> new LabelProbability(
                        label.id(), label.id().equals(best) ? p : label.id().equals(second) ? q : 0))
                .sorted((a, b) -> Double.compare(b.p(), a.p()))
                .toList();
        return new Answer(ListeningState.LISTENING, 12, 10, top, top, unsure, Notes.NONE);
    }
}
