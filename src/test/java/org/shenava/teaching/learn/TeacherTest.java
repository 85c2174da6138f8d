package org.shenava.teaching.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.FileAudioSource;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCatalog;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.RecordingAnswer;
import org.shenava.recognition.RecordingRecognizer;
import org.shenava.teaching.Approach;
import org.shenava.teaching.Example;
import org.shenava.teaching.Judgement;
import org.shenava.teaching.JudgementFile;
import org.shenava.teaching.Pause;
import org.shenava.teaching.Taught;
import org.shenava.teaching.TeachRequest;
import org.shenava.teaching.TeachRequest.Advanced;
import org.shenava.teaching.TeachingException;
import org.shenava.teaching.TeachingStep;

class TeacherTest {
    private static final ModelCatalog SHIPPED = new ModelCatalog(List.of(Path.of("models")));
    private static final Effort QUICK = new Effort(40, 10);
    private static final double SECONDS = 12;
    private static final int TAKES = 4;

    @TempDir
    Path folder;

    private final List<Example> examples = new ArrayList<>();
    private final List<TeachingStep> steps = new ArrayList<>();

    @BeforeEach
    void record() throws Exception {
        examples.addAll(MadeUpInstruments.record(folder.resolve("rec"), "bright", 1, TAKES, SECONDS));
        examples.addAll(MadeUpInstruments.record(folder.resolve("rec"), "dull", 2, TAKES, SECONDS));
    }

    @Test
    void whatItTeachesIsRecognisedInOtherRecordings() throws Exception {
        Taught taught = teach(SHIPPED, Advanced.DEFAULT);

        assertThat(taught.card().labels()).containsExactly("bright", "dull");
        assertThat(taught.card().own().title()).isEqualTo("Two instruments");
        assertThat(taught.leftOut()).isEmpty();
        try (Classifier model = SHIPPED.open(taught.folder().toString())) {
            for (Example other : MadeUpInstruments.record(folder.resolve("other"), "dull", 2, TAKES + 2, SECONDS)
                    .subList(TAKES, TAKES + 2)) {
                assertThat(answer(model, other.file()).whole().best().label()).isEqualTo("dull");
            }
        }
    }

    @Test
    void judgesByRecordingsThatWereHeldBack() throws Exception {
        Taught taught = teach(SHIPPED, Advanced.DEFAULT);

        Judgement judgement = taught.judgement();
        assertThat(judgement.test()).isEqualTo(Judgement.Test.BY_RECORDING);
        assertThat(judgement.answers())
                .extracting(Judgement.JudgedExample::path)
                .containsExactlyInAnyOrderElementsOf(
                        examples.stream().map(Example::path).toList());
        assertThat(judgement.guessing()).isEqualTo(0.5);
        assertThat(judgement.tried()).containsKeys(Approach.COLOUR_FEATURES, Approach.COLOUR_TRANSFER);
        assertThat(JudgementFile.read(taught.folder())).contains(judgement);
        assertThat(taught.card().scores()).singleElement().satisfies(score -> {
            assertThat(score.protocol()).isEqualTo("recordings");
            assertThat(score.n()).isEqualTo(2 * TAKES);
            assertThat(score.accuracy()).isEqualTo(judgement.score().value());
        });
    }

    @Test
    void tellsEveryStageAndACurve() throws Exception {
        teach(SHIPPED, Advanced.DEFAULT);

        assertThat(steps).extracting(TeachingStep::stage).containsSubsequence(TeachingStep.Stage.values());
        assertThat(steps).extracting(TeachingStep::fraction).isSorted().allMatch(one -> one >= 0 && one <= 1);
        assertThat(steps).anyMatch(one -> one.curve().size() > 5);
        assertThat(steps).anyMatch(one -> one.secondsLeft().isPresent());
    }

    @Test
    void withoutTheShippedNetworksItLearnsFromFeaturesAndSaysSo() throws Exception {
        Taught taught = teach(new ModelCatalog(List.of(folder.resolve("none"))), Advanced.DEFAULT);

        assertThat(taught.judgement().approach()).isEqualTo(Approach.COLOUR_FEATURES);
        assertThat(taught.leftOut()).anyMatch(line -> line.contains("not installed"));
    }

    @Test
    void theSameRequestGivesTheSameModelAndHearsNothingTwice() throws Exception {
        Taught first = teach(SHIPPED, Advanced.DEFAULT);
        byte[] network = Files.readAllBytes(first.folder().resolve("network.zip"));
        byte[] card = Files.readAllBytes(first.folder().resolve("card.json"));
        for (Path kept : kept()) {
            Files.setLastModifiedTime(kept, java.nio.file.attribute.FileTime.fromMillis(1000));
        }

        Taught second = teach(SHIPPED, Advanced.DEFAULT);

        assertThat(Files.readAllBytes(second.folder().resolve("network.zip"))).isEqualTo(network);
        assertThat(Files.readAllBytes(second.folder().resolve("card.json"))).isEqualTo(card);
        assertThat(kept()).hasSize(2 * TAKES).allSatisfy(file -> assertThat(
                        Files.getLastModifiedTime(file).toMillis())
                .isEqualTo(1000));
        assertThat(folder.resolve("progress")).doesNotExist();
    }

