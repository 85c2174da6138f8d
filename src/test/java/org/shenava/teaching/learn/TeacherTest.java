package org.shenava.teaching.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.classifier.Classifier;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.recognition.RecordingAnswer;
import org.shenava.teaching.Approach;
import org.shenava.teaching.Example;
import org.shenava.teaching.Judgement;
import org.shenava.teaching.JudgementFile;
import org.shenava.teaching.Pause;
import org.shenava.teaching.Taught;
import org.shenava.teaching.TeachRequest.Advanced;
import org.shenava.teaching.TeachingStep;

/** What is taught, how it is judged, and what is told meanwhile. */
class TeacherTest {
    @TempDir
    Path folder;

    private TwoInstruments lesson;

    @BeforeEach
    void record() throws Exception {
        lesson = new TwoInstruments(folder);
    }

    @Test
    void whatItTeachesIsRecognisedInOtherRecordings() throws Exception {
        Taught taught = lesson.teach(TwoInstruments.SHIPPED, Advanced.DEFAULT);

        assertThat(taught.card().labels()).containsExactly("bright", "dull");
        assertThat(taught.card().own().title()).isEqualTo("Two instruments");
        assertThat(taught.leftOut()).isEmpty();
        try (Classifier model = TwoInstruments.SHIPPED.open(taught.folder().toString())) {
            for (Example other : MadeUpInstruments.record(
                            folder.resolve("other"), "dull", 2, TwoInstruments.TAKES + 2, TwoInstruments.SECONDS)
                    .subList(TwoInstruments.TAKES, TwoInstruments.TAKES + 2)) {
                assertThat(TwoInstruments.answer(model, other.file())
                                .whole()
                                .best()
                                .label())
                        .isEqualTo("dull");
            }
        }
    }

    @Test
    void judgesByRecordingsThatWereHeldBack() throws Exception {
        Taught taught = lesson.teach(TwoInstruments.SHIPPED, Advanced.DEFAULT);

        Judgement judgement = taught.judgement();
        assertThat(judgement.test()).isEqualTo(Judgement.Test.BY_RECORDING);
        assertThat(judgement.answers())
                .extracting(Judgement.JudgedExample::path)
                .containsExactlyInAnyOrderElementsOf(
                        lesson.examples().stream().map(Example::path).toList());
        assertThat(judgement.guessing()).isEqualTo(0.5);
        assertThat(judgement.tried()).containsKeys(Approach.COLOUR_FEATURES, Approach.COLOUR_TRANSFER);
        assertThat(JudgementFile.read(taught.folder())).contains(judgement);
        assertThat(taught.card().scores()).singleElement().satisfies(score -> {
            assertThat(score.protocol()).isEqualTo("recordings");
            assertThat(score.n()).isEqualTo(2 * TwoInstruments.TAKES);
            assertThat(score.accuracy()).isEqualTo(judgement.score().value());
        });
    }

    @Test
    void tellsEveryStageAndACurve() throws Exception {
        lesson.teach(TwoInstruments.SHIPPED, Advanced.DEFAULT);

        assertThat(lesson.steps()).extracting(TeachingStep::stage).containsSubsequence(TeachingStep.Stage.values());
        assertThat(lesson.steps()).extracting(TeachingStep::fraction).isSorted().allMatch(one -> one >= 0 && one <= 1);
        assertThat(lesson.steps()).anyMatch(one -> one.curve().size() > 5);
        assertThat(lesson.steps()).anyMatch(one -> one.secondsLeft().isPresent());
    }

    @Test
    void theSameRequestGivesTheSameModelAndHearsNothingTwice() throws Exception {
        Taught first = lesson.teach(TwoInstruments.SHIPPED, Advanced.DEFAULT);
        byte[] network = Files.readAllBytes(first.folder().resolve("network.zip"));
        byte[] card = Files.readAllBytes(first.folder().resolve("card.json"));
        for (Path kept : lesson.kept()) {
            Files.setLastModifiedTime(kept, java.nio.file.attribute.FileTime.fromMillis(1000));
        }

        Taught second = lesson.teach(TwoInstruments.SHIPPED, Advanced.DEFAULT);

        assertThat(Files.readAllBytes(second.folder().resolve("network.zip"))).isEqualTo(network);
        assertThat(Files.readAllBytes(second.folder().resolve("card.json"))).isEqualTo(card);
        assertThat(lesson.kept()).hasSize(2 * TwoInstruments.TAKES).allSatisfy(file -> assertThat(
                        Files.getLastModifiedTime(file).toMillis())
                .isEqualTo(1000));
        assertThat(folder.resolve("progress")).doesNotExist();
    }

    @Test
    void theAnswerOfTheModelIsTheAnswerThatWasJudged() throws Exception {
        for (Approach approach : Approach.values()) {
            Taught taught = lesson.teach(
                    TwoInstruments.SHIPPED, new Advanced(Optional.of(approach), OptionalDouble.empty(), true, 1));
            Learners learners = Learners.of(TwoInstruments.SHIPPED, Advanced.DEFAULT);
            Ear ear = new Ear(learners.colour(), learners.notes());
            Material material = Material.of(
                    new Listening(ear, folder.resolve("cache"), new Pause(), JobContext.QUIET)
                            .hear(lesson.examples(), anew -> {}),
                    Optional.empty());
            Trials trials = new Trials(
                    learners.all(),
                    material,
                    true,
                    1,
                    TwoInstruments.QUICK,
                    new Reporter(step -> {}, new Pause(), JobContext.QUIET));
            double[] judged =
                    trials.teach(approach).answer(material.recordings().get(1).heard());
            try (Classifier model = TwoInstruments.SHIPPED.open(taught.folder().toString())) {
                RecordingAnswer said =
                        TwoInstruments.answer(model, lesson.examples().get(1).file());
                said.whole().top().forEach(one -> assertThat(one.p())
                        .as(approach + " " + one.label())
                        .isCloseTo(judged[material.labels().indexOf(one.label())], within(1e-3)));
            }
        }
    }

    @Test
    void aStoppedJobWritesNoModel() {
        JobContext stops = new JobContext() {
            private volatile double fraction;

            @Override
            public void progress(double newFraction, String message) {
                fraction = newFraction;
            }

            @Override
            public boolean isCancelled() {
                return fraction > 0.5;
            }
        };

        assertThatThrownBy(() -> new Teacher(TwoInstruments.SHIPPED, TwoInstruments.QUICK)
                        .teach(
                                lesson.request(Advanced.DEFAULT, Optional.empty()),
                                new Pause(),
                                lesson.steps()::add,
                                stops))
                .isInstanceOf(JobCancelledException.class);
        assertThat(folder.resolve("models/own-two-1")).doesNotExist();
    }

    @Test
    void modesAreLearnedByTheirNotes() throws Exception {
        lesson.examples()
                .replaceAll(one -> new Example(
                        one.path(), one.file(), one.label().equals("dull") ? "shur" : "mahur", one.player()));

        Taught taught = lesson.teach(TwoInstruments.SHIPPED, Advanced.DEFAULT);

        assertThat(taught.judgement().approach()).isEqualTo(Approach.NOTES_TRANSFER);
        assertThat(taught.card().namesModes()).isTrue();
    }
}
