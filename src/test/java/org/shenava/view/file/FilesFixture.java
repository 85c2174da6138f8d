package org.shenava.view.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.WavFile;
import org.shenava.feature.Signals;
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
abstract class FilesFixture {
    @TempDir
    Path home;

    final List<String> shown = new ArrayList<>();
    final List<Path> analysed = new ArrayList<>();
    final List<FakePlayer> players = new ArrayList<>();
    FakeServices services;
    NoticeBoard notices;
    PageContext context;
    FileDesk desk;
    FilesViewModel model;

    @BeforeEach
    void setUp() {
        services = new FakeServices(home);
        notices = new NoticeBoard();
        desk = new FileDesk(services, Runnable::run, (file, found) -> analysed.add(file), file -> {
            FakePlayer made = new FakePlayer();
            players.add(made);
            return made;
        });
        model = over(Language.ENGLISH);
    }

    FilesViewModel over(Language language) {
        Settings settings = Settings.defaults().withLanguage(language);
        context = new PageContext(
                services,
                new Preferences(services.settings(), settings, services.jobs(), Runnable::run, refused -> {}),
                Texts.of(language),
                Palette.of(settings.theme()),
                notices,
                Runnable::run,
                new Kept(),
                new Navigator() {
                    @Override
                    public Page show(String id) {
                        shown.add(id);
                        return new EmptyPage(shown);
                    }

                    @Override
                    public void open(List<Path> files) {}

                    @Override
                    public void openAt(Path file, double seconds) {}
                });
        return new FilesViewModel(context, desk);
    }

    /** A minute of plucked notes, made in code. */
    Path recording(String name) throws IOException {
        Path file = home.resolve(name);
        WavFile.write(file, Signals.joined(Signals.melody(0.5, 220, 247, 262), Signals.silence(59)), Signals.RATE_HZ);
        return file;
    }

    String said() {
        return notices.newest().get().sentence();
    }
}
