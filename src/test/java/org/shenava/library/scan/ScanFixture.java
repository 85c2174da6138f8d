package org.shenava.library.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.job.JobContext;

/** A folder, made-up models, and a store that is closed after the test. */
abstract class ScanFixture {
    static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000);

    @TempDir
    Path folder;

    final MadeUpModel genres = new MadeUpModel("genre-1", "rock", "jazz", "iranian");
    final MadeUpModel modes = new MadeUpModel("modes-1", "shur", "segah");
    Path music;
    AnswerStore store;

    @BeforeEach
    void open() throws IOException {
        music = Files.createDirectory(folder.resolve("music"));
        store = new AnswerStore(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    ScanResult scan(ScanModel model, ScanModel modeModel) throws Exception {
        return new LibraryScan(new ScanRequest(music, model, Optional.of(modeModel)), store).run(JobContext.QUIET);
    }

    void writeSome(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            write("f" + i + ".mp3", (i % 3 == 0 ? "jazz " : "iranian ") + i);
        }
    }

    Path write(String name, String content) throws IOException {
        Path file = music.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, LONG_AGO);
        return file;
    }

    static Map<String, String> labels(ScanResult result) {
        return result.tracks().stream()
                .collect(Collectors.toMap(track -> track.file().getFileName().toString(), track -> track.verdict()
                        .label()));
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
