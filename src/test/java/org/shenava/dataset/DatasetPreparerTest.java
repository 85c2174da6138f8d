package org.shenava.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.feature.ProfileSlice;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

class DatasetPreparerTest {
    private static final double SECONDS = 12;

    @TempDir
    private Path folder;

    @Test
    void takesAFolderPerClass() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), SECONDS);

        PrepareSummary summary =
                prepare(PrepareRequest.of(music, folder.resolve("data")).withWindow(5, 0));
        Dataset dataset = Dataset.open(folder.resolve("data"));

        assertThat(summary.recordings()).isEqualTo(9);
        assertThat(summary.recordingsPerLabel())
                .containsExactly(Map.entry("shur", 3), Map.entry("segah", 3), Map.entry("mahur", 3));
        assertThat(summary.windows()).isEqualTo(18);
        assertThat(summary.skipped()).isEmpty();
        assertThat(dataset.description().task()).isEqualTo("dastgah");
        assertThat(dataset.recordings()).extracting(Recording::group).doesNotHaveDuplicates();
        for (Recording one : dataset.recordings()) {
            assertThat(one.seconds()).isCloseTo(SECONDS, within(0.001));
            assertThat(dataset.slices(one)).hasSize(one.slices()).hasSizeGreaterThan(40);
        }
    }

    @Test
    void skipsWhatIsNoSoundAndWhatIsThereTwice() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), SECONDS);
        Files.writeString(music.resolve("shur/notes.mp3"), "I am no sound.");
        Files.write(music.resolve("shur/empty.wav"), new byte[0]);
        Files.copy(music.resolve("segah/take0.wav"), music.resolve("segah/takeX.wav"));
        Files.writeString(music.resolve("shur/.hidden"), "never looked at");

        PrepareSummary summary = prepare(PrepareRequest.of(music, folder.resolve("data")));

        assertThat(summary.recordings()).isEqualTo(9);
        assertThat(summary.skipped())
                .extracting(Skipped::path)
                .containsExactlyInAnyOrder("shur/notes.mp3", "shur/empty.wav", "segah/takeX.wav");
        assertThat(summary.skipped()).allSatisfy(one -> assertThat(one.reason()).endsWith("."));
        assertThat(summary.skipped())
                .anySatisfy(one -> assertThat(one.reason()).contains("The same sound as segah/take0.wav"));
        assertThat(Files.readString(folder.resolve("data/skipped.csv"))).contains("shur/notes.mp3");
    }

    @Test
    void takesTheRowsOfAnIndexThatTheFilterAccepts() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), SECONDS);
        Files.writeString(music.resolve("index.csv"), """
                path,set,class,performer
                shur/take0.wav,a,Shur,"Player, One"
                segah/take0.wav,a,segah,Player Two
                mahur/take0.wav,b,mahur,Player Two
                mahur/gone.wav,a,mahur,Player Two
                """);

        PrepareSummary summary =
                prepare(PrepareRequest.of(music, folder.resolve("data")).withWhere(Map.of("set", "a")));
        List<Recording> recordings = Dataset.open(folder.resolve("data")).recordings();

        assertThat(recordings).extracting(Recording::label).containsExactly("shur", "segah");
        assertThat(recordings).extracting(Recording::group).containsExactly("Player, One", "Player Two");
        assertThat(summary.skipped()).containsExactly(new Skipped("mahur/gone.wav", "There is no such file."));
    }

    @Test
    void groupsByTheColumnThatIsAskedFor() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), SECONDS);
        Files.writeString(
                music.resolve("index.csv"), "path,class,album\nshur/take0.wav,shur,A\nsegah/take0.wav,segah,B\n");

        prepare(PrepareRequest.of(music, folder.resolve("data")).withGroup("album"));

        assertThat(Dataset.open(folder.resolve("data")).recordings())
                .extracting(Recording::group)
                .containsExactly("A", "B");
        assertThatThrownBy(() -> prepare(
                        PrepareRequest.of(music, folder.resolve("other")).withGroup("player")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("no column player");
    }

    @Test
    void aSecondRunUsesTheSlicesOfTheFirst() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), SECONDS);
        prepare(PrepareRequest.of(music, folder.resolve("data")));
        byte[] index = Files.readAllBytes(folder.resolve("data/index.csv"));
        FileTime longAgo = FileTime.fromMillis(0);
        List<Path> slices = slices(folder.resolve("data"));
        assertThat(slices).hasSize(9);
        for (Path one : slices) {
            Files.setLastModifiedTime(one, longAgo);
        }
        Files.write(slices.get(0), new byte[] {1, 2, 3});

        prepare(PrepareRequest.of(music, folder.resolve("data")));

        assertThat(Files.readAllBytes(folder.resolve("data/index.csv"))).isEqualTo(index);
        assertThat(Files.getLastModifiedTime(slices.get(1))).isEqualTo(longAgo);
        assertThat(Files.size(slices.get(0))).isGreaterThan(1000);
    }

    @Test
    void aStoppedJobLeavesNoDataset() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), SECONDS);
        List<String> seen = new ArrayList<>();
        JobContext stopping = new JobContext() {
            @Override
            public void progress(double fraction, String message) {
                seen.add(message);
            }

            @Override
            public boolean isCancelled() {
                return seen.size() >= 2;
            }
        };

        assertThatThrownBy(
                        () -> new DatasetPreparer().prepare(PrepareRequest.of(music, folder.resolve("data")), stopping))
                .isInstanceOf(JobCancelledException.class);

        assertThat(seen).hasSize(2);
        assertThatThrownBy(() -> Dataset.open(folder.resolve("data"))).isInstanceOf(DatasetException.class);
    }

    @Test
    void refusesAnIndexThatWasChangedByHand() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), SECONDS);
        prepare(PrepareRequest.of(music, folder.resolve("data")));
        Path index = folder.resolve("data/index.csv");
        Files.writeString(index, Files.readString(index).replace(",mahur,", ",shur,"));

        assertThatThrownBy(() -> Dataset.open(folder.resolve("data")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("prepare the dataset again");
    }

    @Test
    void refusesAFolderWithNothingInIt() {
        assertThatThrownBy(() -> prepare(PrepareRequest.of(folder, folder.resolve("data"))))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("no recordings");
    }

    @Test
    void refusesAnOverlapAsLongAsTheWindow() {
        PrepareRequest request = PrepareRequest.of(folder, folder);

        assertThatThrownBy(() -> request.withWindow(10, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("overlap");
    }

    @Test
    void slicesComeBackAsTheyWere() throws Exception {
        List<ProfileSlice> slices = List.of(
                new ProfileSlice(0, 0.25, new float[] {1, 2, 3}, -20), new ProfileSlice(0.25, 0.5, new float[3], -120));

        SliceFile.Content read = SliceFile.read(SliceFile.write(new SliceFile.Content(0.5, slices), 3), 3);

        assertThat(read.seconds()).isEqualTo(0.5);
        assertThat(read.slices()).hasSize(2);
        assertThat(read.slices().get(0).bins()).containsExactly(1, 2, 3);
        assertThat(read.slices().get(1).levelDbfs()).isEqualTo(-120);
    }

    private static PrepareSummary prepare(PrepareRequest request) throws Exception {
        return new DatasetPreparer().prepare(request, JobContext.QUIET);
    }

    private static List<Path> slices(Path data) throws Exception {
        try (Stream<Path> files = Files.list(data.resolve("slices"))) {
            return files.sorted().toList();
        }
    }
}
