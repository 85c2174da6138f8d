package org.shenava.view.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.recognition.AnswerStretch;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.RecordingAnswer;
import org.shenava.settings.Language;
import org.shenava.view.FakeFeed;

class FilesViewModelTest extends FilesFixture {
    @Test
    void aRecordingIsNamedOutlinedAndAnswered() throws Exception {
        model.open(List.of(recording("a.wav")));

        assertThat(model.title().get()).isEqualTo("a.wav");
        assertThat(model.whole().get().sentence()).isEqualTo("Shur family, most likely Dashti 62 %");
        assertThat(model.whole().get().detail()).isEqualTo("10 s heard · dastgah-test-1");
        assertThat(model.whole().get().best()).hasSize(3);
        assertThat(model.whole().get().notes()).startsWith("Tonic");
        assertThat(desk.outline().get().peaks().orElseThrow().seconds()).isCloseTo(60, within(0.01));
        assertThat(model.times().clock().get()).isEqualTo("0:00 / 1:00");
        assertThat(AnswerStretch.joined(model.stretches().get()))
                .extracting(stretch -> stretch.best().label())
                .containsExactly("dashti", "segah");
    }

    @Test
    void aDamagedFileSaysWhyBesideTheOthers() throws Exception {
        services.refusal = Optional.of("“broken.ogg” is not an audio file.");
        model.open(List.of(Files.writeString(home.resolve("broken.ogg"), "only words")));
        services.refusal = Optional.empty();
        model.open(List.of(recording("a.wav")));

        QueuedFile broken = desk.queue().files().get(0);
        assertThat(broken.state().get()).isEqualTo(FileState.FAILED);
        assertThat(FileWords.of(broken, context.texts())).isEqualTo("“broken.ogg” is not an audio file.");
        assertThat(desk.queue().files().get(1).state().get()).isEqualTo(FileState.ANSWERED);
        desk.queue().choose(broken);
        assertThat(model.whole().get().sentence()).isEqualTo("No answer");
        assertThat(model.whole().get().detail()).isEqualTo("“broken.ogg” is not an audio file.");
        assertThat(model.times().outlineWords().get()).isEqualTo("The waveform cannot be drawn.");
        assertThat(model.stretches().get()).isEmpty();
    }

    @Test
    void aRecordingThatIsOverIsNotListenedToAnyMore() throws Exception {
        services.analysis = part ->
                new RecordingAnswer(0.2, FakeFeed.answer(ListeningState.COLLECTING, "dashti", 0.2, true), List.of());

        model.open(List.of(recording("a.wav")));

        assertThat(model.whole().get().sentence()).isEqualTo("Too short for an answer");
        assertThat(FileWords.of(desk.queue().files().get(0), context.texts())).isEqualTo("Too short for an answer");
    }

    @Test
    void theSelectionIsAnsweredByItself() throws Exception {
        model.open(List.of(recording("a.wav")));
        model.analyseSelection();
        assertThat(services.asked).as("nothing is selected").noneMatch(asked -> asked.contains(" from "));

        desk.range().select(20, 35);
        model.analyseSelection();

        assertThat(services.asked).contains("analyse a.wav from 20.0 to 35.0");
        assertThat(model.partTitle().get()).isEqualTo("Selection 0:20 to 0:35");
        assertThat(model.part().get().orElseThrow().sentence()).contains("Dashti");
        assertThat(model.whole().get().sentence()).as("stays beside it").contains("Dashti");
    }

    @Test
    void aSelectionIsMadeAtTheCursor() throws Exception {
        model.open(List.of(recording("a.wav")));
        desk.playback().seek(10);
        desk.range().selectFromCursor();
        assertThat(model.times().selection().get()).isEqualTo("0:10 to 1:00");

        desk.playback().seek(25);
        desk.range().selectToCursor();

        assertThat(model.times().selection().get()).isEqualTo("0:10 to 0:25");
        desk.range().zoomToSelection();
        assertThat(desk.range().start().get()).isCloseTo(10, within(0.01));
        assertThat(desk.range().end().get()).isCloseTo(25, within(0.01));
        desk.range().zoomToSelection();
        assertThat(desk.range().end().get()).isCloseTo(60, within(0.01));
    }

    @Test
    void aFolderGivesItsRecordingsInOrder() throws Exception {
        Path folder = Files.createDirectories(home.resolve("radif/deep"));
        Files.copy(recording("x.wav"), folder.resolve("b.wav"));
        Files.copy(recording("x2.wav"), folder.getParent().resolve("c.wav"));
        Files.writeString(folder.resolve("notes.txt"), "no recording");

        model.open(List.of(folder.getParent()));

        assertThat(desk.queue().files()).extracting(QueuedFile::name).containsExactly("c.wav", "b.wav");
        assertThat(said()).isEqualTo("Recordings found: 2");
    }

