package org.shenava.view.history;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.history.History;
import org.shenava.settings.Language;
import org.shenava.view.FakeContext;
import org.shenava.view.FakeServices;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.Texts;

/** Without a screen: jobs run at once, on this thread. */
abstract class HistoryFixture {
    @TempDir
    Path home;

    FakeServices services;
    Preferences preferences;
    History history;
    List<String> went;
    private FakeContext contexts;

    @BeforeEach
    void setUp() {
        services = new FakeServices(home);
        services.model.complete(FakeServices.card());
        history = services.history();
        contexts = new FakeContext(services);
        preferences = contexts.preferences;
        went = contexts.went;
    }

    @AfterEach
    void tearDown() {
        history.close();
    }

    HistoryViewModel model(Language language) {
        return new HistoryViewModel(contexts.in(language), new Moments(Texts.of(language), ZoneOffset.UTC));
    }

    String said() {
        return contexts.said();
    }
}
