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
import org.shenava.teaching.project.Sounds;
import org.shenava.view.FakeContext;
import org.shenava.view.FakeServices;
import org.shenava.view.common.Kept;
import org.shenava.view.common.PageContext;
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
        services = new FakeServices(home, jobs);
        services.model.complete(FakeServices.card());
        FakeContext contexts = new FakeContext(services);
        kept = contexts.kept;
        context = contexts.in(Language.ENGLISH);
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
