package org.shenava.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.FileAudioSource;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelFolder;
import org.shenava.classifier.Score;
import org.shenava.dataset.Dataset;
import org.shenava.dataset.DatasetPreparer;
import org.shenava.dataset.MadeUpMusic;
import org.shenava.dataset.PrepareRequest;
import org.shenava.dataset.Protocol;
import org.shenava.dataset.Recording;
import org.shenava.job.JobContext;
import org.shenava.recognition.RecordingAnswer;
import org.shenava.recognition.RecordingRecognizer;
import org.shenava.training.TrainRequest;
import org.shenava.training.Trainer;
import org.shenava.training.TrainingException;

/** The whole way from recordings to a report, with music that even a few steps of training can tell apart. */
class TrainAndEvaluateTest {
    private static final int EPOCHS = 4;
    /** Where nothing depends on what was learnt. */
    private static final int ONE_EPOCH = 1;

    @TempDir
    private static Path folder;

    private static Path data;
    private static Path model;

    @BeforeAll
    static void trainOnceOnTwoThirds() throws Exception {
        data = folder.resolve("data");
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), 30);
        new DatasetPreparer().prepare(PrepareRequest.of(music, data), JobContext.QUIET);
        model = train(Protocol.RECORDINGS, 1, "dastgah-made-1", EPOCHS);
    }

    @Test
    void learnsWhatItWasTaughtAndSaysHowWell() throws Exception {
        EvaluationReport report = evaluate(model, Optional.empty());

        assertThat(report.scores())
                .extracting(Score::unit)
                .containsExactly("recording", "first 5 s", "first 10 s", "first 20 s", "window");
        assertThat(report.scores()).extracting(Score::protocol).containsOnly("recordings");
        assertThat(report.scores().get(0).n()).isEqualTo(3);
        // Scales made in code are far apart; chance would be a third.
        assertThat(report.scores().get(4).accuracy()).isGreaterThan(0.6);
        assertThat(report.text()).contains("Left out").contains("recordings");
        assertThat(report.json()).contains("\"protocol\" : \"recordings\"");
    }

    @Test
    void severalDatasetsAreScoredApartAndTogether() throws Exception {
        Path other = folder.resolve("other-players");
        Path music = MadeUpMusic.folderPerClass(folder.resolve("other-music"), 61);
        new DatasetPreparer().prepare(PrepareRequest.of(music, other), JobContext.QUIET);
        Path site = folder.resolve("site");

        EvaluationReport report = evaluator()
                .evaluate(
                        new EvaluateRequest(
                                List.of(data, other),
                                model.toString(),
                                Optional.empty(),
                                Optional.of(folder.resolve("both")),
                                Optional.of(site),
                                Optional.empty(),
                                List.of(),
                                "evaluate again",
                                EvaluateRequest.Options.NONE),
                        JobContext.QUIET);

        assertThat(report.pooled().get(0).n()).isEqualTo(12);
        assertThat(report.scores())
                .filteredOn(one -> one.unit().equals("recording"))
                .hasSize(2);
        assertThat(report.sameRecordings()).hasSize(6).extracting(Score::n).containsOnly(9);
        String page = Files.readString(site.resolve("markdown/report.md"));
        assertThat(page).contains("evaluate again", "| all | recordings | recording | 12 |", "Trained again with");
        assertThat(page.lines().filter(line -> line.startsWith("![")))
                .hasSize(5)
                .allSatisfy(line -> assertThat(site.resolve("markdown").resolve(line.replaceAll(".*\\(|\\)", "")))
                        .isRegularFile());
        assertThat(Files.readString(folder.resolve("both/report.md"))).contains("](seconds.svg)");
        assertThat(folder.resolve("both/seconds.svg")).isRegularFile();
    }

    @Test
    void aDatasetGivenTwiceIsRefused() {
        assertThatThrownBy(() -> evaluator()
                        .evaluate(
                                EvaluateRequest.of(List.of(data, data), model.toString(), Optional.empty()),
                                JobContext.QUIET))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("name every dataset once");
    }

    /** One of several that training heard is named; alone it is refused. */
    @Test
    void whatTrainingHeardIsNamedBesideWhatIsTested() throws Exception {
        Path all = train(Protocol.ALL, 1, "dastgah-heard-1", ONE_EPOCH);
        Path unheard = folder.resolve("unheard");
        Path music = MadeUpMusic.folderPerClass(folder.resolve("unheard-music"), 7);
        new DatasetPreparer().prepare(PrepareRequest.of(music, unheard), JobContext.QUIET);

        EvaluationReport report = evaluator()
                .evaluate(
                        EvaluateRequest.of(List.of(data, unheard), all.toString(), Optional.of(Protocol.RECORDINGS)),
                        JobContext.QUIET);

        assertThat(report.scores().get(0).n()).isEqualTo(9);
        assertThat(report.text()).contains("Not tested: ").contains("trained on every recording");
    }

    @Test
    void learnsFromSeveralDatasetsAndNamesThem() throws Exception {
        Path second = folder.resolve("second");
        Path music = MadeUpMusic.folderPerClass(folder.resolve("more-music"), 12);
        new DatasetPreparer().prepare(PrepareRequest.of(music, second), JobContext.QUIET);
        TrainRequest both = new TrainRequest(
                List.of(data, second),
                "templates",
                Protocol.RECORDINGS,
                OptionalInt.of(ONE_EPOCH),
                1,
                folder.resolve("dastgah-both-1"),
                "shenava train");

        ModelCard card = new Trainer().train(both, JobContext.QUIET).card();

        assertThat(card.training().data()).hasSize(2);
        // The protocol holds out of the first only.
        assertThat(card.training().data().get(0).recordings())
                .isLessThan(Dataset.open(data).recordings().size());
        assertThat(card.training().data().get(1).recordings())
                .isEqualTo(Dataset.open(second).recordings().size());
        assertThat(card.training().split()).contains("the other datasets whole");
    }

    /** So that a score says what the program itself would have answered. */
    @Test
    void keptSlicesAnswerExactlyAsTheSoundDoes() throws Exception {
        Dataset dataset = Dataset.open(data);
        try (Classifier classifier = new ModelCatalog(List.of()).open(model.toString())) {
            RecordingRecognizer recognizer = new RecordingRecognizer(classifier);
            for (Recording one : dataset.recordings().subList(0, 3)) {
                RecordingAnswer kept = recognizer.recognize(dataset.slices(one), one.seconds());
                try (FileAudioSource source =
                        FileAudioSource.open(folder.resolve("music").resolve(one.path()), MadeUpMusic.RATE_HZ)) {
                    RecordingAnswer heard = recognizer.recognize(source, JobContext.QUIET);

                    assertThat(kept.whole()).isEqualTo(heard.whole());
                    assertThat(kept.windows()).isEqualTo(heard.windows()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameNetwork() throws Exception {
        Path again = train(Protocol.RECORDINGS, 1, "dastgah-again-1", EPOCHS);
        Path other = train(Protocol.RECORDINGS, 2, "dastgah-other-1", EPOCHS);

        assertThat(card(again).networkSha256()).isEqualTo(card(model).networkSha256());
        assertThat(card(other).networkSha256()).isNotEqualTo(card(model).networkSha256());
    }

    @Test
    void theCardSaysWhatTheModelWasMadeFrom() throws Exception {
        ModelCard card = card(model);

        assertThat(card.id()).isEqualTo("dastgah-made-1");
        assertThat(card.task()).isEqualTo("dastgah");
        assertThat(card.labels()).containsExactly("shur", "segah", "mahur");
        assertThat(card.training().data().get(0).recordings()).isEqualTo(6);
        assertThat(card.training().split()).startsWith("recordings:");
        assertThat(card.training().seed()).isEqualTo(1);
        assertThat(Files.readString(model.resolve(ModelFolder.CARD_FOR_PEOPLE))).contains("dastgah-made-1");
        assertThat(Files.readAllLines(model.resolve(ModelFolder.TRAINED_ON))).hasSize(7);
    }

    @Test
    void refusesToCallTrainedRecordingsUnheard() throws Exception {
        Path all = train(Protocol.ALL, 1, "dastgah-all-1", ONE_EPOCH);

        assertThatThrownBy(() -> evaluate(all, Optional.empty()))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("was trained on these recordings");
        assertThatThrownBy(() -> evaluate(all, Optional.of(Protocol.RECORDINGS)))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("holds some out");
        assertThatThrownBy(() -> evaluate(all, Optional.of(Protocol.WINDOWS)))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("leaky");
    }

    @Test
    void theLeakyScoreIsCalledLeakyAndGoesIntoTheCardOfItsLike() throws Exception {
        Path leaky = train(Protocol.WINDOWS, 1, "dastgah-leaky-1", ONE_EPOCH);
        Path shipped = train(Protocol.ALL, 1, "dastgah-shipped-1", ONE_EPOCH);
        Path reports = folder.resolve("reports");

        EvaluationReport report = evaluator()
                .evaluate(
                        new EvaluateRequest(
                                List.of(data),
                                leaky.toString(),
                                Optional.empty(),
                                Optional.of(reports),
                                Optional.empty(),
                                Optional.of(shipped),
                                List.of(),
                                "",
                                EvaluateRequest.Options.NONE),
                        JobContext.QUIET);

        assertThat(report.text()).contains("Leaky");
        assertThat(report.scores()).extracting(score -> score.unit()).containsOnly("window");
        assertThat(card(shipped).scores()).isEqualTo(report.scores());
        assertThat(Files.readString(shipped.resolve(ModelFolder.CARD_FOR_PEOPLE)))
                .contains("windows (leaky)");
        assertThat(card(shipped).training().note()).contains("separate trainings");
        assertThat(reports.resolve("report.md")).isRegularFile();
        assertThat(reports.resolve("report.json")).isRegularFile();
        assertThat(Files.readString(reports.resolve("confusion.csv"))).startsWith("truth\\said,shur,segah,mahur");
        assertThat(ModelComparison.table(new ModelCatalog(List.of(folder)).models()))
                .contains("dastgah-shipped-1")
                .contains("windows (leaky)");
    }

    @Test
    void aModelFolderIsReplacedButNothingElseIs() throws Exception {
        Path music = folder.resolve("music");

        assertThatThrownBy(() -> new Trainer().train(request(Protocol.ALL, 1, music, ONE_EPOCH), JobContext.QUIET))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("is not a model");
        assertThatThrownBy(() -> new Trainer()
                        .train(
                                new TrainRequest(
                                        List.of(folder.resolve("none")),
                                        "templates",
                                        Protocol.ALL,
                                        OptionalInt.empty(),
                                        1,
                                        folder.resolve("x"),
                                        ""),
                                JobContext.QUIET))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("There is no dataset");
        assertThat(ModelFolder.isModel(train(Protocol.ALL, 1, "dastgah-twice-1", ONE_EPOCH)))
                .isEqualTo(ModelFolder.isModel(train(Protocol.ALL, 1, "dastgah-twice-1", ONE_EPOCH)))
                .isTrue();
    }

    @Test
    void comparesRefusedModelsByTheirReason() {
        InstalledModel refused =
                new InstalledModel(Path.of("dastgah-x-1"), Optional.empty(), Optional.of("It is broken."));

        assertThat(ModelComparison.table(List.of(refused))).contains("dastgah-x-1: It is broken.");
        assertThat(ModelComparison.table(List.of())).contains("No model");
    }

    private static Path train(Protocol protocol, long seed, String id, int epochs) throws Exception {
        return new Trainer()
                .train(request(protocol, seed, folder.resolve(id), epochs), JobContext.QUIET)
                .model();
    }

    private static TrainRequest request(Protocol protocol, long seed, Path out, int epochs) {
        return new TrainRequest(
                List.of(data), "templates", protocol, OptionalInt.of(epochs), seed, out, "shenava train");
    }

    private static EvaluationReport evaluate(Path tested, Optional<Protocol> protocol) throws Exception {
        return evaluator().evaluate(EvaluateRequest.of(List.of(data), tested.toString(), protocol), JobContext.QUIET);
    }

    private static Evaluator evaluator() {
        return new Evaluator(new ModelCatalog(List.of()));
    }

    private static ModelCard card(Path folder) throws Exception {
        return ModelFolder.readCard(folder);
    }
}
