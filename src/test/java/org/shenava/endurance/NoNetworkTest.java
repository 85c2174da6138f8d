package org.shenava.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.WavFile;
import org.shenava.synth.DemoClip;

/**
 * The program reaches no other computer: no attempt is made while it works, and it works where there is no network at all (where the system
 * lets this user cut it off, native libraries included). That no class of ours could is kept by {@code LibrariesTest}.
 */
@Timeout(600)
class NoNetworkTest {
    @TempDir
    Path folder;

    @Test
    void theWatchSeesAnAttempt() throws Exception {
        assertThat(run("connect")).anyMatch(line -> line.startsWith("network connect to 127.0.0.1"));
    }

    @Test
    void recordingsAreClassifiedWithoutIt() throws Exception {
        Path wav = folder.resolve("tune.wav");
        WavFile.write(wav, DemoClip.render(), DemoClip.SAMPLE_RATE_HZ);
        for (String model : List.of("dastgah", "genre")) {
            List<String> said = run("classify", "--json", "--model", model, wav.toString());

            assertThat(said).contains("status 0").anyMatch(line -> line.contains("\"top\""));
            assertNoAttempt(said);
        }
    }

    @Test
    void modelsDevicesAndSortingNeedNone() throws Exception {
        Path music = Files.createDirectories(folder.resolve("music"));
        WavFile.write(music.resolve("tune.wav"), DemoClip.render(), DemoClip.SAMPLE_RATE_HZ);
        assertNoAttempt(run("models", "--json"));
        assertNoAttempt(run("devices", "--json"));
        List<String> sorted = run(
                "sort",
                "plan",
                music.toString(),
                "--to",
                folder.resolve("to").toString(),
                "--out",
                folder.resolve("plan.csv").toString());

        assertNoAttempt(sorted);
        assertThat(folder.resolve("plan.csv")).as("it said %s", sorted).exists();
    }

    @Test
    void theWindowOpensWithoutIt() throws Exception {
        List<String> said = run("window");

        assertThat(said).contains("status 0");
        assertNoAttempt(said);
    }

    private static void assertNoAttempt(List<String> said) {
        assertThat(said).noneMatch(line -> line.startsWith("network "));
        assertThat(said).anyMatch(line -> line.startsWith("status "));
    }

    private List<String> run(String... arguments) throws Exception {
        return Unplugged.run(cutOff(), folder, folder.resolve("home"), arguments);
    }

    /** A namespace without any network but its own, where this user may make one. */
    private static List<String> cutOff() throws InterruptedException {
        List<String> cut = List.of("unshare", "--net");
        List<String> trial = new ArrayList<>(cut);
        trial.add("true");
        try {
            boolean may = new ProcessBuilder(trial)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
            return may ? cut : List.of();
        } catch (IOException noSuchProgram) {
            return List.of();
        }
    }
}
