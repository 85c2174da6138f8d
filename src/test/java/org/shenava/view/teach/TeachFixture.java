package org.shenava.view.teach;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.job.DirectJobRunner;
import org.shenava.job.JobRunner;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.shenava.teaching.project.Sounds;
import org.shenava.view.FakeServices;
import org.shenava.view.common.Kept;
import org.shenava.view.common.Navigator;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Page;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Palette;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.Texts;
import org.shenava.view.file.FakePlayer;

/** Without a screen: jobs run at once, on this thread. */
abstract class TeachFixture {
    @TempDir
    Path home;

    final List<FakePlayer> players = new ArrayList<>();
    Kept kept;
    FakeServices services;
    PageContext context;

    @BeforeEach
    void setUp() {
        use(new DirectJobRunner());
    }

    void use(JobRunner jobs) {
        kept = new Kept();
        services = new FakeServices(home, jobs);
        services.model.complete(FakeServices.card());
        Settings settings = Settings.defaults();
        context = new PageContext(
                services,
                new Preferences(services.settings(), settings, jobs, Runnable::run, refused -> {}),
                Texts.of(Language.ENGLISH),
                Palette.of(settings.theme()),
                new NoticeBoard(),
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
                        throw new AssertionError("nobody asked for " + file);
                    }
                });
        kept.the(
                SampleViewModel.class,
                () -> new SampleViewModel(jobs, Runnable::run, file -> {
                    FakePlayer made = new FakePlayer();
                    players.add(made);
                    return made;
                }));
    }

    /** A recording outside every project, that differs for every pitch. */
    Path sound(String name, double hz) throws Exception {
        return Sounds.tone(Files.createDirectories(home.resolve("outside")).resolve(name), hz, 1);
    }

    /** A new project is the one that is worked on. */
    CollectViewModel project(String name) {
        CollectViewModel collect = CollectViewModel.of(context);
        ProjectsViewModel.of(context).create(name);
        return collect;
    }

    /** Two classes with two recordings each, of which one is called wrong by the fake. */
    CollectViewModel collected() throws Exception {
        CollectViewModel collect = project("Mine");
        collect.addClass("tar");
        collect.add(List.of(sound("t1.wav", 200), sound("t2-wrong.wav", 230)), "tar");
        collect.addClass("oud");
        collect.add(List.of(sound("o1.wav", 300), sound("o2.wav", 330)), "oud");
        return collect;
    }
}
