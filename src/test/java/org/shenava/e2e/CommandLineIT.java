package org.shenava.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.music.Labels;

/** The verbs in a terminal: answers, sentences for what cannot be read, exit status. */
class CommandLineIT {
    @TempDir
    Path folder;

    @Test
    void helpLoadsNeitherWindowNorNetwork() throws Exception {
        Program program = setting().java("-verbose:class").run("--help");

        assertThat(program.status()).isZero();
        assertThat(program.outLines()).anyMatch(line -> line.contains("classify"));
        assertThat(program.outLines()).anyMatch(line -> line.contains("org.shenava.app.Launcher"));
        assertThat(program.outLines())
                .noneMatch(line ->
                        line.matches(".*(javafx\\.|org\\.nd4j|org\\.deeplearning4j|org\\.bytedeco).*source:.*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "classify",
                "listen",
                "devices",
                "models",
                "prepare",
                "train",
                "evaluate",
                "bench",
                "sort",
                "teach"
            })
    void everyVerbHasHelp(String verb) throws Exception {
        Program program = setting().run(verb, "--help");

        assertThat(program.status()).isZero();
        assertThat(program.outLines().get(0)).startsWith("Usage: shenava " + verb);
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-such-verb",
                "classify",
                "classify --no-such-option x",
                "listen --seconds soon",
                "bench moon",
                "sort",
                "teach",
                "teach . --approach magic",
                "models export x",
                "sort plan . --out x",
                "sort plan . --to y --out x --move --link",
                "sort plan . --to y --out x --threshold 2"
            })
    void wrongUsageIsStatusTwoAndSaysWhatIsRight(String line) throws Exception {
        Program program = setting().run(line.split(" "));

        assertThat(program.status()).isEqualTo(2);
        assertThat(program.outLines()).isEmpty();
        assertThat(program.errLines()).anyMatch(said -> said.contains("Usage: shenava"));
    }

    @Test
    void classifiesTheExampleFromAnotherFolder() throws Exception {
        Program program = setting().in(folder).run("classify", "--json", "--windows", Clips.EXAMPLE.toString());

        assertThat(program.errSentences()).isEmpty();
        assertThat(program.status()).isZero();
        JsonNode answer = program.json().get(0);
        assertThat(program.out()).hasSize(1);
        assertThat(answer.get("seconds").asDouble()).isCloseTo(28, within(1.5));
        assertThat(answer.get("model").asText()).startsWith("dastgah-");
        assertThat(answer.get("top")).hasSize(Labels.DASTGAH.size());
        assertThat(sum(answer.get("top"))).isCloseTo(1, within(1e-9));
        assertThat(sum(answer.get("folded"))).isCloseTo(1, within(1e-9));
        assertThat(answer.get("windows").size()).isGreaterThan(1);
        assertThat(answer.get("windows").get(0).get("top")).hasSize(Labels.DASTGAH.size());
    }

    @Test
    void textOutputNamesTheModeInEnglish() throws Exception {
        Program program = setting().run("classify", Clips.EXAMPLE.toString());

        assertThat(program.status()).isZero();
        assertThat(String.join("\n", program.outLines()))
                .contains("example.flac")
                .containsPattern("\\d+ %");
    }

