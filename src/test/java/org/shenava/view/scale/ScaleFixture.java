package org.shenava.view.scale;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.live.LiveFeed;
import org.shenava.music.Cents;
import org.shenava.recognition.Answer;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.Notes;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.shenava.view.FakeFeed;
import org.shenava.view.FakeServices;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.Texts;

/** A scale page without a screen: jobs run at once, on this thread. */
abstract class ScaleFixture {
    static final double TONIC_HZ = 207.0;
    private static final long SECOND_NANOS = 1_000_000_000L;

    @TempDir
    Path home;

    final FakeFeed session = new FakeFeed("Built-in", -1);
    final SimpleObjectProperty<LiveFeed> feed = new SimpleObjectProperty<>(session);
    final PlayedScale played = new PlayedScale();
    NoticeBoard notices;
    Preferences preferences;
    ScaleViewModel model;
    private long nowNanos;

    @BeforeEach
    void setUp() {
        FakeServices services = new FakeServices(home);
        notices = new NoticeBoard();
        preferences = new Preferences(
                services.settings(), Settings.defaults(), services.jobs(), Runnable::run, refused -> {});
        model = in(Language.ENGLISH);
    }

    /** The page built anew over what is kept. */
    ScaleViewModel in(Language language) {
        Texts texts = Texts.of(language);
        FakeServices services = new FakeServices(home);
        return new ScaleViewModel(
                played, feed, preferences, new ScaleFileJobs(services.jobs(), Runnable::run, notices));
    }

    /** Half a second of each note, in cents above the tonic. */
    void play(double... cents) {
        for (double one : cents) {
            for (int point = 0; point < 22; point++) {
                session.pitches().write((float) Cents.above(TONIC_HZ, one));
            }
        }
        pass();
    }

    void silence() {
        for (int point = 0; point < 22; point++) {
            session.pitches().write(Float.NaN);
        }
        pass();
    }

    /** A second goes by. */
    void pass() {
        nowNanos += SECOND_NANOS;
        model.pulse();
        model.tick(nowNanos);
    }

    static Answer answer(String label) {
        Answer plain = FakeFeed.answer(ListeningState.LISTENING, label, 0.7, false);
        Notes notes = new Notes(Optional.of(new Notes.Tonic(TONIC_HZ, 0.9)), Optional.empty(), Optional.empty());
        return new Answer(
                plain.state(),
                plain.timeSeconds(),
                plain.heardSeconds(),
                plain.top(),
                plain.recent(),
                plain.unsure(),
                notes);
    }

    void answered(Answer answer) {
        session.say(FakeFeed.running(12, Optional.of(answer)));
        pass();
    }

    String said() {
        return said(Language.ENGLISH);
    }

    String said(Language language) {
        return notices.newest().get().words(Texts.of(language));
    }
}
