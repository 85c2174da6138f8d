package org.shenava.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.Notes;

class EvaluateCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);

    /** The very lines that listen prints. */
    @Test
    void drawsTheCourseOfASession() throws Exception {
        Path lines = Files.write(
                folder.resolve("evening.jsonl"),
                List.of(AnswerJson.moment(answer(6, 0.6)), AnswerJson.moment(answer(7, 0.8))));
        Path plot = folder.resolve("evening.svg");

        int status = CommandLineStart.run(terminal, "evaluate", "--course", "segah=" + lines, "--out", plot.toString());

        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("evening.svg");
        assertThat(plot).content().startsWith("<svg").contains("Segah (played)");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(CommandLineStart.run(terminal, "evaluate")).isEqualTo(2);
        assertThat(CommandLineStart.run(terminal, "evaluate", "--course", "x.jsonl"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--course with --out");
    }

    private static Answer answer(double seconds, double p) {
        List<LabelProbability> top = List.of(new LabelProbability("segah", p), new LabelProbability("shur", 1 - p));
        return new Answer(ListeningState.LISTENING, seconds, seconds, top, top, false, Notes.NONE);
    }
}
