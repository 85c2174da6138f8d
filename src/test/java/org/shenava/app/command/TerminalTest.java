package org.shenava.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.shenava.job.JobCancelledException;

class TerminalTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal = terminal(false);

    @Test
    void resultsAndMessagesGoDifferentWays() {
        terminal.result("نتیجه");
        terminal.say("A message.");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("نتیجه\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("A message.\n");
    }

    @Test
    void quickWorkShowsNoProgressInALog() {
        terminal.job().progress(0.5, "half");

        assertThat(err.size()).isZero();
    }

    @Test
    void progressOnAConsoleIsWipedBeforeTheNextLine() throws Exception {
        Terminal console = terminal(true);
        Thread.sleep(150);
        console.job().progress(0.5, "half");
        console.say("Done.");

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("\r 50 %  half")
                .endsWith("\rDone.\n");
    }

    @Test
    void ctrlCCancelsTheJob() {
        terminal.cancel();

        assertThatThrownBy(() -> terminal.job().checkCancelled()).isInstanceOf(JobCancelledException.class);
    }

    @Test
    void helpAndUsageHaveTheirStatus() {
        assertThat(CommandLineStart.run(terminal, "--help")).isZero();
        assertThat(CommandLineStart.run(terminal, "classify")).isEqualTo(2);
        assertThat(CommandLineStart.run(terminal, "no-such-verb")).isEqualTo(2);
        assertThat(CommandLineStart.run(terminal, "--version")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).containsPattern("Shenava \\d+\\.\\d+");
    }

    private Terminal terminal(boolean console) {
        return new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                console);
    }
}
