package org.shenava.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.classifier.ModelFolder;
import org.shenava.dataset.ColumnSets;
import org.shenava.dataset.Dataset;
import org.shenava.dataset.MadeUpMusic;

/** Windows through the command line, from sound to a model. */
class PrepareWindowsCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);

    @Test
    void soundBecomesWindowsAndWindowsAModel() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), 8);

        assertThat(prepare(music, "--features", "summary", "--columns", "mfcc13", "--window", "2", "--overlap", "1"))
                .isZero();
        Dataset dataset = Dataset.open(folder.resolve("made"));
        assertThat(dataset.windows()).hasSize(9 * 7);
        assertThat(dataset.features(dataset.recordings().get(0)).get(0)).hasSize(26);
        assertThat(run(
                        "train",
                        "--data",
                        folder.resolve("made").toString(),
                        "--arch",
                        "logistic",
                        "--protocol",
                        "tracks",
                        "--out",
                        folder.resolve("dastgah-logistic-1").toString()))
                .isZero();
        assertThat(ModelFolder.readCard(folder.resolve("dastgah-logistic-1"))
                        .training()
                        .split())
                .startsWith("recordings:");
    }

    @Test
    void severalAreTrainedAndWhatIsThereStays() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), 8);
        assertThat(prepare(music, "--features", "summary", "--columns", "mfcc13", "--window", "2"))
                .isZero();
        String several = folder.resolve("several").toString();
        String made = folder.resolve("made").toString();

        assertThat(run(
                        "train",
                        "--data",
                        made,
                        "--arch",
                        "knn1,cnn7,logistic",
                        "--protocol",
                        "tracks,slices",
                        "--out",
                        several))
                .isEqualTo(1);

        assertThat(folder.resolve("several"))
                .isDirectoryContaining("glob:**/knn1-tracks-1")
                .isDirectoryContaining("glob:**/knn1-slices-1")
                .isDirectoryContaining("glob:**/logistic-slices-1");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("cnn7-tracks-1: ");
        assertThat(ModelFolder.readCard(folder.resolve("several/knn1-slices-1"))
                        .training()
                        .command())
                .contains("--arch knn1 --protocol slices");
        assertThat(run("train", "--data", made, "--arch", "knn1,logistic", "--protocol", "tracks", "--out", several))
                .isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("knn1-tracks-1 is there already.");
    }

    @Test
    void trainedModelsBecomeAnEnsemble() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), 8);
        assertThat(prepare(music, "--features", "summary", "--columns", "mfcc13", "--window", "2"))
                .isZero();
        for (String arch : List.of("logistic", "knn1")) {
            assertThat(train(arch, "1", "own-" + arch + "-1")).isZero();
        }
        String members = folder.resolve("own-logistic-1") + "," + folder.resolve("own-knn1-1");

        assertThat(train("ensemble", "1", "own-both-1", "--members", members)).isZero();
        assertThat(ModelFolder.readCard(folder.resolve("own-both-1"))
                        .architecture()
                        .summary())
                .contains("own-logistic-1", "own-knn1-1");
        assertThat(train("ensemble", "2", "own-other-1", "--members", members, "--stack"))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("other data, protocol or seed");
    }

    @Test
    void aSearchWritesWhatItTriedAndAnEarlierNetworkIsBegunFrom() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), 8);
        assertThat(prepare(music, "--features", "summary", "--columns", "mfcc13", "--window", "2"))
                .isZero();

        assertThat(train("mfcc-mean", "1", "own-a-1", "--epochs", "2", "--search", "2"))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("own-a-1/search.csv"))).hasSize(3);
        String weights = folder.resolve("own-a-1/network.zip").toString();
        assertThat(train("mfcc-mean", "1", "own-b-1", "--epochs", "2", "--weights", weights))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("own-b-1/curve.csv"))).hasSize(3);
        assertThat(train("mfcc-mean", "1", "own-c-1", "--search", "soon")).isEqualTo(2);
        assertThat(train("knn1", "1", "own-c-1", "--search", "1")).isEqualTo(1);
    }

    private int train(String arch, String seed, String name, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "train",
                "--data",
                folder.resolve("made").toString(),
                "--arch",
                arch,
                "--protocol",
                "tracks",
                "--seed",
                seed,
                "--out",
                folder.resolve(name).toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void everyKindOfFeaturesIsPrepared() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), 3);

        assertThat(prepare(music, "--features", "mel", "--window", "1")).isZero();
        assertThat(Dataset.open(folder.resolve("made")).description().features().inputLength())
                .isEqualTo(192 * 87);
        assertThat(prepare(music, "--features", "mfcc", "--coefficients", "13", "--window", "1", "--label", "iranian"))
                .isZero();
        assertThat(Dataset.open(folder.resolve("made")).description().labels()).containsExactly("iranian");
    }

    @Test
    void optionsThatDoNotGoTogetherAreWrongUsage() {
        assertThat(prepare(folder, "--features", "song")).isEqualTo(2);
        assertThat(prepare(folder, "--label", "iranian")).isEqualTo(2);
        assertThat(prepare(folder, "--features", "table-10", "--window", "3")).isEqualTo(2);
        assertThat(prepare(folder, "--features", "table-10", "--label", "x")).isEqualTo(2);
        assertThat(prepare(folder, "--features", "mel", "--window", "2", "--overlap", "2"))
                .isEqualTo(2);
        assertThat(prepare(folder, "--features", "mel", "--balance", "0")).isEqualTo(2);
        assertThat(prepare(folder, "--features", "mel", "--rooms", "r")).isEqualTo(2);
        assertThat(run("train", "--data", "d", "--arch", "templates", "--resume", "--out", "m"))
                .isEqualTo(1);
        assertThat(run("train", "--data", "d", "--arch", "svm", "--minutes", "0", "--out", "m"))
                .isEqualTo(2);
        assertThat(run("train", "--data", "d", "--arch", "svm", "--stack", "--out", "m"))
                .isEqualTo(2);
        assertThat(run("train", "--data", "d", "--arch", "ensemble", "--out", "m"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--features is one of", "Tracks, labels", "A table goes with");
    }

    @Test
    void anUnknownColumnIsNamed() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), 3);

        assertThat(prepare(music, "--features", "summary", "--columns", "loudness"))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("loudness");
    }

    @Test
    void setsOfColumnsAreThoseOfThePublishedTable() throws Exception {
        assertThat(ColumnSets.of("all57")).hasSize(57).doesNotHaveDuplicates();
        assertThat(ColumnSets.of("genre")).hasSize(55).doesNotContain("harmony_mean", "perceptr_mean");
        assertThat(ColumnSets.of("mfcc20-mean"))
                .hasSize(20)
                .startsWith("mfcc1_mean", "mfcc2_mean")
                .endsWith("mfcc20_mean");
        assertThat(ColumnSets.of("tempo, rms_var")).containsExactly("tempo", "rms_var");
        Path table = Path.of("../shared/data/genre/features/gtzan_features_10_sec.csv");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(table), "GTZAN's table is not here");
        try (java.util.stream.Stream<String> lines = Files.lines(table)) {
            assertThat(List.of(lines.findFirst().orElseThrow().split(",")))
                    .startsWith(ColumnSets.of("all57").toArray(String[]::new));
        }
    }

    private int prepare(Path from, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "prepare", from.toString(), "--out", folder.resolve("made").toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return CommandLineStart.run(terminal, arguments);
    }
}
