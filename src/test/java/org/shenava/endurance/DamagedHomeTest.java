package org.shenava.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.WavFile;
import org.shenava.synth.DemoClip;

/** Everything in the program's folder is damaged at once: the program starts and works, and nothing of it is lost. */
@Timeout(600)
class DamagedHomeTest {
    private static final String DAMAGE = "damaged ".repeat(2000);

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void damageAll() throws Exception {
        home = Files.createDirectories(folder.resolve("home"));
        for (String name : List.of("settings.json", "shenava.db", "library.db", "ear.json")) {
            Files.writeString(home.resolve(name), DAMAGE);
        }
        Path model = Files.createDirectories(home.resolve("models/dastgah-broken-9"));
        Files.writeString(model.resolve("card.json"), DAMAGE);
        Files.writeString(model.resolve("network.zip"), DAMAGE);
        Path run = Files.createDirectories(home.resolve("runs/20260321-120000"));
        Files.writeString(run.resolve("journal.jsonl"), DAMAGE);
    }

    @Test
    void theWindowOpensAndSetsSettingsAndHistoryAside() throws Exception {
        assertThat(run("window")).contains("status 0");

        assertThat(setAside("settings.json")).hasSize(1).allSatisfy(kept -> assertThat(kept)
                .hasContent(DAMAGE));
        assertThat(setAside("shenava.db")).hasSizeLessThanOrEqualTo(1).allSatisfy(kept -> assertThat(kept)
                .hasContent(DAMAGE));
    }

    @Test
    void aLibraryIsSortedAnewAndTheOldAnswersAreKept() throws Exception {
        Path music = Files.createDirectories(folder.resolve("music"));
        WavFile.write(music.resolve("tune.wav"), DemoClip.render(), DemoClip.SAMPLE_RATE_HZ);
        Path plan = folder.resolve("plan.csv");

        List<String> said = run(
                "sort", "plan", music.toString(), "--to", folder.resolve("to").toString(), "--out", plan.toString());

        assertThat(said).contains("status 0");
        assertThat(plan).exists();
        assertThat(setAside("library.db")).hasSize(1).allSatisfy(kept -> assertThat(kept)
                .hasContent(DAMAGE));
    }

    @Test
    void theDamagedModelIsListedWithItsReasonAndNotUsed() throws Exception {
        List<String> models = run("models", "--json");

        assertThat(models).anyMatch(line -> line.contains("broken") && line.contains("damaged"));
        Path wav = folder.resolve("tune.wav");
        WavFile.write(wav, DemoClip.render(), DemoClip.SAMPLE_RATE_HZ);
        assertThat(run("classify", "--json", wav.toString())).anyMatch(line -> line.contains("\"top\""));
    }

    private List<Path> setAside(String name) throws Exception {
        try (Stream<Path> inside = Files.list(home)) {
            return inside.filter(path -> path.getFileName().toString().startsWith(name + ".damaged-"))
                    .toList();
        }
    }

    private List<String> run(String... arguments) throws Exception {
        return Unplugged.run(List.of(), folder, home, arguments);
    }
}
