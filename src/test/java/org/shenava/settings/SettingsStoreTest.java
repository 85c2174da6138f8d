package org.shenava.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.music.Thresholds;

class SettingsStoreTest {
    private static final Settings CHANGED = new Settings(
            Language.PERSIAN,
            Theme.CONTRAST,
            Optional.of("میکروفون USB «۲»"),
            false,
            Optional.of("dastgah-templates-1"),
            Optional.of(new WindowPlace(-1200, 30.5, 1440, 900, true)),
            Optional.of("history"),
            new Thresholds(OptionalDouble.of(0.4), Map.of("shur", 0.25, "nava", 0.9)),
            new PictureSettings(PictureSettings.Scale.MEL, 2048, 0.5, -90, -10, 60, 4000, "grey", true),
            new ScaleSettings(432.5, OptionalDouble.of(146.8)),
            new LibrarySettings("/موسیقی", "/sorted", "{genre}/{name}", "Later", true),
            KeepRecordings.KEEP,
            TextSize.LARGER,
            true);

    @TempDir
    Path folder;

    @Test
    void startsWithTheDefaults() {
        LoadedSettings loaded = new SettingsStore(folder.resolve("not-there-yet")).load();

        assertThat(loaded).isEqualTo(new LoadedSettings.Found(Settings.defaults()));
    }

    @Test
    void readsBackWhatItWrote() {
        SavedSettings saved = new SettingsStore(folder).save(CHANGED);

        assertThat(saved).isEqualTo(new SavedSettings.Written(file()));
        assertThat(new SettingsStore(folder).load()).isEqualTo(new LoadedSettings.Found(CHANGED));
    }

    @Test
    void passesOverFieldsOfLaterDaysAndOddValues() throws IOException {
        Files.writeString(file(), """
                {"schemaVersion": 1, "theme": {"name": "light", "list": [1, {"a": 2}]}, "barsSorted": "perhaps",
                 "deviceName": "USB", "language": "klingon", "recordings": 7, "textSize": "110",
                 "thresholds": {"overall": 3}, "picture": {"windowSamples": 1000}, "scale": {"referenceHz": "high"},
                 "window": {"x": 1, "y": 2, "width": -5, "height": 700}}
                """);

        Settings settings = new SettingsStore(folder).load().settings();

        assertThat(settings).isEqualTo(Settings.defaults().withDeviceName(Optional.of("USB")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "{\"schemaVersion\": 1, ",
                "[1]",
                "{}",
                "{\"schemaVersion\": 1} {}",
                "{\"schemaVersion\": 0}"
            })
    void setsADamagedFileAside(String damage) throws IOException {
        Files.writeString(file(), damage);
        SettingsStore store = new SettingsStore(
                folder, Clock.fixed(Instant.parse("2026-11-20T18:00:05Z"), ZoneOffset.UTC), 1, List.of());

        LoadedSettings loaded = store.load();

        Path kept = folder.resolve("settings.json.damaged-20261120-180005");
        assertThat(loaded).isEqualTo(new LoadedSettings.SetAside(Settings.defaults(), kept));
        assertThat(kept).hasContent(damage);
        assertThat(store.save(CHANGED)).isInstanceOf(SavedSettings.Written.class);
    }

    /** The clock may have been set back. */
    @Test
    void aSecondDamagedFileOfTheSameMomentIsKeptToo() throws IOException {
        Clock moment = Clock.fixed(Instant.parse("2026-11-20T18:00:05Z"), ZoneOffset.UTC);
        for (String damage : List.of("first", "second")) {
            Files.writeString(file(), damage);
            new SettingsStore(folder, moment, 1, List.of()).load();
        }

        assertThat(folder.resolve("settings.json.damaged-20261120-180005")).hasContent("first");
        assertThat(folder.resolve("settings.json.damaged-20261120-180005-2")).hasContent("second");
    }

    @Test
    void neverOverwritesTheFileOfANewerProgram() throws IOException {
        String newer = "{\"schemaVersion\": 2, \"barsSorted\": false}";
        Files.writeString(file(), newer);
        SettingsStore store = new SettingsStore(folder);

        assertThat(store.load()).isEqualTo(new LoadedSettings.Unreadable(Settings.defaults(), file()));
        assertThat(store.save(CHANGED)).isEqualTo(new SavedSettings.NotWritten(file()));
        assertThat(file()).hasContent(newer);
    }

    @Test
    void saysWhenTheFolderCannotBeWritten() throws IOException {
        // A file where the folder should be refuses every user, the administrator too.
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file");

        SavedSettings saved = new SettingsStore(blocked).save(CHANGED);

        assertThat(saved).isEqualTo(new SavedSettings.NotWritten(blocked.resolve("settings.json")));
    }

    @Test
    void saysWhenTheFileCannotBeRead() throws IOException {
        Files.createDirectory(file());

        assertThat(new SettingsStore(folder).load())
                .isEqualTo(new LoadedSettings.Unreadable(Settings.defaults(), file()));
    }

    @Test
    void walksEveryNamedStepFromAnOldFile() throws IOException {
        Files.writeString(file(), "{\"schemaVersion\": 1, \"microphone\": \"USB\"}");
        List<Migrations.Step> steps = List.of(
                new Migrations.Step(1, "microphone becomes input", fields -> renamed(fields, "microphone", "input")),
                new Migrations.Step(2, "input becomes deviceName", fields -> renamed(fields, "input", "deviceName")));

        Settings settings =
                new SettingsStore(folder, Clock.systemUTC(), 3, steps).load().settings();

        assertThat(settings.deviceName()).contains("USB");
    }

    @Test
    void aStepLeadsOnFromEveryOlderVersion() {
        for (int version = 1; version < SettingsJson.SCHEMA_VERSION; version++) {
            int from = version;
            assertThat(Migrations.STEPS).as("step from version %d", from).anyMatch(step -> step.from() == from);
        }
        assertThat(Migrations.STEPS).hasSize(SettingsJson.SCHEMA_VERSION - 1);
    }

    private static Map<String, Object> renamed(Map<String, Object> fields, String from, String to) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        changed.put(to, changed.remove(from));
        return changed;
    }

    private Path file() {
        return folder.resolve("settings.json");
    }
}
