package org.shenava.app;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.shenava.settings.LoadedSettings;
import org.shenava.settings.SettingsStore;
import org.shenava.settings.ShenavaHome;
import org.shenava.view.common.Palette;
import org.shenava.view.common.Texts;

/**
 * What the first picture of the window needs, read on one core while JavaFX starts on another.
 *
 * @param settings as they were found; read once, because a damaged file is set aside only then
 * @param noLog a sentence when no log can be kept
 */
record ReadAhead(SettingsStore store, LoadedSettings settings, Palette palette, Texts texts, Optional<String> noLog) {
    // Written before JavaFX starts, which makes the application by itself and can be given nothing.
    private static volatile CompletableFuture<ReadAhead> begun;

    /** Begins to read, unless that was done before, and returns at once. */
    static synchronized void begin() {
        if (begun == null) {
            begun = CompletableFuture.supplyAsync(ReadAhead::read);
        }
    }

    /** What was read. Waits for it. */
    static ReadAhead result() {
        begin();
        return begun.join();
    }

    private static ReadAhead read() {
        Optional<String> noLog = Logging.setUp(ShenavaHome.folder());
        SettingsStore store = new SettingsStore(ShenavaHome.folder());
        LoadedSettings found = store.load();
        return new ReadAhead(
                store,
                found,
                Palette.of(found.settings().theme()),
                Texts.of(found.settings().language()),
                noLog);
    }
}
