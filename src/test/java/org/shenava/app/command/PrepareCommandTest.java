package org.shenava.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrepareCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);

    @BeforeEach
    void writeAScoreThatLostAQuarterTone() throws IOException {
        Path mahur = Files.createDirectories(folder.resolve("scores/mahur"));
        Files.writeString(
                mahur.resolve("8._Delkash.csv"), "onset_s,offset_s,midi,bend,qt\n0,1,67,0,134\n1,2,69,-341,138\n");
    }

    @ParameterizedTest
    @CsvSource({"restore, 0", "as-written, 0", "leave-out, 1", "guess, 2"})
    void lostQuarterTonesAreDealtWithAsAsked(String word, int status) {
        assertThat(prepare("--synthesise", "1", "--lost-quarter-tones", word)).isEqualTo(status);
    }

    @Test
    void restoresThemUnlessAsked() throws IOException {
        assertThat(prepare("--synthesise", "1")).isZero();
        String unasked = Files.readString(folder.resolve("made/index.csv"));
        assertThat(prepare("--synthesise", "1", "--lost-quarter-tones", "restore"))
                .isZero();
        assertThat(folder.resolve("made/index.csv")).hasContent(unasked);
        assertThat(prepare("--synthesise", "1", "--lost-quarter-tones", "as-written"))
                .isZero();
        assertThat(Files.readString(folder.resolve("made/index.csv"))).isNotEqualTo(unasked);
    }

    @Test
    void optionsOfRecordingsAndOfScoresDoNotMix() {
        assertThat(prepare("--lost-quarter-tones", "restore")).isEqualTo(2);
        assertThat(prepare("--performances", "performances")).isEqualTo(2);
        assertThat(prepare("--synthesise", "1", "--window", "10")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--lost-quarter-tones goes with --synthesise only")
                .contains("--performances goes with --synthesise only")
                .contains("--synthesise goes with");
    }

    @Test
    void rendersScoresAsWindowsOfSound() {
        assertThat(prepare("--synthesise", "2", "--features", "summary", "--columns", "mfcc13"))
                .isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1  Iranian classical", "1  western", "4 windows");
    }

    @Test
    void whatNeedsRecordingsDoesNotGoWithRenderedOnes() {
        assertThat(prepare("--synthesise", "2", "--features", "summary", "--label", "shur"))
                .isEqualTo(2);
        assertThat(prepare("--synthesise", "2", "--features", "summary", "--overlap", "5"))
                .isEqualTo(2);
        assertThat(prepare("--synthesise", "1", "--features", "summary")).isEqualTo(2);
        assertThat(prepare("--synthesise", "2", "--features", "summary", "--window", "30"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--synthesise takes --columns")
                .contains("--overlap, --group and --where do not go with it")
                .contains("must be 2 to 100000, not 1")
                .contains("lasts 20.0 seconds, so a window cannot last 30.0");
    }

    private int prepare(String... options) {
        String[] arguments = new String[4 + options.length];
        arguments[0] = "prepare";
        arguments[1] = folder.resolve("scores").toString();
        arguments[2] = "--out";
        arguments[3] = folder.resolve("made").toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        return CommandLineStart.run(terminal, arguments);
    }
}
