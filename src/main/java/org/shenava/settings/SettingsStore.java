package org.shenava.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shenava.store.AtomicFiles;
import org.shenava.store.FreeName;

/** Reads and writes {@code settings.json} in a folder. Never throws for what is on the disk: the outcome says what happened. */
public final class SettingsStore {
    static final String FILE_NAME = "settings.json";

    private final Path file;
    private final Clock clock;
    private final int version;
    private final List<Migrations.Step> steps;

    // Guarded by this: load and save may come from different threads.
    private boolean foreignFile;

    /** A store in {@code folder}, which may not exist yet; in the program that is {@link ShenavaHome#folder()}. */
    public SettingsStore(Path folder) {
        this(folder, Clock.systemUTC(), SettingsJson.SCHEMA_VERSION, Migrations.STEPS);
    }

    SettingsStore(Path folder, Clock clock, int version, List<Migrations.Step> steps) {
        this.file = folder.resolve(FILE_NAME);
        this.clock = clock;
        this.version = version;
        this.steps = List.copyOf(steps);
    }

    public synchronized LoadedSettings load() {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException firstStart) {
            return new LoadedSettings.Found(Settings.defaults());
        } catch (IOException | UncheckedIOException unreadable) {
            return leftAlone();
        }
        try {
            Map<String, Object> fields = SettingsJson.fields(content);
            Optional<Integer> found = version(fields);
            if (found.isEmpty()) {
                return setAside();
            }
            if (found.get() > version) {
                return leftAlone();
            }
            return new LoadedSettings.Found(
                    SettingsFields.settings(Migrations.migrate(fields, found.get(), version, steps)));
        } catch (IOException damaged) {
            return setAside();
        }
    }

    /** Writes the settings; a file of a newer Shenava, or one that cannot be read, is never overwritten. */
    public synchronized SavedSettings save(Settings settings) {
        if (foreignFile) {
            return new SavedSettings.NotWritten(file);
        }
        try {
            AtomicFiles.write(file, SettingsJson.write(settings));
            return new SavedSettings.Written(file);
        } catch (IOException | SecurityException refused) {
            return new SavedSettings.NotWritten(file);
        }
    }

    private static Optional<Integer> version(Map<String, Object> fields) {
        return fields.get("schemaVersion") instanceof Double found && found >= 1 && found == Math.rint(found)
                ? Optional.of(found.intValue())
                : Optional.empty();
    }

    private LoadedSettings leftAlone() {
        foreignFile = true;
        return new LoadedSettings.Unreadable(Settings.defaults(), file);
    }

    private LoadedSettings setAside() {
        Path kept = FreeName.forDamaged(file, clock.instant());
        try {
            Files.move(file, kept);
            return new LoadedSettings.SetAside(Settings.defaults(), kept);
        } catch (IOException stuck) {
            return leftAlone();
        }
    }
}
