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
import org.shenava.view.FakeContext;
import org.shenava.view.FakeServices;
import org.shenava.view.common.PageContext;

/** Without a screen: jobs run at once, on this thread. */
abstract class FilesFixture {
    @TempDir
    Path home;

    final List<Path> analysed = new ArrayList<>();
    final List<FakePlayer> players = new ArrayList<>();
    FakeServices services;
    FakeContext contexts;
    PageContext context;
    FileDesk desk;
    FilesViewModel model;

    @BeforeEach
    void setUp() {
        services = new FakeServices(home);
        contexts = new FakeContext(services);
        desk = new FileDesk(services, Runnable::run, (file, found) -> analysed.add(file), file -> {
            FakePlayer made = new FakePlayer();
            players.add(made);
            return made;
        });
        model = over(Language.ENGLISH);
    }

    FilesViewModel over(Language language) {
        context = contexts.in(language);
        return new FilesViewModel(context, desk);
    }

    /** A minute of plucked notes, made in code. */
    Path recording(String name) throws IOException {
        Path file = home.resolve(name);
        WavFile.write(file, Signals.joined(Signals.melody(0.5, 220, 247, 262), Signals.silence(59)), Signals.RATE_HZ);
        return file;
    }

    String said() {
        return contexts.said();
    }
}
