package org.shenava.view.common;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.shenava.job.JobListener;
import org.shenava.job.JobRunner;
import org.shenava.settings.SavedSettings;
import org.shenava.settings.Settings;
import org.shenava.settings.SettingsStore;

/** The settings while the window is open: changed on the JavaFX thread, written by a job. */
public final class Preferences {
    private final SettingsStore store;
    private final JobRunner jobs;
    private final Executor ui;
    private final Consumer<SavedSettings.NotWritten> refused;

    // Written on the JavaFX thread; a job writes what is newest, so that an older change never lands last.
    private volatile Settings current;

    // JavaFX thread.
    private final List<BiConsumer<Settings, Settings>> listeners = new ArrayList<>();
    private boolean toldRefusal;

    /**
     * Settings to start from.
     *
     * @param ui runs on the JavaFX thread
     * @param refused hears once, on the JavaFX thread, that settings cannot be written
     */
    public Preferences(
            SettingsStore store,
            Settings loaded,
            JobRunner jobs,
            Executor ui,
            Consumer<SavedSettings.NotWritten> refused) {
        this.store = store;
        this.current = loaded;
        this.jobs = jobs;
        this.ui = ui;
        this.refused = refused;
    }

    public Settings current() {
        return current;
    }

    /** Hears of each change what was and what is; until {@link #forget}. */
    public void listen(BiConsumer<Settings, Settings> listener) {
        listeners.add(listener);
    }

    public void forget(BiConsumer<Settings, Settings> listener) {
        listeners.remove(listener);
    }

    public void change(UnaryOperator<Settings> change) {
        Settings before = current;
        Settings changed = change.apply(before);
        if (changed.equals(before)) {
            return;
        }
        current = changed;
        List.copyOf(listeners).forEach(listener -> listener.accept(before, changed));
        jobs.submit("save settings", context -> store.save(current), new JobListener<SavedSettings>() {
            @Override
            public void done(SavedSettings outcome) {
                ui.execute(() -> heard(outcome));
            }

            @Override
            public void failed(Exception failure) {
                System.getLogger(Preferences.class.getName())
                        .log(System.Logger.Level.WARNING, "settings were not saved", failure);
            }
        });
    }

    /** Writes a last change before the program ends; nobody can be told of a refusal any more. */
    public void changeAtTheEnd(UnaryOperator<Settings> change) {
        Settings changed = change.apply(current);
        if (!changed.equals(current)) {
            current = changed;
            store.save(changed);
        }
    }

    private void heard(SavedSettings outcome) {
        if (outcome instanceof SavedSettings.NotWritten notWritten && !toldRefusal) {
            toldRefusal = true;
            refused.accept(notWritten);
        }
    }
}
