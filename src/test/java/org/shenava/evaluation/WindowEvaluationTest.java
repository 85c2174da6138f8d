package org.shenava.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelFolder;
import org.shenava.classifier.Score;
import org.shenava.dataset.Dataset;
import org.shenava.dataset.MadeUpMusic;
import org.shenava.dataset.Protocol;
import org.shenava.dataset.Recording;
import org.shenava.dataset.Source;
import org.shenava.dataset.Window;
import org.shenava.dataset.WindowPreparer;
import org.shenava.dataset.WindowRequest;
import org.shenava.evaluation.explain.Importance;
import org.shenava.feature.SummarySpec;
import org.shenava.feature.WindowExtractors;
import org.shenava.job.JobContext;
import org.shenava.recognition.HeardWindow;
import org.shenava.recognition.RecordingRecognizer;
import org.shenava.training.TrainRequest;
import org.shenava.training.Trainer;

/** The whole way of a model of windows from recordings to a report. */
class WindowEvaluationTest {
    private static final List<String> COLUMNS =
            List.of("chroma_stft_mean", "mfcc2_mean", "mfcc3_mean", "spectral_centroid_mean");

    @TempDir
    private static Path folder;

    private static Path music;
    private static Path data;
    private static Path model;

    @BeforeAll
    static void trainOnTwoThirds() throws Exception {
        music = MadeUpMusic.folderPerClass(folder.resolve("music"), 30);
        data = prepare(music, "data");
        model = train(Protocol.RECORDINGS, "dastgah-tracks-1");
    }

    @Test
    void everySideIsScoredAndGoesIntoTheCardAndBesideIt() throws Exception {
        Path report = folder.resolve("report");

        EvaluationReport scored = evaluate(model, report, new EvaluateRequest.Options(true, true, List.of(music)));

        ModelCard card = ModelFolder.readCard(model);
        assertThat(scored.scores()).extracting(Score::unit).contains("recording", "window", "first 5 s");
        assertThat(card.scores())
                .extracting(Score::unit)
                .contains("train window", "validation window", "train recording", "window");
        // Training comes last, however right it looks.
        assertThat(card.scores().get(0).unit()).isEqualTo("recording");
        List<Measured> measured = MeasuredFile.read(model, card);
        assertThat(measured).extracting(Measured::sideWord).contains("train", "validation", "test");
        assertThat(measured).allSatisfy(one -> assertThat(one.macroF1()).isBetween(0.0, 1.0));
        int windows = measured.stream()
                .filter(one -> one.score().unit().endsWith("window"))
                .mapToInt(one -> one.score().n())
                .sum();
        assertThat(windows).isEqualTo(Dataset.open(data).windows().size());
        assertThat(scored.details().importance())
                .extracting(Importance::column)
                .containsExactlyInAnyOrderElementsOf(COLUMNS);
        for (String file : List.of(
                "report.json",
                "report.md",
                "scores.csv",
                "classes.csv",
                "confusion.csv",
                "confusion.png",
                "confusion.svg",
                "reliability.csv",
                "reliability.png",
                "seconds.svg",
                "mistakes.csv",
                "importance.csv",
                "importance.png")) {
            assertThat(report.resolve(file)).isRegularFile();
        }
        assertThat(report.resolve("index.html"))
                .content()
                .contains("Precision, recall and F1", "Training, validation and test", "What it listens to", "<svg");
    }

    /** A recording is answered as the program answers it. */
    @Test
    void recordingsAreAnsweredAsRecognitionDoes() throws Exception {
        Dataset dataset = Dataset.open(data);
        List<Tested> tested =
                evaluate(model, null, EvaluateRequest.Options.NONE).recordings();
        assertThat(tested).isNotEmpty();
        try (Classifier classifier = new ModelCatalog(List.of()).open(model.toString())) {
            for (Tested one : tested) {
                Recording recording = one.recording();
                List<HeardWindow> heard = new ArrayList<>();
                List<float[]> features = dataset.features(recording);
                for (Window window : dataset.windows(recording)) {
                    heard.add(new HeardWindow(
                            heard.size(),
                            window.startSeconds(),
                            window.endSeconds(),
                            Optional.of(features.get(heard.size()))));
                }

                assertThat(new RecordingRecognizer(classifier)
                                .recognizeWindows(heard, recording.seconds())
                                .whole()
                                .top())
                        .isEqualTo(one.top());
            }
        }
    }