    @Test
    void theAnswerOfTheModelIsTheAnswerThatWasJudged() throws Exception {
        for (Approach approach : Approach.values()) {
            Taught taught = teach(SHIPPED, new Advanced(Optional.of(approach), OptionalDouble.empty(), true, 1));
            Learners learners = Learners.of(SHIPPED, Advanced.DEFAULT);
            Ear ear = new Ear(learners.colour(), learners.notes());
            Material material = Material.of(
                    new Listening(ear, folder.resolve("cache"), new Pause(), JobContext.QUIET)
                            .hear(examples, anew -> {}),
                    Optional.empty());
            Trials trials = new Trials(
                    learners.all(), material, true, 1, QUICK, new Reporter(step -> {}, new Pause(), JobContext.QUIET));
            double[] judged =
                    trials.teach(approach).answer(material.recordings().get(1).heard());
            try (Classifier model = SHIPPED.open(taught.folder().toString())) {
                RecordingAnswer said = answer(model, examples.get(1).file());
                said.whole().top().forEach(one -> assertThat(one.p())
                        .as(approach + " " + one.label())
                        .isCloseTo(judged[material.labels().indexOf(one.label())], within(1e-3)));
            }
        }
    }

    @Test
    void aStoppedJobWritesNoModel() {
        JobContext stops = new JobContext() {
            private double fraction;

            @Override
            public void progress(double newFraction, String message) {
                fraction = newFraction;
            }

            @Override
            public boolean isCancelled() {
                return fraction > 0.5;
            }
        };

        assertThatThrownBy(() -> new Teacher(SHIPPED, QUICK)
                        .teach(request(Advanced.DEFAULT, Optional.empty()), new Pause(), steps::add, stops))
                .isInstanceOf(JobCancelledException.class);
        assertThat(folder.resolve("models/own-two-1")).doesNotExist();
    }

