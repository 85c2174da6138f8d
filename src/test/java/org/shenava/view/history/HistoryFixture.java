package org.shenava.view.history;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.history.History;
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
abstract class HistoryFixture {
    @TempDir
    Path home;

    final List<String> went = new ArrayList<>();
    final Kept kept = new Kept();
    FakeServices services;
    NoticeBoard notices;
    Preferences preferences;
    History history;

    @BeforeEach
    void setUp() {
        services = new FakeServices(home);
        services.model.complete(FakeServices.card());
        history = services.history();
        notices = new NoticeBoard();
        preferences = new Preferences(
                services.settings(), Settings.defaults(), services.jobs(), Runnable::run, refused -> {});
    }

    @AfterEach
    void tearDown() {
        history.close();
    }

    PageContext context(Language language) {
        return new PageContext(
                services,
                preferences,
                Texts.of(language),
                Palette.of(preferences.current().theme()),
                notices,
                Runnable::run,
                kept,
                new Navigator() {
                    @Override
                    public Page show(String id) {
                        throw new AssertionError("nobody asked for " + id);
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

    HistoryViewModel model(Language language) {
        return new HistoryViewModel(context(language), new Moments(Texts.of(language), ZoneOffset.UTC));
    }

    String said() {
        return notices.newest().get() == null ? "" : notices.newest().get().sentence();
    }
}
