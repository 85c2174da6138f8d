package org.shenava.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.history.History;
import org.shenava.history.Session;
import org.shenava.history.SourceKind;
import org.shenava.settings.SavedSettings;
import org.shenava.settings.Settings;
import org.shenava.settings.SettingsStore;
import org.shenava.store.StoreException;

/** A folder on a disk that was made read-only, as a system does with a failing one: not even an administrator writes there. */
class ReadOnlyHomeTest {
    @TempDir
    Path folder;

    @Test
    void whatIsThereStaysAndEachPartSaysThatItCannotWrite() throws Exception {
        try (SmallDisk disk = SmallDisk.at(Files.createDirectory(folder.resolve("disk")), 1024)) {
            Path home = disk.folder();
            new SettingsStore(home).save(Settings.defaults());
            try (History history = new History(home)) {
                history.begin(Session.begun(Instant.EPOCH, SourceKind.MICROPHONE, "test", Optional.empty()));
            }
            disk.makeReadOnly();

            assertThat(new SettingsStore(home).load().settings()).isEqualTo(Settings.defaults());
            assertThat(new SettingsStore(home).save(Settings.defaults())).isInstanceOf(SavedSettings.NotWritten.class);
            try (History history = new History(home)) {
                assertThatThrownBy(() -> history.begin(
                                Session.begun(Instant.EPOCH, SourceKind.MICROPHONE, "test", Optional.empty())))
                        .isInstanceOf(StoreException.class)
                        .message()
                        .endsWith(".")
                        .doesNotContain("\n");
                assertThat(history.setAside()).isEmpty();
            }
            assertThat(home.toFile().list()).noneMatch(name -> name.contains("damaged"));
        }
    }
}
