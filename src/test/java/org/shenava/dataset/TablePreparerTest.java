package org.shenava.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablePreparerTest {
    private static final Path GTZAN = Path.of("../shared/data/genre");

    @TempDir
    private Path folder;

    @BeforeEach
    void writeASmallTable() throws IOException {
        Files.createDirectories(folder.resolve("features"));
        Files.createDirectories(folder.resolve("meta"));
        Files.writeString(folder.resolve("features/gtzan_features_10_sec.csv"), """
                tempo,mfcc1_mean,filename,length,label
                120,1.5,blues.00000.0.wav,220500,blues
                121,2.5,blues.00000.1.wav,220500,blues
                90,3.5,rock.00002.0.wav,220500,rock
                90,3.5,rock.00001.0.wav,220500,rock
                """);
        Files.writeString(folder.resolve("meta/gtzan_tracks.csv"), """
                track_id,artist_group,split_fault_filtered
                blues.00000,hooker,train
                rock.00001,queen,excluded
                rock.00002,queen,test
                """);
    }

    @Test
    void aTrackIsARecordingAndItsSegmentsAreItsWindows() throws Exception {
        PrepareSummary summary = prepare(List.of("mfcc1_mean", "tempo"));
        Dataset dataset = Dataset.open(folder.resolve("data"));
        Recording blues = dataset.recordings().get(0);

        assertThat(summary.recordings()).isEqualTo(2);
        assertThat(blues.path()).isEqualTo("blues.00000");
        assertThat(blues.group()).isEqualTo("hooker");
        assertThat(blues.seconds()).isEqualTo(20);
        assertThat(dataset.windows(blues)).extracting(Window::startSeconds).containsExactly(0.0, 10.0);
        assertThat(dataset.features(blues)).containsExactly(new float[] {1.5f, 120}, new float[] {2.5f, 121});
        assertThat(dataset.description().windowSeconds()).isEqualTo(10);
        assertThat(dataset.making().origin()).isEqualTo("gtzan_features_10_sec.csv");
    }

    @Test
    void ofDoublesTheOneOfThePublishedSplitIsTaken() throws Exception {
        PrepareSummary summary = prepare(List.of("tempo"));

        assertThat(Dataset.open(folder.resolve("data")).recordings())
                .extracting(Recording::path)
                .containsExactly("blues.00000", "rock.00002");
        assertThat(summary.skipped()).containsExactly(new Skipped("rock.00001", "The same values as rock.00002."));
    }

    @Test
    void refusesColumnsThatAreNotThereAndValuesThatAreNoNumbers() throws Exception {
        assertThatThrownBy(() -> prepare(List.of("mfcc99_mean")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("no column mfcc99_mean");
        assertThatThrownBy(() -> prepare(List.of("tempo", "tempo")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("differ");
        for (String damage : List.of("NaN,1,blues.00009.0.wav", "x,1,blues.00009.0.wav", "1,1,blues", "1")) {
            Files.writeString(
                    folder.resolve("features/gtzan_features_10_sec.csv"),
                    "tempo,mfcc1_mean,filename,length,label\n" + damage + ",220500,blues\n");
            assertThatThrownBy(() -> prepare(List.of("tempo", "mfcc1_mean")))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageContaining("damaged");
        }
        Files.delete(folder.resolve("features/gtzan_features_10_sec.csv"));
        assertThatThrownBy(() -> prepare(List.of("tempo")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("There is no readable table");
    }

    @Test
    void gtzansTablesSplitByTrackByArtistAndAsPublished() throws Exception {
        assumeTrue(Files.isDirectory(GTZAN), "GTZAN's tables are not here");
        TablePreparer.prepare(TableRequest.gtzan(GTZAN, 10, List.of("mfcc1_mean"), folder.resolve("data")));
        Dataset dataset = Dataset.open(folder.resolve("data"));

        // 1000 tracks but for 15 that are there twice.
        assertThat(dataset.recordings()).hasSize(985);
        for (Protocol protocol : List.of(Protocol.RECORDINGS, Protocol.PERFORMER)) {
            Split split = Split.withValidation(dataset, protocol, 1);
            assertThat(labels(split.train())).hasSize(10);
            assertThat(labels(split.validation())).hasSize(10);
            assertThat(labels(split.test())).hasSize(10);
            assertThat((double) split.test().size() / dataset.windows().size()).isBetween(0.22, 0.28);
            if (protocol == Protocol.PERFORMER) {
                Set<String> tested = groups(split.test());
                Set<String> chosenBy = groups(split.validation());
                assertThat(groups(split.train()))
                        .doesNotContainAnyElementsOf(tested)
                        .doesNotContainAnyElementsOf(chosenBy);
                assertThat(tested).doesNotContainAnyElementsOf(chosenBy);
            }
        }
        Split published = Split.of(dataset, Protocol.FILTERED, 1);
        // In the table, jazz.00054 is jazz.00053 once more: the file that its maker could not read.
        Set<String> trained = list("train");
        assertThat(trained.remove("jazz.00054")).isTrue();
        assertThat(ids(published.trainRecordings())).isEqualTo(trained);
        assertThat(ids(published.validationRecordings())).isEqualTo(list("valid"));
        assertThat(ids(published.testRecordings())).isEqualTo(list("test"));
    }

    private static Set<String> labels(List<Window> windows) {
        return windows.stream().map(one -> one.recording().label()).collect(Collectors.toSet());
    }

    private static Set<String> groups(List<Window> windows) {
        return windows.stream().map(one -> one.recording().group()).collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> ids(List<Recording> recordings) {
        return recordings.stream().map(Recording::path).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> list(String side) throws IOException {
        try (Stream<String> lines = Files.lines(GTZAN.resolve("splits/" + side + "_filtered.txt"))) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> line.replaceAll(".*/|\\.wav\\s*$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private PrepareSummary prepare(List<String> columns) throws DatasetException {
        return TablePreparer.prepare(TableRequest.gtzan(folder, 10, columns, folder.resolve("data")));
    }
}
