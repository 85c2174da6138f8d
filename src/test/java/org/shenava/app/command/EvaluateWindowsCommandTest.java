package org.shenava.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.classifier.dl4j.TinyModel;
import org.shenava.dataset.MadeUpMusic;

/** From sound to what a network listened to, as a user types it. */
class EvaluateWindowsCommandTest {
    @TempDir
    private static Path folder;

    private static Path music;
    private static Path model;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void trainANetworkOfPictures() throws Exception {
        music = MadeUpMusic.folderPerClass(folder.resolve("music"), 8);
        model = folder.resolve("trained/dastgah-pictures-1");
        EvaluateWindowsCommandTest first = new EvaluateWindowsCommandTest();
        assertThat(first.run("prepare", music.toString(), "--features", "mfcc", "--window", "2", "--out", text("data")))
                .isZero();
        assertThat(first.run(
                        "train",
                        "--data",
                        text("data"),
                        "--arch",
                        "cnn7",
                        "--protocol",
                        "tracks",
                        "--epochs",
                        "1",
                        "--out",
                        model.toString()))
                .isZero();
    }

    @Test
    void drawsWhatTheNetworkListenedTo() throws Exception {
        Path picture = folder.resolve("heat.png");

        assertThat(run("evaluate", "--explain", recording(), "--model", model.toString(), "--out", picture.toString()))
                .isZero();

        assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(1800);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("heat.png", "which says so at");
    }

    @Test
    void aModelOfProfilesHasNothingToDraw() throws Exception {
        Path profiles = TinyModel.write(folder.resolve("tiny"), "dastgah-tiny-1");

        assertThat(run("evaluate", "--explain", recording(), "--model", profiles.toString(), "--out", text("no.png")))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("reads no pictures of sound");
        assertThat(run("evaluate", "--explain", recording())).isEqualTo(2);
        assertThat(folder.resolve("no.png")).doesNotExist();
    }

    @Test
    void columnsOfPicturesHaveNoWorth() {
        assertThat(run("evaluate", "--data", text("data"), "--model", model.toString(), "--importance"))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("use --explain on a recording");
    }

    @Test
    void evaluatesAndCompares() throws Exception {
        assertThat(run(
                        "evaluate",
                        "--data",
                        text("data"),
                        "--model",
                        model.toString(),
                        "--all-sides",
                        "--write-card",
                        "--sound",
                        music.toString(),
                        "--out",
                        text("report")))
                .isZero();
        assertThat(folder.resolve("report/learning-right.png")).isRegularFile();
        assertThat(folder.resolve("report/learning.csv")).content().startsWith("epoch,train_loss");

        assertThat(run(
                        "evaluate",
                        "--compare",
                        "--models",
                        folder.resolve("trained").toString(),
                        "--site",
                        text("site")))
                .isZero();
        assertThat(folder.resolve("site/markdown/systems.md")).content().contains("cnn7", "2 s, mfcc");
    }

    private static String recording() throws Exception {
        try (Stream<Path> files = Files.walk(music)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }

    private static String text(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... arguments) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return CommandLineStart.run(terminal, arguments);
    }
}
