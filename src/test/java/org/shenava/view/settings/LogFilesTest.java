package org.shenava.view.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.app.Logging;
import org.shenava.view.settings.LogEntry.Weight;

class LogFilesTest {
    @TempDir
    Path folder;

    @Test
    void thereIsNothingBeforeTheFirstEntry() throws IOException {
        assertThat(LogFiles.newest(folder.resolve("not there"), 10)).isEmpty();
        assertThat(LogFiles.newest(folder, 10)).isEmpty();
    }

    @Test
    void readsTheNewestFirstFromAllFiles() throws IOException {
        write("shenava-0.1.log", "2026-11-20T10:00:00Z INFO a.B: yesterday");
        write(
                "shenava-0.0.log",
                "2026-11-21T10:00:00.25Z WARNING a.B: first",
                "2026-11-21T10:00:00.25Z SEVERE : second");
        write("other.log", "2026-11-22T10:00:00Z INFO a.B: not ours");

        assertThat(LogFiles.newest(folder, 10))
                .extracting(LogEntry::text)
                .containsExactly("second", "first", "yesterday");
        assertThat(LogFiles.newest(folder, 10))
                .extracting(LogEntry::weight)
                .containsExactly(Weight.ERROR, Weight.WARNING, Weight.INFO);
        assertThat(LogFiles.newest(folder, 1)).extracting(LogEntry::text).containsExactly("second");
    }

    @Test
    void aTraceBelongsToItsEntry() throws IOException {
        write(
                "shenava-0.0.log",
                "\tat the.end(of something older)",
                "2026-11-21T10:00:00Z SEVERE a.B: it broke",
                "java.lang.IllegalStateException: x",
                "\tat a.B.c(D.java:1)",
                "2026-11-21T10:00:01Z INFO a.B: it goes on");

        LogEntry broken = LogFiles.newest(folder, 10).get(1);

        assertThat(broken.headline()).isEqualTo("it broke");
        assertThat(broken.text()).isEqualTo("it broke\njava.lang.IllegalStateException: x\n\tat a.B.c(D.java:1)");
    }

    @Test
    void readsTheEndOfAVeryLongFile() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            lines.append("2026-11-21T10:00:00Z INFO a.B: line ").append(i).append('\n');
        }
        write("shenava-0.0.log", lines.toString());

        assertThat(LogFiles.newest(folder, 2)).extracting(LogEntry::text).containsExactly("line 19999", "line 19998");
    }

    @Test
    void theStampChangesWithEveryEntry() throws IOException {
        write("shenava-0.0.log", "2026-11-21T10:00:00Z INFO a.B: one");
        long before = LogFiles.stamp(folder);
        write("shenava-0.0.log", "2026-11-21T10:00:00Z INFO a.B: one", "2026-11-21T10:00:00Z INFO a.B: two");

        assertThat(LogFiles.stamp(folder)).isNotEqualTo(before);
    }

    @Test
    void aFileThatVanishesBetweenTwoLooksIsPassedOver() throws IOException {
        write("shenava-0.0.log", "2026-11-21T10:00:00Z INFO a.B: one");
        // It is listed and not there, as a file that is renamed in this moment.
        Files.createSymbolicLink(folder.resolve("shenava-0.1.log"), folder.resolve("gone"));

        assertThat(LogFiles.stamp(folder)).isPositive();
        assertThat(LogFiles.newest(folder, 10)).extracting(LogEntry::text).containsExactly("one");
    }

    /** The writer and the reader must not part. */
    @Test
    void readsWhatTheProgramReallyWrites() throws IOException {
        Logger root = Logger.getLogger("");
        var handlers = root.getHandlers();
        Thread.UncaughtExceptionHandler uncaught = Thread.getDefaultUncaughtExceptionHandler();
        try {
            Logging.setUp(folder);
            Logger.getLogger("a.real.Logger").log(Level.WARNING, "it happened", new IllegalStateException("why"));
        } finally {
            for (var added : root.getHandlers()) {
                added.close();
                root.removeHandler(added);
            }
            for (var handler : handlers) {
                root.addHandler(handler);
            }
            Thread.setDefaultUncaughtExceptionHandler(uncaught);
        }

        LogEntry entry = LogFiles.newest(folder.resolve("log"), 1).get(0);

        assertThat(entry.weight()).isEqualTo(Weight.WARNING);
        assertThat(entry.source()).isEqualTo("a.real.Logger");
        assertThat(entry.headline()).isEqualTo("it happened");
        assertThat(entry.text()).contains("IllegalStateException: why");
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }
}