    @Test
    void damagedFilesAndCopiesAreLeftOutAndNamed() throws Exception {
        Path broken = folder.resolve("rec/bright/broken.wav");
        Files.write(broken, new byte[100]);
        examples.add(new Example("bright/broken.wav", broken, "bright", Optional.empty()));
        Path copy = folder.resolve("rec/dull/copy.wav");
        Files.copy(folder.resolve("rec/dull/take0.wav"), copy);
        examples.add(new Example("dull/copy.wav", copy, "dull", Optional.empty()));
        examples.add(new Example("dull/gone.wav", folder.resolve("gone.wav"), "dull", Optional.empty()));
        examples.add(MadeUpInstruments.write(
                folder.resolve("rec"), "still", "silence", new float[5 * MadeUpInstruments.RATE_HZ], Optional.empty()));

        Taught taught = teach(SHIPPED, Advanced.DEFAULT);

        assertThat(taught.leftOut())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("bright/broken.wav cannot be used"))
                .anyMatch(line -> line.contains("dull/copy.wav is the same as dull/take0.wav"))
                .anyMatch(line -> line.startsWith("dull/gone.wav cannot be used"))
                .anyMatch(line -> line.contains("no sound in it"))
                .anyMatch(line -> line.contains("The class still has no recording"));
        assertThat(taught.card().training().note()).contains("dull/copy.wav");
        assertThat(taught.judgement().answers()).hasSize(2 * TAKES);
    }

    @Test
    void theBackgroundIsAClassOfTheNetworkAndNoAnswer() throws Exception {
        for (int take = 0; take < TAKES; take++) {
            examples.add(MadeUpInstruments.write(
                    folder.resolve("rec"),
                    "background",
                    "room" + take,
                    MadeUpInstruments.room(SECONDS, take),
                    Optional.empty()));
        }

        Taught taught = teach(SHIPPED, Advanced.DEFAULT, Optional.of("background"));

        assertThat(taught.card().labels()).containsExactly("bright", "dull", "background");
        assertThat(taught.card().answers()).containsExactly("bright", "dull");
        assertThat(taught.card().own().background()).isEqualTo("background");
        assertThat(taught.judgement().labels()).contains("background");
        Example room = MadeUpInstruments.write(
                folder.resolve("other"), "x", "room", MadeUpInstruments.room(SECONDS, 77), Optional.empty());
        try (Classifier model = SHIPPED.open(taught.folder().toString())) {
            RecordingAnswer noise = answer(model, room.file());
            assertThat(noise.whole().state()).isEqualTo(ListeningState.FOREIGN);
            assertThat(noise.whole().unsure()).isTrue();
            RecordingAnswer music = answer(model, examples.get(0).file());
            assertThat(music.whole().state()).isEqualTo(ListeningState.LISTENING);
            assertThat(music.whole().top()).hasSize(2);
        }
    }

    @Test
    void aSilentBackgroundIsLeftOutSinceSilenceNeedsNoTeaching() throws Exception {
        examples.add(MadeUpInstruments.write(
                folder.resolve("rec"),
                "background",
                "still",
                new float[5 * MadeUpInstruments.RATE_HZ],
                Optional.empty()));

        Taught taught = teach(SHIPPED, Advanced.DEFAULT, Optional.of("background"));

        assertThat(taught.card().labels()).containsExactly("bright", "dull");
        assertThat(taught.card().own().background()).isEmpty();
    }

    @Test
    void modesAreLearnedByTheirNotes() throws Exception {
        examples.replaceAll(one ->
                new Example(one.path(), one.file(), one.label().equals("dull") ? "shur" : "mahur", one.player()));

        Taught taught = teach(SHIPPED, Advanced.DEFAULT);

        assertThat(taught.judgement().approach()).isEqualTo(Approach.NOTES_TRANSFER);
        assertThat(taught.card().namesModes()).isTrue();
    }

    @Test
    void droppedExamplesAreNotLearnedFrom() throws Exception {
        TeachRequest all = request(Advanced.DEFAULT, Optional.empty());
        TeachRequest fewer = new TeachRequest(
                all.examples(),
                all.background(),
                List.of("dull/take1.wav"),
                all.cache(),
                all.progress(),
                all.out(),
                all.title(),
                all.advanced(),
                all.command());

        Taught taught = new Teacher(SHIPPED, QUICK).teach(fewer, new Pause(), steps::add, JobContext.QUIET);

        assertThat(taught.judgement().answers())
                .extracting(Judgement.JudgedExample::path)
                .hasSize(2 * TAKES - 1)
                .doesNotContain("dull/take1.wav");
    }

    @Test
    void oneClassIsRefusedInASentence() {
        examples.removeIf(one -> one.label().equals("dull"));

        assertThatThrownBy(() -> teach(SHIPPED, Advanced.DEFAULT))
                .isInstanceOf(TeachingException.class)
                .hasMessage(
                        "Only the class bright has recordings that can be learned from; add some to a second class.");
    }

    @Test
    void theSameSoundEverywhereIsRefusedInASentence() {
        Path file = examples.get(0).file();
        examples.replaceAll(one -> new Example(one.path(), file, one.label(), one.player()));

        assertThatThrownBy(() -> teach(SHIPPED, Advanced.DEFAULT))
                .isInstanceOf(TeachingException.class)
                .hasMessageStartingWith("All classes hold the same sound");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws Exception {
        Path file = folder.resolve("a file");
        Files.writeString(file, "");
        TeachRequest blocked = new TeachRequest(
                examples,
                Optional.empty(),
                List.of(),
                file.resolve("cache"),
                folder.resolve("progress"),
                folder.resolve("models/own-two-1"),
                "Two instruments",
                Advanced.DEFAULT,
                "a test");

        assertThatThrownBy(() -> new Teacher(SHIPPED, QUICK).teach(blocked, new Pause(), step -> {}, JobContext.QUIET))
                .isInstanceOf(TeachingException.class)
                .hasMessageContaining("make room on the disk or allow writing there");
    }

    private Taught teach(ModelCatalog shipped, Advanced advanced) throws Exception {
        return teach(shipped, advanced, Optional.empty());
    }

    private Taught teach(ModelCatalog shipped, Advanced advanced, Optional<String> background) throws Exception {
        return new Teacher(shipped, QUICK)
                .teach(request(advanced, background), new Pause(), steps::add, JobContext.QUIET);
    }

    private TeachRequest request(Advanced advanced, Optional<String> background) {
        return new TeachRequest(
                examples,
                background,
                List.of(),
                folder.resolve("cache"),
                folder.resolve("progress"),
                folder.resolve("models/own-two-1"),
                "Two instruments",
                advanced,
                "a test");
    }

    private List<Path> kept() throws Exception {
        try (Stream<Path> inside = Files.list(folder.resolve("cache"))) {
            return inside.toList();
        }
    }

    private static RecordingAnswer answer(Classifier model, Path file) throws Exception {
        try (FileAudioSource source =
                FileAudioSource.open(file, model.card().features().sampleRateHz())) {
            return new RecordingRecognizer(model).recognize(source, JobContext.QUIET);
        }
    }
}
