package org.shenava.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenava.house.Documents;
import picocli.CommandLine;

/** Verbs and options that a document names exist, also in those that take too long to run here. */
class DocumentedOptionsTest {
    static Stream<Path> documents() throws IOException {
        return Documents.all().stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyCommandCanBeParsed(Path document) throws IOException {
        for (String command : Documents.commands(document)) {
            for (List<String> call : Documents.calls(command)) {
                assertThatCode(() -> parse(call)).as("%s: %s", document, call).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void theTranslatedGuideShowsNoOtherCommands() throws IOException {
        Path guide = Path.of("src/site/markdown/guide");

        assertThat(Documents.commands(guide.resolve("guide.md")))
                .containsAll(Documents.commands(guide.resolve("guide_fa.md")));
    }

    @Test
    void aWrongOptionIsSeen() {
        assertThatThrownBy(() -> parse(List.of("classify", "--no-such-option", "a.wav")))
                .isInstanceOf(CommandLine.ParameterException.class);
    }

    @Test
    void theReadmeHasCommands() throws IOException {
        assertThat(Documents.commands(Path.of("README.md")))
                .anyMatch(command -> command.contains("classify recording.mp3"))
                .as("a loop is one command")
                .anyMatch(command -> command.startsWith("for ") && command.endsWith("done"));
    }

    private static void parse(List<String> call) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        CommandLineStart.line(new Terminal(nowhere, nowhere, false)).parseArgs(call.toArray(String[]::new));
    }
}
