package org.shenava.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelFolder;
import org.shenava.dataset.Dataset;
import org.shenava.dataset.PlainFeatures;
import org.shenava.dataset.Protocol;
import org.shenava.dataset.Source;
import org.shenava.dataset.Split;
import org.shenava.dataset.TablePreparer;
import org.shenava.dataset.TableRequest;
import org.shenava.dataset.WindowPreparer;
import org.shenava.dataset.WindowRequest;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

class WindowTrainerTest {
    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void prepareNineRecordings() throws Exception {
        data = Recorder.prepare(folder);
    }

    @Test
    void writesAWholeFolder() throws Exception {
        Recorder recorder = new Recorder();

        ModelCard card = recorder.train(request(Protocol.RECORDINGS, false)).card();

        Path model = folder.resolve("genre-x-1");
        assertThat(ModelFolder.readCard(model).id()).isEqualTo("genre-x-1");
        assertThat(card.labels()).containsExactly("shur", "segah", "mahur");
        assertThat(card.features()).isEqualTo(PlainFeatures.spec(2));
        assertThat(card.windowSeconds()).isEqualTo(2);
        assertThat(card.training().split()).startsWith("recordings:").contains("for choosing");
        assertThat(card.training().note()).startsWith("Recorded. Training took ");
        assertThat(card.golden().input()).hasSize(2);
        assertThat(card.golden().output()).containsExactly(0.5f, 0.25f, 0.25f);
        assertThat(Files.readString(model.resolve("recorder.txt"))).isEqualTo("weights");
        assertThat(Files.readString(model.resolve(CurveFile.NAME)))
                .isEqualTo("epoch,train_loss,train_accuracy,validation_loss,validation_accuracy,seconds\n"
                        + "1,1.50000,0.50000,,,0.5\n");
        // Three recordings of each class: one is held out and one is chosen by.
        assertThat(Files.readAllLines(model.resolve(ModelFolder.TRAINED_ON)))
                .hasSize(1 + 6)
                .filteredOn(line -> line.endsWith(",validation"))
                .hasSize(3);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("data", "music", "genre-x-1");
        }
    }

    @Test
    void examplesAreTheWindowsOfTheirSide() throws Exception {
        Recorder recorder = new Recorder();
        recorder.train(request(Protocol.RECORDINGS, false));
        Dataset dataset = Dataset.open(data);
        Split split = Split.withValidation(dataset, Protocol.RECORDINGS, 1);

        assertThat(recorder.seen.train().size()).isEqualTo(split.train().size());
        assertThat(recorder.seen.validation().size())
                .isEqualTo(split.validation().size())
                .isPositive();
        for (int i = 0; i < split.train().size(); i++) {
            assertThat(recorder.seen.train().features(i))
                    .isEqualTo(dataset.features(split.train().get(i), 0));
            assertThat(recorder.seen.labels().get(recorder.seen.train().label(i)))
                    .isEqualTo(split.train().get(i).recording().label());
        }
        // The caller may change what it is given.
        recorder.seen.train().features(0)[0] = 99;
        assertThat(recorder.seen.train().features(0)[0]).isNotEqualTo(99f);
    }

    @Test
    void theRuleOfTheLeakySplitSaysHowManyAreChosenBy() throws Exception {
        Recorder recorder = new Recorder();

        ModelCard card = recorder.train(request(Protocol.WINDOWS, false)).card();

        int chosenBy = recorder.seen.validation().size();
        assertThat(card.training().split()).contains("of the rest 17 % for choosing");
        assertThat((double) chosenBy / (recorder.seen.train().size() + chosenBy))
                .isCloseTo(0.17, within(0.02));
    }

    @Test
    void augmentedCopiesAreOnTheTrainingSideOnly() throws Exception {
        new WindowPreparer(PlainFeatures::new)
                .prepare(
                        WindowRequest.of(Source.of(folder.resolve("music")), data, PlainFeatures.spec(2))
                                .withCopies(new WindowRequest.Copies(2, Optional.empty(), Optional.empty()), 1),
                        JobContext.QUIET);
        Recorder recorder = new Recorder();
        recorder.train(request(Protocol.RECORDINGS, false));
        Split split = Split.withValidation(Dataset.open(data), Protocol.RECORDINGS, 1);

        assertThat(recorder.seen.train().size()).isEqualTo(3 * split.train().size());
        assertThat(recorder.seen.validation().size())
                .isEqualTo(split.validation().size());
    }

    @Test
    void memoryIsBoundedAndWhatFellOutIsReadAgain() throws Exception {
        Dataset dataset = Dataset.open(data);
        DatasetExamples examples = new DatasetExamples(
                List.of(new DatasetExamples.Part(dataset, dataset.windows(), false)),
                dataset.description().labels(),
                2L * 2 * Float.BYTES);
        List<float[]> first = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            first.add(examples.features(i));
        }
        try (Stream<Path> files = Files.list(data.resolve("features"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }

        // The last two are in memory; the others are gone with their files.
        int last = examples.size() - 1;
        assertThat(examples.features(last)).isEqualTo(first.get(last));
        assertThat(examples.features(last - 1)).isEqualTo(first.get(last - 1));
        assertThatThrownBy(() -> examples.features(0)).hasStackTraceContaining("prepare the dataset again");
    }

    @Test
    void examplesNameTheRecordingThatTheyAreOf() throws Exception {
        Dataset dataset = Dataset.open(data);
        DatasetExamples examples = new DatasetExamples(
                List.of(new DatasetExamples.Part(dataset, dataset.windows(), false)),
                dataset.description().labels(),
                1 << 20);

        assertThat(examples.size()).isPositive().isEqualTo(dataset.windows().size());
        for (int i = 0; i < examples.size(); i++) {
            assertThat(examples.recording(i))
                    .isEqualTo(dataset.windows().get(i).recording().sha256());
        }
    }

    @Test
    void aStoppedTrainingGoesOnWhenItIsAskedTo() throws Exception {
        Recorder recorder = new Recorder();
        recorder.stops = true;
        assertThatThrownBy(() -> recorder.train(request(Protocol.RECORDINGS, false)))
                .isInstanceOf(JobCancelledException.class);
        assertThat(folder.resolve("genre-x-1")).doesNotExist();

        assertThatThrownBy(() -> recorder.train(request(Protocol.ALL, true)))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("start anew without --resume");
        recorder.stops = false;
        recorder.train(request(Protocol.RECORDINGS, true));
        assertThat(recorder.resumed).isTrue();
        assertThat(folder.resolve(".genre-x-1.training")).doesNotExist();
    }

    @Test
    void aTrainingThatBeginsAnewForgetsTheUnfinishedOne() throws Exception {
        Recorder recorder = new Recorder();
        recorder.stops = true;
        assertThatThrownBy(() -> recorder.train(request(Protocol.RECORDINGS, false)))
                .isInstanceOf(JobCancelledException.class);
        recorder.stops = false;
        recorder.train(request(Protocol.RECORDINGS, false));

        assertThat(recorder.resumed).isFalse();
    }

    @Test
    void classesOfSeveralDatasetsAreUnited() throws Exception {
        Path table = folder.resolve("table");
        Files.createDirectories(table);
        StringBuilder rows = new StringBuilder("zero_crossing_rate_mean,tempo,filename,length,label\n");
        StringBuilder tracks = new StringBuilder("track_id,artist_group,split_fault_filtered\n");
        for (String genre : List.of("blues", "rock")) {
            for (int track = 0; track < 6; track++) {
                rows.append(genre.length() + "." + track + ",44100," + genre + ".0000" + track + ".0.wav,1," + genre
                        + "\n");
                tracks.append(genre + ".0000" + track + ",artist " + track % 3 + ","
                        + List.of("train", "valid", "test").get(track % 3) + "\n");
            }
        }
        Files.writeString(table.resolve("t.csv"), rows);
        Files.writeString(table.resolve("tracks.csv"), tracks);
        Path genres = folder.resolve("genres");
        TablePreparer.prepare(new TableRequest(
                table.resolve("t.csv"),
                2,
                List.of("zero_crossing_rate_mean", "tempo"),
                Optional.of(table.resolve("tracks.csv")),
                genres,
                OptionalInt.empty(),
                1));
        Path iranian = folder.resolve("iranian");
        new WindowPreparer(PlainFeatures::new)
                .prepare(
                        WindowRequest.of(
                                Source.of(folder.resolve("music")).withLabel("iranian"),
                                iranian,
                                PlainFeatures.spec(2)),
                        JobContext.QUIET);
        Recorder recorder = new Recorder();

        TrainRequest request = new TrainRequest(
                List.of(genres, iranian),
                "recorder",
                Protocol.FILTERED,
                OptionalInt.empty(),
                1,
                folder.resolve("genre-x-1"),
                "");
        ModelCard card = recorder.train(request).card();

        assertThat(card.labels()).containsExactly("blues", "rock", "iranian");
        assertThat(card.task()).isEqualTo("genre");
        assertThat(card.training().data()).hasSize(2);
        assertThat(card.training().split()).startsWith("filtered:").contains("groups held out");
    }

    private TrainRequest request(Protocol protocol, boolean resume) {
        return new TrainRequest(
                List.of(data),
                "recorder",
                protocol,
                OptionalInt.empty(),
                1,
                folder.resolve("genre-x-1"),
                "shenava train",
                resume ? WindowWishes.NONE.resumed() : WindowWishes.NONE);
    }
}
