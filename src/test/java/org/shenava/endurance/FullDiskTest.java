package org.shenava.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.AudioSource;
import org.shenava.audio.FileAudioSource;
import org.shenava.audio.SoundWriter;
import org.shenava.history.History;
import org.shenava.history.Session;
import org.shenava.history.SourceKind;
import org.shenava.library.scan.AnswerStore;
import org.shenava.library.scan.ByHand;
import org.shenava.live.Recorder;
import org.shenava.settings.SavedSettings;
import org.shenava.settings.Settings;
import org.shenava.settings.SettingsStore;
import org.shenava.store.AtomicFiles;
import org.shenava.store.StoreException;

/** A disk that is really full: what was there stays whole, one sentence says so, and once there is room all goes on. */
@Timeout(300)
class FullDiskTest {
    private static final int DISK_KIB = 512;
    /** What recordings leave free. */
    private static final int ROOM_KEPT_KIB = 100 << 10;

    private static final String FULL = "The disk is full; make room, for nothing more can be remembered.";

    @TempDir
    Path folder;

    private SmallDisk disk;
    private Path home;

    @BeforeEach
    void mount() throws Exception {
        disk = SmallDisk.at(Files.createDirectory(folder.resolve("disk")), DISK_KIB);
        home = disk.folder();
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void aFileThatFindsNoRoomLeavesTheOldOne() throws Exception {
        Path file = home.resolve("plan.csv");
        AtomicFiles.write(file, new byte[] {1, 2, 3});
        disk.fill(0);

        assertThatThrownBy(() -> AtomicFiles.write(file, new byte[100_000])).isInstanceOf(IOException.class);

        assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});
        try (Stream<Path> left = Files.list(home)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("plan.csv", "filler");
        }
    }

    @Test
    void settingsThatFindNoRoomStayAsTheyWere() throws Exception {
        SettingsStore store = new SettingsStore(home);
        assertThat(store.save(Settings.defaults())).isInstanceOf(SavedSettings.Written.class);
        Path filler = disk.fill(0);

        assertThat(store.save(Settings.defaults())).isInstanceOf(SavedSettings.NotWritten.class);
        assertThat(new SettingsStore(home).load().settings()).isEqualTo(Settings.defaults());

        Files.delete(filler);
        assertThat(store.save(Settings.defaults())).isInstanceOf(SavedSettings.Written.class);
    }

    /** It ends a little before the disk is full: the rest is for what must still be written. */
    @Test
    void aRecordingEndsAndPlaysUpToThere() throws Exception {
        disk.close();
        disk = SmallDisk.at(home, ROOM_KEPT_KIB + 2 * DISK_KIB);
        Recorder recorder = new Recorder();
        Path file = home.resolve("recording." + SoundWriter.suffix());
        recorder.start(file);
        Random random = new Random(1);
        float[] block = new float[4800];
        while (recorder.state() == Recorder.State.RECORDING) {
            for (int i = 0; i < block.length; i++) {
                block[i] = random.nextFloat() - 0.5f;
            }
            recorder.take(48_000, 1, block, block.length);
            // Noise of a tenth of a second fills the disk in some fifty rounds; the writer needs a moment for each.
            Thread.sleep(2);
        }
        recorder.end();

        assertThat(recorder.await(60_000)).isTrue();
        assertThat(recorder.state()).isEqualTo(Recorder.State.FAILED);
        assertThat(seconds(file)).isGreaterThan(1);
    }

    @Test
    void historyKeepsWhatItHadAndGoesOnWhenThereIsRoom() throws Exception {
        History history = new History(home);
        Instant start = Instant.parse("2026-03-21T12:00:00Z");
        history.begin(session(start));
        // Leaves some room, so that the log fills in the middle of a change.
        Path filler = disk.fill(64 << 10);

        StoreException full = catchThrowableOfType(StoreException.class, () -> {
            for (int i = 1; i < 100_000; i++) {
                history.begin(session(start.plusSeconds(i)));
            }
        });

        assertThat(full).hasMessage(FULL);
        Files.delete(filler);
        Session later = history.begin(session(start.plusSeconds(1_000_000)));
        history.close();
        History again = new History(home);
        assertThat(again.setAside()).isEmpty();
        assertThat(again.begin(session(start)).id()).isGreaterThan(later.id());
        assertThat(again.setAside()).isEmpty();
        again.close();
    }

    @Test
    void aScanEndsInASentenceAndKeepsWhatItKnew() throws Exception {
        AnswerStore answers = new AnswerStore(home);
        answers.sayByHand("0".repeat(64), "", Optional.of(new ByHand("jazz", Optional.empty())));
        Path filler = disk.fill(48 << 10);

        StoreException full = catchThrowableOfType(StoreException.class, () -> {
            for (int i = 1; i < 100_000; i++) {
                answers.sayByHand(String.format("%064x", i), "", Optional.of(new ByHand("rock", Optional.empty())));
            }
        });

        assertThat(full).hasMessage(FULL);
        Files.delete(filler);
        answers.sayByHand("f".repeat(64), "", Optional.of(new ByHand("jazz", Optional.empty())));
        answers.close();
    }

    @Test
    void aDatabaseThatFindsNoRoomToBeginSaysSo() throws Exception {
        disk.fill(0);
        History history = new History(home);

        assertThatThrownBy(history::sessions)
                .isInstanceOf(StoreException.class)
                .message()
                .endsWith(".")
                .doesNotContain("start Shenava again");
        history.close();
    }

    private static Session session(Instant started) {
        return Session.begun(started, SourceKind.MICROPHONE, "test", Optional.empty());
    }

    private static double seconds(Path recording) throws Exception {
        try (AudioSource source = FileAudioSource.open(recording, 48_000)) {
            float[] block = new float[4800];
            long samples = 0;
            for (int read = source.read(block, 0, block.length); read > 0; read = source.read(block, 0, block.length)) {
                samples += read;
            }
            return samples / 48_000.0;
        }
    }
}
