package org.shenava.view.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.job.DirectJobRunner;
import org.shenava.job.JobRunner;
import org.shenava.library.scan.ScanOutcome.Why;
import org.shenava.settings.Language;
import org.shenava.view.FakeContext;
import org.shenava.view.FakeServices;
import org.shenava.view.common.Kept;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Preferences;

/** Without a screen: jobs run at once, on this thread. */
abstract class LibraryFixture {
    @TempDir
    Path home;

    FakeContext contexts;
    FakeServices services;
    NoticeBoard notices;
    Preferences preferences;
    List<String> went;
    Path music;

    @BeforeEach
    void setUp() {
        use(new DirectJobRunner());
    }

    void use(JobRunner jobs) {
        music = home.resolve("music");
        services = new FakeServices(home, jobs);
        contexts = new FakeContext(services);
        notices = contexts.notices;
        preferences = contexts.preferences;
        went = contexts.went;
    }

    PageContext context() {
        return context(Language.ENGLISH);
    }

    PageContext context(Language language) {
        return contexts.in(language);
    }

    PageContext context(Language language, Kept longer) {
        return contexts.in(language, longer);
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

    /** A plan of {@link #scanned} into the folder {@code sorted}, its folders in capitals. */
    PlanViewModel planned() {
        scanned();
        PlanViewModel plan = PlanViewModel.of(context());
        plan.wishes().target().set(home.resolve("sorted").toString());
        plan.make(id -> id.toUpperCase(Locale.ROOT));
        return plan;
    }
}