    @Test
    void aModelTrainedOnEverythingHasNothingToBeTestedOn() throws Exception {
        Path all = train(Protocol.ALL, "dastgah-everything-1");

        assertThatThrownBy(() -> evaluate(all, null, EvaluateRequest.Options.NONE))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("trained on");
    }

    /** As when the split of the dataset is another than the card says. */
    @Test
    void anEmptyTestSideIsRefusedInWords() throws Exception {
        Path claimed = train(Protocol.RECORDINGS, "dastgah-claimed-1");
        for (Recording one : Dataset.open(data).recordings()) {
            Files.writeString(
                    claimed.resolve(ModelFolder.TRAINED_ON),
                    one.sha256() + ",shur,a,a,train\n",
                    StandardOpenOption.APPEND);
        }

        assertThatThrownBy(() -> evaluate(claimed, null, EvaluateRequest.Options.NONE))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("The test side of")
                .hasMessageContaining("is empty");
    }

    @Test
    void aDamagedCurveCostsItsPlotAndNotTheScores() throws Exception {
        Path cut = train(Protocol.RECORDINGS, "dastgah-cut-1");
        Files.writeString(cut.resolve(LearningCurve.FILE), "epoch,train\n1");

        EvaluationReport report = evaluate(cut, null, EvaluateRequest.Options.NONE);

        assertThat(report.text()).contains("is damaged and left out");
        assertThat(report.scores()).isNotEmpty();
    }

    @Test
    void theLeakySplitIsScoredByItsWindowsAlone() throws Exception {
        Path leaky = train(Protocol.WINDOWS, "dastgah-leaky-1");

        EvaluationReport report = evaluate(leaky, null, new EvaluateRequest.Options(true, false, List.of()));

        assertThat(report.text()).contains("Leaky");
        assertThat(report.measured()).extracting(one -> one.score().unit()).containsExactly("window");
        assertThat(report.details().sides()).hasSize(2);
    }

    /** So that the names in an index cannot run in the page. */
    @Test
    void aFileNamedLikeMarkupStaysAName() throws Exception {
        Path odd = MadeUpMusic.folderPerClass(folder.resolve("odd-music"), 45);
        Path shur = odd.resolve("shur");
        try (var files = Files.list(shur)) {
            Path first = files.findFirst().orElseThrow();
            Files.move(first, shur.resolve("<script>x&.wav"));
        }
        Path oddData = prepare(odd, "odd");
        Path report = folder.resolve("odd-report");

        new Evaluator(new ModelCatalog(List.of()))
                .evaluate(
                        new EvaluateRequest(
                                List.of(oddData),
                                model.toString(),
                                Optional.of(Protocol.RECORDINGS),
                                Optional.of(report),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                "evaluate <script>",
                                new EvaluateRequest.Options(false, false, List.of(odd))),
                        JobContext.QUIET);

        assertThat(report.resolve("index.html"))
                .content()
                .doesNotContain("<script")
                .contains("evaluate &lt;script&gt;");
    }

    private static Path prepare(Path from, String name) throws Exception {
        Path out = folder.resolve(name);
        new WindowPreparer(WindowExtractors::of)
                .prepare(WindowRequest.of(Source.of(from), out, SummarySpec.of(COLUMNS, 2)), JobContext.QUIET);
        return out;
    }

    private static Path train(Protocol protocol, String id) throws Exception {
        return new Trainer()
                .train(
                        new TrainRequest(
                                List.of(data),
                                "logistic",
                                protocol,
                                OptionalInt.empty(),
                                1,
                                folder.resolve(id),
                                "shenava train"),
                        JobContext.QUIET)
                .model();
    }

    private static EvaluationReport evaluate(Path tested, Path report, EvaluateRequest.Options options)
            throws Exception {
        return new Evaluator(new ModelCatalog(List.of()))
                .evaluate(
                        new EvaluateRequest(
                                List.of(data),
                                tested.toString(),
                                Optional.empty(),
                                Optional.ofNullable(report),
                                Optional.empty(),
                                Optional.of(tested),
                                List.of(),
                                "evaluate again",
                                options),
                        JobContext.QUIET);
    }
}
