package org.shenava.view.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.job.DirectJobRunner;
import org.shenava.job.JobRunner;
import org.shenava.library.scan.ScanOutcome.Why;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.shenava.view.FakeServices;
import org.shenava.view.common.Kept;
import org.shenava.view.common.Navigator;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Page;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Palette;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.Texts;

/** Without a screen: jobs run at once, on this thread. */
abstract class LibraryFixture {
    @TempDir
    Path home;

    final List<String> went = new ArrayList<>();
    final Kept kept = new Kept();
    FakeServices services;
    NoticeBoard notices;
    Preferences preferences;
    Path music;
    Executor ui = Runnable::run;

    @BeforeEach
    void setUp() {
        use(new DirectJobRunner());
    }

    void use(JobRunner jobs) {
        music = home.resolve("music");
        services = new FakeServices(home, jobs);
        notices = new NoticeBoard();
        preferences = new Preferences(
                services.settings(), Settings.defaults(), services.jobs(), Runnable::run, refused -> {});
    }

    PageContext context() {
        return context(Language.ENGLISH);
    }

    PageContext context(Language language) {
        return context(language, kept);
    }

    PageContext context(Language language, Kept longer) {
        return new PageContext(
                services,
                preferences,
                Texts.of(language),
                Palette.of(preferences.current().theme()),
                notices,
                ui,
                longer,
                new Navigator() {
                    @Override
                    public Page show(String id) {
                        went.add(id);
                        return null;
                    }

                    @Override
                    public void open(List<Path> files) {
                        throw new AssertionError("nobody asked for " + files);
                    }

                    @Override
                    public void openAt(Path file, double seconds) {
                        went.add(file.getFileName() + " at " + seconds);
                    }
                });
    }

    /** Two sure recordings, an unsure one, an empty one, and a cover. */
    ScanViewModel scanned() {
        services.library.add(music.resolve("a.mp3"), "Dawn", "iranian", 0.9);
        services.library.add(music.resolve("b.mp3"), "Blue", "jazz", 0.8);
        services.library.add(music.resolve("c.mp3"), "Haze", "rock", 0.4);
        services.library.addRefused(music.resolve("d.mp3"), Why.EMPTY);
        services.library.addRefused(music.resolve("cover.jpg"), Why.NOT_MUSIC);
        ScanViewModel model = ScanViewModel.of(context());
        model.folder().set(music.toString());
        model.scan();
        return model;
    }
}
