package org.shenava.teaching.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCatalog;
import org.shenava.job.JobContext;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.RecordingAnswer;
import org.shenava.teaching.Approach;
import org.shenava.teaching.Example;
import org.shenava.teaching.Judgement;
import org.shenava.teaching.Pause;
import org.shenava.teaching.Taught;
import org.shenava.teaching.TeachRequest;
import org.shenava.teaching.TeachRequest.Advanced;
import org.shenava.teaching.TeachingException;

/** What a teaching makes of recordings that are too few, damaged, alike, or no music. */
class TeachingMaterialTest {
    @TempDir
    Path folder;

    private TwoInstruments lesson;

    @BeforeEach
    void record() throws Exception {
        lesson = new TwoInstruments(folder);
    }

    @Test
    void withoutTheShippedNetworksItLearnsFromFeaturesAndSaysSo() throws Exception {
        Taught taught = lesson.teach(new ModelCatalog(List.of(folder.resolve("none"))), Advanced.DEFAULT);

        assertThat(taught.judgement().approach()).isEqualTo(Approach.COLOUR_FEATURES);
        assertThat(taught.leftOut()).anyMatch(line -> line.contains("not installed"));
    }

    @Test
    void damagedFilesAndCopiesAreLeftOutAndNamed() throws Exception {
        Path broken = folder.resolve("rec/bright/broken.wav");
        Files.write(broken, new byte[100]);
        lesson.examples().add(new Example("bright/broken.wav", broken, "bright", Optional.empty()));
        Path copy = folder.resolve("rec/dull/copy.wav");
        Files.copy(folder.resolve("rec/dull/take0.wav"), copy);
        lesson.examples().add(new Example("dull/copy.wav", copy, "dull", Optional.empty()));
        lesson.examples().add(new Example("dull/gone.wav", folder.resolve("gone.wav"), "dull", Optional.empty()));
        lesson.examples()
                .add(MadeUpInstruments.write(
                        folder.resolve("rec"),
                        "still",
                        "silence",
                        new float[5 * MadeUpInstruments.RATE_HZ],
                        Optional.empty()));

        Taught taught = lesson.teach(TwoInstruments.SHIPPED, Advanced.DEFAULT);

        assertThat(taught.leftOut())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("bright/broken.wav cannot be used"))
                .anyMatch(line -> line.contains("dull/copy.wav is the same as dull/take0.wav"))
                .anyMatch(line -> line.startsWith("dull/gone.wav cannot be used"))
                .anyMatch(line -> line.contains("no sound in it"))
                .anyMatch(line -> line.contains("The class still has no recording"));
        assertThat(taught.card().training().note()).contains("dull/copy.wav");
        assertThat(taught.judgement().answers()).hasSize(2 * TwoInstruments.TAKES);
    }

    @Test
    void theBackgroundIsAClassOfTheNetworkAndNoAnswer() throws Exception {
        for (int take = 0; take < TwoInstruments.TAKES; take++) {
            lesson.examples()
                    .add(MadeUpInstruments.write(
                            folder.resolve("rec"),
                            "background",
                            "room" + take,
                            MadeUpInstruments.room(TwoInstruments.SECONDS, take),
                            Optional.empty()));
        }

        Taught taught = lesson.teach(TwoInstruments.SHIPPED, Advanced.DEFAULT, Optional.of("background"));

        assertThat(taught.card().labels()).containsExactly("bright", "dull", "background");
        assertThat(taught.card().answers()).containsExactly("bright", "dull");
        assertThat(taught.card().own().background()).isEqualTo("background");
        assertThat(taught.judgement().labels()).contains("background");
        Example room = MadeUpInstruments.write(
                folder.resolve("other"),
                "x",
                "room",
                MadeUpInstruments.room(TwoInstruments.SECONDS, 77),
                Optional.empty());
        try (Classifier model = TwoInstruments.SHIPPED.open(taught.folder().toString())) {
            RecordingAnswer noise = TwoInstruments.answer(model, room.file());
            assertThat(noise.whole().state()).isEqualTo(ListeningState.FOREIGN);
            assertThat(noise.whole().unsure()).isTrue();
            RecordingAnswer music =
                    TwoInstruments.answer(model, lesson.examples().get(0).file());
            assertThat(music.whole().state()).isEqualTo(ListeningState.LISTENING);
            assertThat(music.whole().top()).hasSize(2);
        }
    }

    @Test
    void aSilentBackgroundIsLeftOutSinceSilenceNeedsNoTeaching() throws Exception {
        lesson.examples()
                .add(MadeUpInstruments.write(
                        folder.resolve("rec"),
                        "background",
                        "still",
                        new float[5 * MadeUpInstruments.RATE_HZ],
                        Optional.empty()));

        Taught taught = lesson.teach(TwoInstruments.SHIPPED, Advanced.DEFAULT, Optional.of("background"));

        assertThat(taught.card().labels()).containsExactly("bright", "dull");
        assertThat(taught.card().own().background()).isEmpty();
    }

    @Test
    void droppedExamplesAreNotLearnedFrom() throws Exception {
        TeachRequest all = lesson.request(Advanced.DEFAULT, Optional.empty());
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

        Taught taught = new Teacher(TwoInstruments.SHIPPED, TwoInstruments.QUICK)
                .teach(fewer, new Pause(), lesson.steps()::add, JobContext.QUIET);

        assertThat(taught.judgement().answers())
                .extracting(Judgement.JudgedExample::path)
                .hasSize(2 * TwoInstruments.TAKES - 1)
                .doesNotContain("dull/take1.wav");
    }

    @Test
    void oneClassIsRefusedInASentence() {
        lesson.examples().removeIf(one -> one.label().equals("dull"));

        assertThatThrownBy(() -> lesson.teach(TwoInstruments.SHIPPED, Advanced.DEFAULT))
                .isInstanceOf(TeachingException.class)
                .hasMessage(
                        "Only the class bright has recordings that can be learned from; add some to a second class.");
    }

    @Test
    void theSameSoundEverywhereIsRefusedInASentence() {
        Path file = lesson.examples().get(0).file();
        lesson.examples().replaceAll(one -> new Example(one.path(), file, one.label(), one.player()));

        assertThatThrownBy(() -> lesson.teach(TwoInstruments.SHIPPED, Advanced.DEFAULT))
                .isInstanceOf(TeachingException.class)
                .hasMessageStartingWith("All classes hold the same sound");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws Exception {
        Path file = folder.resolve("a file");
        Files.writeString(file, "");
        TeachRequest blocked = new TeachRequest(
                lesson.examples(),
                Optional.empty(),
                List.of(),
                file.resolve("cache"),
                folder.resolve("progress"),
                folder.resolve("models/own-two-1"),
                "Two instruments",
                Advanced.DEFAULT,
                "a test");

        assertThatThrownBy(() -> new Teacher(TwoInstruments.SHIPPED, TwoInstruments.QUICK)
                        .teach(blocked, new Pause(), step -> {}, JobContext.QUIET))
                .isInstanceOf(TeachingException.class)
                .hasMessageContaining("make room on the disk or allow writing there");
    }
}