    @Test
    void everyFileHasItsLineGoodOrBad() throws Exception {
        Path missing = folder.resolve("missing.wav");
        Path empty = Files.createFile(folder.resolve("empty.wav"));
        Path text = Files.writeString(folder.resolve("text.mp3"), "This is no music.\n".repeat(200));
        Path truncated = Clips.truncated(folder);

        Program program = setting()
                .run(
                        "classify",
                        "--json",
                        missing.toString(),
                        empty.toString(),
                        Clips.EXAMPLE.toString(),
                        text.toString(),
                        truncated.toString());

        assertThat(program.status()).isEqualTo(1);
        List<JsonNode> lines = program.json();
        assertThat(lines)
                .extracting(line -> line.get("file").asText())
                .containsExactly(
                        missing.toString(),
                        empty.toString(),
                        Clips.EXAMPLE.toString(),
                        text.toString(),
                        truncated.toString());
        for (int bad : new int[] {0, 1, 3}) {
            assertThat(lines.get(bad).get("error").asText()).endsWith(".").doesNotContain("Exception");
            assertThat(lines.get(bad).has("top")).isFalse();
        }
        assertThat(lines.get(2).has("error")).isFalse();
        // Of a file cut short the answer holds for what is there, and the break is told.
        assertThat(lines.get(4).get("top")).hasSize(Labels.DASTGAH.size());
        assertThat(lines.get(4).get("warning").asText()).contains("breaks off");
        assertThat(String.join("\n", program.errLines()))
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    @Test
    void foldersAreSearchedAndPersianNamesSurviveAnyLocale() throws Exception {
        Path music = Files.createDirectories(folder.resolve("موسیقی").resolve("سه‌گاه"));
        Path song = Files.copy(Clips.EXAMPLE, music.resolve("نمونه.flac"));
        Clips.converted(music.resolve("a.mp3"), "-t", "12");
        Files.writeString(music.resolve("notes.txt"), "not music");

        Program program =
                setting().with(Map.of("LC_ALL", "C", "LANG", "C")).in(folder).run("classify", "--json", "موسیقی");

        assertThat(program.errSentences()).isEmpty();
        assertThat(program.status()).isZero();
        assertThat(program.json())
                .extracting(line -> line.get("file").asText())
                .containsExactly("موسیقی/سه‌گاه/a.mp3", folder.relativize(song).toString());
    }

    @Test
    void aFolderWithoutRecordingsIsAnErrorLine() throws Exception {
        Program program = setting().run("classify", "--json", folder.toString());

        assertThat(program.status()).isEqualTo(1);
        assertThat(program.json().get(0).get("error").asText()).contains("no recording");
    }

    @Test
    void anUnknownModelIsOneSentence() throws Exception {
        Program program = setting().run("classify", "--model", "no-such-model", Clips.EXAMPLE.toString());

        assertThat(program.status()).isEqualTo(1);
        assertThat(program.outLines()).isEmpty();
        assertThat(program.errLines()).hasSize(1);
        assertThat(program.errLines().get(0)).contains("no-such-model");
    }

    @Test
    void aModelWithAWrongChecksumIsRefusedInWords() throws Exception {
        Path original = Machine.defaultModel();
        Path model =
                Files.createDirectories(folder.resolve(original.getFileName().toString()));
        for (String name : new String[] {"card.json", "CARD.md", "network.zip"}) {
            Files.copy(original.resolve(name), model.resolve(name));
        }
        byte[] network = Files.readAllBytes(model.resolve("network.zip"));
        network[network.length / 2] ^= 1;
        Files.write(model.resolve("network.zip"), network);

        Program program = setting().run("classify", "--model", model.toString(), Clips.EXAMPLE.toString());

        assertThat(program.status()).isEqualTo(1);
        assertThat(program.outLines()).isEmpty();
        assertThat(program.errLines()).hasSize(1);
        assertThat(program.errLines().get(0)).endsWith(".").doesNotContain("Exception");
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsToldAndTheWorkGoesOn() throws Exception {
        // A file where the folder should be stops even root.
        Path home = Files.writeString(folder.resolve("home"), "in the way");

        Program program = new Program.Setting().home(home).run("classify", "--json", Clips.EXAMPLE.toString());

        assertThat(program.status()).isZero();
        assertThat(program.out()).hasSize(1);
        assertThat(program.errSentences()).hasSize(1);
        assertThat(program.errSentences().get(0)).contains("SHENAVA_HOME");
    }

    @Test
    void modelsAreListedWithHonestScores() throws Exception {
        Program program = setting().run("models", "--json");

        assertThat(program.status()).isZero();
        JsonNode model = program.json().get(0);
        assertThat(model.get("task").asText()).isEqualTo("dastgah");
        assertThat(model.get("labels")).hasSize(Labels.DASTGAH.size());
        assertThat(model.get("scores"))
                .anyMatch(score -> score.get("protocol").asText().equals("performer"));
    }

    @Test
    void withoutAMicrophoneListenSaysWhatToDo() throws Exception {
        Path alsa = Files.writeString(folder.resolve("asound.conf"), "# no device at all\n");

        Program program =
                setting().with(Map.of("ALSA_CONFIG_PATH", alsa.toString())).run("listen", "--json", "--seconds", "2");

        assertThat(program.status()).isEqualTo(1);
        assertThat(program.outLines()).isEmpty();
        assertThat(program.errLines()).hasSize(1);
        assertThat(program.errLines().get(0)).containsIgnoringCase("microphone").endsWith(".");
    }

    @Test
    void withoutADisplayTheWindowSaysSo() throws Exception {
        Program program =
                setting().with(Map.of("DISPLAY", "", "WAYLAND_DISPLAY", "")).run();

        assertThat(program.status()).isEqualTo(1);
        assertThat(program.errLines()).anyMatch(line -> line.contains("no display"));
        assertThat(String.join("\n", program.errLines())).doesNotContain("\tat ");
    }

    private Program.Setting setting() {
        return new Program.Setting().home(folder.resolve("home"));
    }

    private static double sum(JsonNode top) {
        double sum = 0;
        for (JsonNode one : top) {
            sum += one.get("p").asDouble();
        }
        return sum;
    }
}