    @Test
    void anEmptyFolderIsTold() throws Exception {
        model.open(List.of(Files.createDirectory(home.resolve("empty"))));

        assertThat(said()).isEqualTo("There is no recording in this folder.");
        assertThat(model.chosen().get()).isFalse();
    }

    @Test
    void aLargeFolderIsCut() throws Exception {
        Path folder = Files.createDirectory(home.resolve("many"));
        for (int i = 0; i <= FolderSearch.MOST_FILES; i++) {
            Files.createFile(folder.resolve("a" + i + ".wav"));
        }
        services.refusal = Optional.of("empty");

        model.open(List.of(folder));

        assertThat(desk.queue().files()).hasSize(FolderSearch.MOST_FILES);
        assertThat(said()).startsWith("The folder holds more");
    }

    @Test
    void opensAtAMomentAndPlays() throws Exception {
        Path file = recording("a.wav");

        model.openAt(file, 21.5);

        assertThat(players).hasSize(1);
        assertThat(players.get(0).asked).contains("play 21.5");
        model.openAt(file, 40);
        assertThat(players).as("the same file").hasSize(1);
        assertThat(players.get(0).asked).contains("seek 40.0");
        assertThat(desk.queue().files()).hasSize(1);
    }

    @Test
    void aMomentOfAFileThatCannotBeReadIsNotPlayedInTheNext() throws Exception {
        model.openAt(Files.writeString(home.resolve("broken.ogg"), "only words"), 21.5);

        model.open(List.of(recording("a.wav")));

        assertThat(desk.playback().playing().get()).isFalse();
        assertThat(desk.range().cursor().get()).isZero();
    }

    @Test
    void anotherFileIsSilentAndTheFirstKeepsItsPlace() throws Exception {
        model.open(List.of(recording("a.wav")));
        desk.playback().play();
        players.get(0).position = 12;
        desk.playback().tick();

        model.open(List.of(recording("b.wav")));
        assertThat(desk.playback().playing().get()).isFalse();
        assertThat(players.get(0).asked).endsWith("close");
        desk.queue().step(-1);

        assertThat(desk.range().cursor().get()).isEqualTo(12);
    }

    @Test
    void whoeverKeepsAnswersHearsOfWholeFilesOnly() throws Exception {
        Path file = recording("a.wav");
        model.open(List.of(file));
        desk.range().select(20, 35);
        model.analyseSelection();
        services.refusal = Optional.of("It is damaged.");
        model.open(List.of(recording("b.wav")));

        assertThat(analysed).containsExactly(file);
    }

    @Test
    void exportsInTheLanguageOfTheScreen() throws Exception {
        model.open(List.of(recording("a.wav")));
        assertThat(model.exports().exportName(ExportFormat.AUDACITY)).isEqualTo("a.txt");

        model.exports().export(ExportFormat.AUDACITY, home.resolve("a.txt"));
        model.exports().export(ExportFormat.CSV, home.resolve("a.csv"));
        over(Language.PERSIAN).exports().export(ExportFormat.SONIC_VISUALISER, home.resolve("a.svl"));

        assertThat(Files.readString(home.resolve("a.txt"))).isEqualTo("0.000\t30.000\tDashti\n30.000\t60.000\tSegah\n");
        assertThat(Files.readAllLines(home.resolve("a.csv"))).hasSize(7).contains("10.000,20.000,Dashti,0.6000");
        assertThat(Files.readString(home.resolve("a.svl"))).contains("label=\"دشتی\"", "sampleRate=\"22050\"");
    }

    @Test
    void anExportThatCannotBeWrittenIsTold() throws Exception {
        model.open(List.of(recording("a.wav")));

        model.exports()
                .export(
                        ExportFormat.CSV,
                        Files.createFile(home.resolve("no-folder")).resolve("a.csv"));

        assertThat(said()).contains("could not be written");
    }

    @Test
    void watchesLiveOnTheOtherPage() throws Exception {
        model.open(List.of(recording("a.wav")));

        model.watchLive();

        assertThat(contexts.went).containsExactly("live", "open a.wav");
    }

    @Test
    void whatIsKnownIsThereInTheOtherLanguage() throws Exception {
        model.open(List.of(recording("a.wav")));
        desk.range().select(20, 35);
        model.analyseSelection();
        model.close();

        FilesViewModel persian = over(Language.PERSIAN);

        assertThat(persian.whole().get().sentence()).contains("دشتی");
        assertThat(persian.times().selection().get()).isEqualTo("۰:۲۰ تا ۰:۳۵");
        assertThat(persian.part().get()).isPresent();
        assertThat(services.asked.stream().filter(asked -> asked.equals("analyse a.wav")))
                .as("nothing is analysed twice")
                .hasSize(1);
    }
}
