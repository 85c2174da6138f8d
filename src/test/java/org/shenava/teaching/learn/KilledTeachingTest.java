package org.shenava.teaching.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.classifier.ModelCatalog;
import org.shenava.job.JobContext;
import org.shenava.teaching.Pause;
import org.shenava.teaching.Taught;
import org.shenava.teaching.TeachingStep;
import org.shenava.teaching.TeachingStep.Stage;

/** Kills a program (SIGKILL) that teaches, in the middle of each stage; whoever asks again gets the model that it would have made. */
class KilledTeachingTest {
    private static final int TAKES = 3;
    private static final double SECONDS = 11;

    @TempDir
    Path folder;

    @BeforeEach
    void record() throws Exception {
        MadeUpInstruments.record(folder.resolve("rec"), "bright", 0, TAKES, SECONDS);
        MadeUpInstruments.record(folder.resolve("rec"), "dull", 2, TAKES, SECONDS);
    }

    @Test
    void goesOnAfterAKillInAnyStageAndMakesTheSameModel() throws Exception {
        List<TeachingStep> unbroken = new ArrayList<>();
        byte[] expected = network(teach(folder.resolve("unbroken"), unbroken));
        for (Stage stage : Stage.values()) {
            Path work = folder.resolve(stage.name());
            kill(work, stage);
            assertThat(work.resolve("models/own-killed-1")).as("no half model").doesNotExist();

            List<TeachingStep> steps = new ArrayList<>();
            Taught taught = teach(work, steps);

            assertThat(network(taught)).as("killed while " + stage).isEqualTo(expected);
            assertThat(Files.readAllBytes(taught.folder().resolve("card.json")))
                    .isEqualTo(Files.readAllBytes(folder.resolve("unbroken/models/own-killed-1/card.json")));
            assertThat(work.resolve("progress")).doesNotExist();
            if (stage == Stage.TRAINING || stage == Stage.WRITING) {
                assertThat(points(steps, Stage.TESTING))
                        .as("all folds were kept")
                        .isZero();
            } else if (stage == Stage.TESTING) {
                assertThat(points(steps, stage)).as("one fold was kept").isLessThan(points(unbroken, stage));
            }
        }
    }

    private void kill(Path work, Stage stage) throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledTeaching.class.getName(),
                        folder.resolve("rec").toString(),
                        work.toString(),
                        stage.name())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.lines().anyMatch(line -> line.equals("stands")))
                    .as("it came into the middle of " + stage)
                    .isTrue();
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    private Taught teach(Path work, List<TeachingStep> steps) throws Exception {
        return new Teacher(new ModelCatalog(List.of(Path.of("models"))), KilledTeaching.EFFORT)
                .teach(KilledTeaching.request(folder.resolve("rec"), work), new Pause(), steps::add, JobContext.QUIET);
    }

    /** Steps of a stage in which something was learned. */
    private static long points(List<TeachingStep> steps, Stage stage) {
        return steps.stream()
                .filter(step -> step.stage() == stage && !step.curve().isEmpty())
                .count();
    }

    private static byte[] network(Taught taught) throws Exception {
        return Files.readAllBytes(taught.folder().resolve("network.zip"));
    }
}
