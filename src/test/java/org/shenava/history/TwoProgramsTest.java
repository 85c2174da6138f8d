package org.shenava.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.settings.SavedSettings;
import org.shenava.settings.Settings;
import org.shenava.settings.SettingsStore;

/**
 * Several Shenavas in one folder: allowed. Each adds its own rows and recordings, the databases keep order between them, and of settings
 * the last that were written count.
 */
@Timeout(300)
class TwoProgramsTest {
    private static final int PROGRAMS = 3;
    private static final int ROUNDS = 40;

    @TempDir
    Path home;

    private final List<Process> programs = new ArrayList<>();

    @AfterEach
    void end() {
        programs.forEach(Process::destroyForcibly);
    }

    @Test
    void programsThatStartAtOnceInAnEmptyFolderAllListen() throws Exception {
        List<BufferedReader> outs = new ArrayList<>();
        for (int i = 0; i < PROGRAMS; i++) {
            outs.add(start());
        }
        History mine = new History(home);
        Session own = mine.add(
                Sessions.file(Instant.parse("2026-03-21T12:00:00Z"), Path.of("/a.flac"), "shur"),
                Sessions.course("shur"));
        SettingsStore settings = new SettingsStore(home);
        for (BufferedReader out : outs) {
            KilledWriter.awaitRound(out, ROUNDS);
            assertThat(settings.save(Settings.defaults())).isInstanceOf(SavedSettings.Written.class);
            mine.correct(own.id(), Optional.of("segah"));
        }
        programs.forEach(Process::destroyForcibly);
        for (Process program : programs) {
            program.waitFor();
        }
        mine.close();

        History again = new History(home);
        assertThat(again.sessions()).hasSize(PROGRAMS + 1);
        assertThat(again.setAside()).isEmpty();
        List<Path> recordings = new ArrayList<>();
        for (Session session : again.sessions()) {
            if (session.id() != own.id()) {
                assertThat(session.seconds()).isGreaterThanOrEqualTo(ROUNDS);
                assertThat(again.course(session.id()).moments()).hasSizeGreaterThanOrEqualTo(ROUNDS);
                recordings.add(session.playable().orElseThrow());
            }
        }
        assertThat(recordings).doesNotHaveDuplicates().allMatch(Files::isRegularFile);
        again.close();
    }

    private BufferedReader start() throws Exception {
        Process program = KilledWriter.start(home);
        programs.add(program);
        return KilledWriter.said(program);
    }
}
