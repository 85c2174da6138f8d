package org.shenava.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is decided before the first window or verb: locale, library cache, model folders, noise. */
class StartTest {
    @TempDir
    Path folder;

    @Test
    void startsAgainOnlyOnLinuxWithoutUtf8AndOnlyOnce() {
        assertThat(Utf8Start.isNeeded("Linux", "ANSI_X3.4-1968", null)).isTrue();
        assertThat(Utf8Start.isNeeded("Linux", "UTF-8", null)).isFalse();
        assertThat(Utf8Start.isNeeded("Linux", "ANSI_X3.4-1968", "12")).isFalse();
        assertThat(Utf8Start.isNeeded("Windows 11", "Cp1256", null)).isFalse();
    }

    @Test
    void aProgramThatTheProgramStartedHasArgumentsOfItsOwn() {
        assertThat(Utf8Start.isSecondStart(new String[] {"-", "-"}, "12")).isTrue();
        assertThat(Utf8Start.isSecondStart(new String[] {}, "12")).isFalse();
        assertThat(Utf8Start.isSecondStart(new String[] {"/music/a.mp3"}, "12")).isFalse();
        assertThat(Utf8Start.isSecondStart(new String[] {"-"}, null)).isFalse();
        assertThat(Utf8Start.isSecondStart(new String[] {"-"}, "../1")).isFalse();
    }

    @Test
    void readsArgumentsFromTheBytesOfACommandLine() {
        byte[] commandLine = "java\0-jar\0shenava.jar\0classify\0سه گاه.mp3\0\0".getBytes(StandardCharsets.UTF_8);

        // The last argument is empty, which is an argument too.
        assertThat(Utf8Start.last(commandLine, 3)).containsExactly("classify", "سه گاه.mp3", "");
        assertThat(Utf8Start.last(commandLine, 0)).isEmpty();
    }

    @Test
    void librariesUnpackToAnAsciiPathForAPersianUserOfWindows() {
        Map<String, String> variables =
                Map.of("ProgramData", "C:\\ProgramData", "LOCALAPPDATA", "C:\\Users\\نوشین\\Local");

        for (boolean installed : new boolean[] {true, false}) {
            assertThat(NativeSettings.cacheFolder("Windows 11", "C:\\Users\\نوشین", variables, installed))
                    .hasValueSatisfying(cache -> assertThat(cache.toString())
                            .startsWith("C:\\ProgramData")
                            .contains("Shenava"));
        }
        assertThat(NativeSettings.cacheFolder("Windows 11", "C:\\Users\\nooshin", variables, false))
                .isEmpty();
        assertThat(NativeSettings.cacheFolder("Linux", "/home/نوشین", variables, false))
                .isEmpty();
    }

    @Test
    void twoPersianUsersOfOneMachineShareNoFolder() {
        Map<String, String> variables = Map.of("ProgramData", "C:\\ProgramData");

        assertThat(NativeSettings.cacheFolder("Windows 11", "C:\\Users\\نوشین", variables, true))
                .isNotEqualTo(NativeSettings.cacheFolder("Windows 11", "C:\\Users\\سارا", variables, true));
    }

    @Test
    void anInstalledProgramKeepsWhatItUnpacksWhereCachesBelong() {
        Map<String, String> none = Map.of();

        assertThat(NativeSettings.cacheFolder("Linux", "/home/n", none, true))
                .hasValue(Path.of("/home/n/.cache/shenava"));
        assertThat(NativeSettings.cacheFolder("Linux", "/home/n", Map.of("XDG_CACHE_HOME", "/var/c"), true))
                .hasValue(Path.of("/var/c/shenava"));
        // Relative paths are invalid there.
        assertThat(NativeSettings.cacheFolder("Linux", "/home/n", Map.of("XDG_CACHE_HOME", "c"), true))
                .hasValue(Path.of("/home/n/.cache/shenava"));
        assertThat(NativeSettings.cacheFolder("Mac OS X", "/Users/n", none, true))
                .hasValue(Path.of("/Users/n/Library/Caches/Shenava"));
        assertThat(NativeSettings.cacheFolder("Windows 11", "C:\\Users\\n", Map.of("LOCALAPPDATA", "C:\\L"), true))
                .hasValueSatisfying(cache -> assertThat(cache.toString()).startsWith("C:\\L"));
    }

    @Test
    void pathsAloneOpenInTheWindowAndVerbsDoNot() throws Exception {
        Path song = Files.createFile(folder.resolve("سه گاه.flac"));
        Files.createDirectories(folder.resolve("classify"));

        assertThat(StartFiles.of(new String[] {song.toString(), "/no/such.mp3"}, folder))
                .hasValue(List.of(song, Path.of("/no/such.mp3")));
        assertThat(StartFiles.of(new String[] {song.toUri().toString()}, folder))
                .hasValue(List.of(song));
        assertThat(StartFiles.of(new String[] {"سه گاه.flac"}, folder)).hasValue(List.of(song));
        assertThat(StartFiles.of(new String[] {"."}, folder)).hasValue(List.of(folder));

        assertThat(StartFiles.of(new String[] {}, folder)).isEmpty();
        assertThat(StartFiles.of(new String[] {"classify"}, folder)).isEmpty();
        assertThat(StartFiles.of(new String[] {"classify", song.toString()}, folder))
                .isEmpty();
        assertThat(StartFiles.of(new String[] {song.toString(), "--json"}, folder))
                .isEmpty();
        assertThat(StartFiles.of(new String[] {"clasify.x"}, folder)).isEmpty();
        assertThat(StartFiles.of(new String[] {"file:relative", "\0"}, folder)).isEmpty();
    }

    @Test
    void modelsLieBesideTheJarThenInTheUsersFolder() throws Exception {
        Path jar = folder.resolve("tree/target/shenava.jar");
        Path home = folder.resolve("home");
        Files.createDirectories(jar.getParent());

        // A fresh tree: the models are one up, in the source.
        assertThat(ModelFolders.list(jar, folder, home))
                .containsExactly(folder.resolve("tree/models"), home.resolve("models"));
        Files.createDirectories(jar.resolveSibling("models"));
        assertThat(ModelFolders.list(jar, folder, home))
                .containsExactly(folder.resolve("tree/target/models"), home.resolve("models"));
        // From classes: those of the current folder.
        assertThat(ModelFolders.list(folder, folder, home))
                .containsExactly(folder.resolve("models"), home.resolve("models"));
    }

    @Test
    void warningsOfLibrariesAreNoiseAndOursAreNot() {
        assertThat(Logging.isNoise(of("org.nd4j.linalg.factory.Nd4j"))).isTrue();
        assertThat(Logging.isNoise(of("javafx"))).isTrue();
        assertThat(Logging.isNoise(of("org.shenava.live.CaptureLoop"))).isFalse();
        assertThat(Logging.isNoise(of(null))).isFalse();
    }

    private static LogRecord of(String logger) {
        LogRecord line = new LogRecord(Level.WARNING, "a line");
        line.setLoggerName(logger);
        return line;
    }
}
