package org.shenava.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.music.Labels;

/** {@code listen} through a real audio system: the tune is played into the microphone while the program runs. */
class LiveListeningIT {
    /**
     * How far any label's probability from the microphone may be from that of the file. The way through the audio system resamples
     * twice and starts at another sample, which moves the windows; a change of one label for another would be far larger.
     */
    private static final double TOLERANCE = 0.1;

    /** The last answer is about 0.2 s older than the end of the sound. */
    private static final double SETTLE_SECONDS = 1.5;

    @TempDir
    Path folder;

    private VirtualMicrophone microphone;

    @BeforeEach
    void plugIn() throws Exception {
        microphone = VirtualMicrophone.start();
    }

    @AfterEach
    void stop() throws Exception {
        if (microphone != null) {
            microphone.close();
        }
    }

    @Test
    void hearsTheTuneAsTheFileIsClassified() throws Exception {
        Path clip = Clips.afterSilence(folder, 2);
        try (Program program = listen("--json")) {
            Machine.await("the first line", 20, () -> !program.out().isEmpty());
            Process playing = microphone.play(clip);
            playing.waitFor();
            Thread.sleep((long) (SETTLE_SECONDS * 1000));
            assertThat(program.isRunning())
                    .as("still listening; it said " + program.errLines())
                    .isTrue();
            program.interrupt();
            // 128 + the number of the signal, as shells expect.
            assertThat(program.waitForEnd(10)).isEqualTo(130);

            List<JsonNode> lines = program.json();
            assertAtLeastFourLinesASecond(program.out());
            assertThat(lines).allSatisfy(LiveListeningIT::holdsEveryLabel);
            assertThat(statesInOrder(lines)).startsWith("silent", "collecting", "listening");
            assertThat(distinctAnswers(lines)).isGreaterThan(20);

            Program file = setting().run("classify", "--json", clip.toString());
            JsonNode fromFile = file.json().get(0);
            JsonNode live = lastListening(lines);
            assertThat(live.get("top").get(0).get("label"))
                    .isEqualTo(fromFile.get("top").get(0).get("label"));
            Map<String, Double> ofFile = probabilities(fromFile);
            probabilities(live).forEach((label, p) -> assertThat(p)
                    .as(label)
                    .isCloseTo(ofFile.get(label), org.assertj.core.api.Assertions.within(TOLERANCE)));
        }
    }

    @Test
    void aPulledCableIsOneSentenceAndListeningCanStartAgain() throws Exception {
        try (Program program = listen("--json")) {
            microphone.play(Clips.EXAMPLE);
            Machine.await("some sound", 20, () -> program.out().size() > 10);
            microphone.unplug();

            assertThat(program.waitForEnd(15)).isEqualTo(1);
            assertThat(program.errLines()).hasSize(2);
            assertThat(program.errLines().get(1))
                    .contains("microphone")
                    .endsWith(".")
                    .doesNotContain("Exception");
        }
        microphone.plug();
        try (Program again = listen("--json", "--seconds", "1")) {
            assertThat(again.waitForEnd(20)).isZero();
            assertThat(again.out().size()).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void aSoundServerThatRestartsIsOneSentenceAndListeningCanStartAgain() throws Exception {
        try (Program program = listen("--json")) {
            microphone.play(Clips.EXAMPLE);
            Machine.await("some sound", 20, () -> program.out().size() > 10);
            microphone.stopServer();

            assertThat(program.waitForEnd(30)).isEqualTo(1);
            assertThat(program.errLines().get(program.errLines().size() - 1))
                    .contains("microphone")
                    .endsWith(".")
                    .doesNotContain("Exception");
        }
        microphone.startServer();
        try (Program again = listen("--json", "--seconds", "1")) {
            assertThat(again.waitForEnd(20)).isZero();
            assertThat(again.out().size()).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void peopleReadALineASecond() throws Exception {
        try (Program program = listen("--seconds", "3")) {
            assertThat(program.waitForEnd(20)).isZero();
            assertThat(program.outLines()).allMatch(line -> line.matches("0:0\\d  nothing playing"));
            assertThat(program.out().size()).isBetween(3, 5);
        }
    }

    @Test
    void theMicrophoneIsListedByName() throws Exception {
        Program program = setting().run("devices", "--json");

        assertThat(program.status()).isZero();
        String name = program.json().get(0).get("name").asText();
        try (Program named = listen("--device", name, "--seconds", "1", "--json")) {
            assertThat(named.waitForEnd(20)).isZero();
        }
    }

    @Test
    void aNameThatIsNotConnectedIsOneSentence() throws Exception {
        Program program = setting().run("listen", "--device", "no such device", "--seconds", "1");

        assertThat(program.status()).isEqualTo(1);
        assertThat(program.errLines()).hasSize(1);
        assertThat(program.errLines().get(0)).contains("no such device").endsWith(".");
    }

    private Program listen(String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("listen"));
        arguments.addAll(List.of(options));
        return setting().start(arguments.toArray(String[]::new));
    }

    private Program.Setting setting() {
        return new Program.Setting().home(folder.resolve("home")).with(microphone.environment());
    }

    /** In every whole second from the first line to the last. */
    private static void assertAtLeastFourLinesASecond(List<Program.Line> lines) {
        long start = lines.get(0).nanos();
        int seconds = (int) ((lines.get(lines.size() - 1).nanos() - start) / 1_000_000_000L);
        int[] counts = new int[seconds + 1];
        lines.forEach(line -> counts[(int) ((line.nanos() - start) / 1_000_000_000L)]++);
        assertThat(seconds).isGreaterThan(20);
        for (int second = 0; second < seconds; second++) {
            assertThat(counts[second]).as("lines in second " + second).isGreaterThanOrEqualTo(4);
        }
    }

    private static void holdsEveryLabel(JsonNode line) {
        Map<String, Double> probabilities = probabilities(line);
        assertThat(probabilities).hasSize(Labels.DASTGAH.size());
        assertThat(line.get("recent")).as("the best three of the last seconds").hasSize(3);
        assertThat(probabilities.values().stream().mapToDouble(p -> p).sum())
                .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly(
                        "time", "state", "heard", "top", "folded", "family", "unsure", "tonicHz", "tonicP", "shahed",
                        "ist", "recent");
    }

    private static List<String> statesInOrder(List<JsonNode> lines) {
        List<String> states = new ArrayList<>();
        for (JsonNode line : lines) {
            String state = line.get("state").asText();
            if (states.isEmpty() || !states.get(states.size() - 1).equals(state)) {
                states.add(state);
            }
        }
        return states;
    }

    private static long distinctAnswers(List<JsonNode> lines) {
        return lines.stream().map(LiveListeningIT::probabilities).distinct().count();
    }

    /** After the tune the string falls silent; the answer to compare is the last one given to sound. */
    private static JsonNode lastListening(List<JsonNode> lines) {
        JsonNode last = null;
        for (JsonNode line : lines) {
            if (line.get("state").asText().equals("listening")) {
                last = line;
            }
        }
        assertThat(last).as("an answer to the tune").isNotNull();
        return last;
    }

    private static Map<String, Double> probabilities(JsonNode answer) {
        Map<String, Double> probabilities = new HashMap<>();
        answer.get("top")
                .forEach(one -> probabilities.put(
                        one.get("label").asText(), one.get("p").asDouble()));
        return probabilities;
    }
}
