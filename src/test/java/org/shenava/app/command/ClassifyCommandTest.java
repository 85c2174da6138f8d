package org.shenava.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.WavFile;
import org.shenava.classifier.dl4j.TinyWindowModel;
import org.shenava.synth.DemoClip;

/** A genre model beside the shipped model of the modes. */
class ClassifyCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path recording;

    @BeforeEach
    void writeTheExample() throws Exception {
        recording = folder.resolve("example.wav");
        WavFile.write(recording, DemoClip.render(), DemoClip.SAMPLE_RATE_HZ);
    }

    @Test
    void whatIsIranianIsGivenItsDastgah() throws Exception {
        Path model = TinyWindowModel.write(folder, "genre-tiny-1", "iranian");

        assertThat(classify("--json", "--windows", "--model", model.toString())).isZero();

        JsonNode line = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(line.at("/model").asText()).isEqualTo("genre-tiny-1");
        assertThat(line.at("/top")).hasSize(11);
        assertThat(line.at("/top/0/label").asText()).isEqualTo("iranian");
        assertThat(line.at("/windows/0/end").asDouble()).isEqualTo(10);
        assertThat(line.at("/dastgah/model").asText()).startsWith("dastgah-");
        assertThat(line.at("/dastgah/top")).hasSize(13);
        assertThat(line.at("/dastgah/tonicHz").isNumber()).isTrue();
        assertThat(line.at("/dastgah/windows").size()).isPositive();
    }

    @Test
    void whatIsNotIranianIsNot() throws Exception {
        Path model = TinyWindowModel.write(folder, "genre-tiny-1", "blues");

        assertThat(classify("--json", "--model", model.toString())).isZero();

        JsonNode line = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(line.at("/top/0/label").asText()).isEqualTo("blues");
        assertThat(line.has("dastgah")).isFalse();
        assertThat(line.has("windows")).isFalse();
    }

    @Test
    void peopleReadTheDastgahOnALineOfItsOwn() throws Exception {
        Path model = TinyWindowModel.write(folder, "genre-tiny-1", "iranian");

        assertThat(classify("--model", model.toString())).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.get(1)).contains("Iranian classical"))
                .satisfies(lines ->
                        assertThat(lines.get(2)).contains("its dastgah: ").contains("tonic"));
    }

    private int classify(String... options) {
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(to, new PrintStream(err, true, StandardCharsets.UTF_8), false);
        String[] arguments = java.util.Arrays.copyOf(options, options.length + 1);
        arguments[options.length] = recording.toString();
        return new picocli.CommandLine(new ClassifyCommand(terminal)).execute(arguments);
    }
}
