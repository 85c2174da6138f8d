package org.shenava.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.WavFile;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.dl4j.TinyModel;
import org.shenava.teaching.Approach;
import org.shenava.teaching.Judgement;
import org.shenava.teaching.Judgement.JudgedExample;
import org.shenava.teaching.Taught;

/** What is said before and after; the teaching itself is tried with the packaged program. */
class TeachCommandTest {
    private static final int RATE_HZ = 22_050;

    @TempDir
    private Path folder;

    private Path classes;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void twoClasses() throws IOException {
        classes = folder.resolve("classes");
        tone("tar/a.wav", 300);
        tone("tar/b.wav", 310);
        tone("setar/c.wav", 400);
    }

    private void tone(String path, double hz) throws IOException {
        float[] samples = new float[6 * RATE_HZ];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.3 * Math.sin(2 * Math.PI * hz * i / RATE_HZ));
        }
        Path file = classes.resolve(path);
        Files.createDirectories(file.getParent());
        WavFile.write(file, samples, RATE_HZ);
    }

    private int teach(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "teach";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CommandLineStart.run(
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false),
                all);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aDryRunShowsTheTableAndWhatIsToBeSaid() {
        assertThat(teach("--dry-run", classes.toString())).isZero();

        assertThat(said().lines())
                .contains("class  recordings   minutes", "setar           1       0.1", "tar             2       0.2")
                .anyMatch(line -> line.startsWith("note: There is no background"));
    }

    @Test
    void theSameAsObjects() throws Exception {
        assertThat(teach("--dry-run", "--json", classes.toString())).isZero();

        List<JsonNode> lines = said().lines().map(TeachCommandTest::parse).toList();
        assertThat(lines.get(0).toString())
                .isEqualTo("{\"class\":\"setar\",\"background\":false,\"recordings\":1,\"seconds\":6}");
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.path("remark").asText()).isEqualTo("few_recordings");
            assertThat(line.path("forbids").asBoolean()).isFalse();
            assertThat(line.path("label").asText()).isEqualTo("tar");
            assertThat(line.path("number").asDouble()).isEqualTo(2);
        });
    }

    @Test
    void aFileThatCannotBeReadFailsTheRun() throws Exception {
        Files.writeString(classes.resolve("tar/broken.mp3"), "This is no music.\n".repeat(100));

        assertThat(teach("--dry-run", classes.toString())).isEqualTo(1);
        assertThat(said()).contains("note: tar/broken.mp3 cannot be used");
    }

    @Test
    void oneClassIsRefusedBeforeAnythingIsTaught() throws Exception {
        Files.delete(classes.resolve("setar/c.wav"));
        Files.delete(classes.resolve("setar"));

        assertThat(teach(classes.toString())).isEqualTo(1);
        assertThat(said()).contains("must be mended: At least two classes need recordings");
        assertThat(complained()).contains("Nothing can be taught yet");
    }

    @Test
    void wrongUsageIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(teach("--approach", "magic", classes.toString())).isEqualTo(2);
        assertThat(complained()).contains("--approach must be one of colour-transfer, ", "got magic");
        assertThat(teach("--out", file.toString(), classes.toString())).isEqualTo(2);
        assertThat(teach()).isEqualTo(2);
    }

    @Test
    void whatIsNoFolderOfClassesIsNamedAndStaysWhatItIs() throws Exception {
        Path nowhere = folder.resolve("nowhere");
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(teach(nowhere.toString())).isEqualTo(1);
        assertThat(teach(empty.toString())).isEqualTo(1);
        assertThat(teach("--background", "room", classes.toString())).isEqualTo(1);

        assertThat(complained()).contains("is not a folder", "There is no class in", "There is no class “room”");
        assertThat(nowhere).doesNotExist();
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void theJudgementIsToldInPlainWords() throws Exception {
        List<String> lines = TeachText.taught(taught());

        assertThat(lines)
                .contains(
                        "Of recordings that it had not heard, it named 3 of 4 right: 75 %, and with 95 % certainty"
                                + " between 30 % and 95 %.",
                        "Always saying the most frequent class would be right in 50 %, a simple method without"
                                + " training in 25 %.",
                        "So nobody can say that it is better than guessing; add recordings, or choose classes that"
                                + " differ more.",
                        "was called     a    b    c",
                        "  a = shur     2    0    0",
                        "  b = segah    1    1    0",
                        "  c = mahur    0    0    0",
                        "    segah/c.wav is segah, was called shur (80 %); listen from 0:03")
                .last()
                .asString()
                .contains("colour-transfer", "\"Mine\" is own-mine-1 in");
    }

    @Test
    void theJudgementAsAnObject() throws Exception {
        JsonNode line = parse(TeachJson.taught(taught()));

        assertThat(line.path("model").asText()).isEqualTo("own-mine-1");
        assertThat(line.path("right").asDouble()).isEqualTo(0.75);
        assertThat(line.path("test").asText()).isEqualTo("by_recording");
        assertThat(line.path("verdict").asText()).isEqualTo("no_better_than_guessing");
        assertThat(line.path("matrix").toString()).isEqualTo("[[2,0,0],[1,1,0],[0,0,0]]");
        assertThat(line.path("mistakes").toString())
                .isEqualTo(
                        "[{\"file\":\"segah/c.wav\",\"label\":\"segah\",\"answer\":\"shur\",\"p\":0.8,\"worstSecond\":3.5}]");
        assertThat(line.path("tried").path("colour-transfer").asDouble()).isEqualTo(0.7);
        assertThat(line.path("leftOut")).hasSize(1);
    }

    private Taught taught() {
        Judgement judgement = new Judgement(
                TinyModel.LABELS,
                Judgement.Test.BY_RECORDING,
                2,
                List.of(
                        judged("shur/a.wav", "shur", "shur"),
                        judged("shur/b.wav", "shur", "shur"),
                        judged("segah/c.wav", "segah", "shur"),
                        judged("segah/d.wav", "segah", "segah")),
                new Judgement.Share(0.75, 0.3, 0.954, 4),
                0.5,
                0.25,
                Approach.COLOUR_TRANSFER,
                Map.of(Approach.COLOUR_TRANSFER, 0.7),
                Judgement.Verdict.NO_BETTER_THAN_GUESSING);
        ModelCard card = TinyModel.card("own-mine-1", TinyModel.networkZip(1)).withOwn(new ModelCard.Own("Mine", ""));
        return new Taught(folder.resolve("own-mine-1"), card, judgement, List.of("x.wav is gone."));
    }

    private static JudgedExample judged(String path, String label, String answer) {
        return new JudgedExample(path, label, answer, Map.of(answer, 0.8), 3.5);
    }

    private static JsonNode parse(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException wrong) {
            throw new AssertionError(line, wrong);
        }
    }
}
