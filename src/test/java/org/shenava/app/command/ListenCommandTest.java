package org.shenava.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenava.audio.Level;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCatalog;
import org.shenava.live.LiveSnapshot;
import org.shenava.recognition.Answer;
import org.shenava.recognition.ListeningState;

class ListenCommandTest {
    @ParameterizedTest
    @CsvSource({"-120, SILENT", "-61, SILENT", "-30, COLLECTING"})
    void beforeTheNetworkIsThereOnlyTheLevelSpeaks(double rmsDbfs, ListeningState state) throws Exception {
        ModelCard card = new ModelCatalog(List.of(Path.of("models")))
                .find("dastgah")
                .card()
                .orElseThrow();

        Answer answer = ListenCommand.beforeTheModel(at(rmsDbfs), card);

        assertThat(answer.state()).isEqualTo(state);
        assertThat(answer.timeSeconds()).isEqualTo(1.5);
        assertThat(answer.unsure()).isTrue();
        assertThat(answer.top()).hasSize(card.labels().size()).allMatch(one -> one.p() == 1.0 / 13);
    }

    @Test
    void secondsMustBeAboveZero() {
        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        java.io.PrintStream to = new java.io.PrintStream(err, true, java.nio.charset.StandardCharsets.UTF_8);

        int status = new picocli.CommandLine(new ListenCommand(new Terminal(to, to, false)))
                .setErr(new java.io.PrintWriter(to, true))
                .execute("--seconds", "-1");

        assertThat(status).isEqualTo(2);
        assertThat(err.toString(java.nio.charset.StandardCharsets.UTF_8)).contains("-1");
    }

    private static LiveSnapshot at(double rmsDbfs) {
        return new LiveSnapshot(
                LiveSnapshot.Phase.RUNNING,
                1.5,
                new Level(rmsDbfs, rmsDbfs, false, false),
                Optional.empty(),
                0,
                0,
                Optional.empty());
    }
}
