package org.shenava.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.music.Labels;

/** The bundled genre model from the command line, on a file and through a real audio system. */
class GenreIT {
    /** The way through the audio system moves the windows by some milliseconds and resamples twice. */
    private static final double TOLERANCE = 0.1;

    @TempDir
    Path folder;

    @Test
    void theMicrophoneGivesTheAnswerOfTheFile() throws Exception {
        JsonNode file = new Program.Setting()
                .home(folder.resolve("home"))
                .run("classify", "--model", "genre", "--json", Clips.EXAMPLE.toString())
                .json()
                .get(0);
        assertThat(file.get("model").asText()).startsWith("genre-");
        assertThat(probabilities(file)).hasSize(Labels.GENRE.size());
        List<JsonNode> lines;
        try (VirtualMicrophone microphone = VirtualMicrophone.start();
                Program program = new Program.Setting()
                        .home(folder.resolve("home"))
                        .with(microphone.environment())
                        .start("listen", "--model", "genre", "--json", "--seconds", "36")) {
            Machine.await("the first line", 20, () -> !program.out().isEmpty());
            microphone.play(Clips.EXAMPLE);
            assertThat(program.waitForEnd(60)).isZero();
            lines = program.json();
        }
        assertThat(lines)
                .allSatisfy(line -> assertThat(probabilities(line)).hasSize(Labels.GENRE.size()))
                .anySatisfy(line -> assertThat(line.get("state").asText()).isEqualTo("silent"));
        JsonNode last = lines.stream()
                .filter(line -> line.get("state").asText().equals("listening"))
                .reduce((first, second) -> second)
                .orElseThrow();
        Map<String, Double> ofFile = probabilities(file);
        probabilities(last)
                .forEach((label, p) -> assertThat(p).as(label).isCloseTo(ofFile.get(label), within(TOLERANCE)));
        if (last.get("top").get(0).get("label").asText().equals("iranian")) {
            assertThat(probabilities(last.get("dastgah"))).hasSize(Labels.DASTGAH.size());
        }
    }

    private static Map<String, Double> probabilities(JsonNode answer) {
        Map<String, Double> probabilities = new HashMap<>();
        answer.get("top")
                .forEach(one -> probabilities.put(
                        one.get("label").asText(), one.get("p").asDouble()));
        return probabilities;
    }
}
