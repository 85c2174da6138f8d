package org.shenava.view.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shenava.music.Scala;
import org.shenava.music.ScalaException;
import org.shenava.settings.Language;
import org.shenava.view.common.Notice;
import org.shenava.view.common.Texts;

/** What the scale page reads and writes. */
class ScaleFilesTest extends ScaleFixture {
    @Test
    void aScaleOfAFileIsLaidOver() throws Exception {
        Path file = Files.writeString(home.resolve("third.scl"), "A third\n2\n5/4\n2/1\n");

        model.open(List.of(file));

        LaidOver scale = model.drawn().get().frame().laidOver().orElseThrow();
        assertThat(scale.name()).isEqualTo("A third");
        assertThat(scale.scale().cents().get(0)).isCloseTo(386.31, within(0.01));
        model.removeLaidOver();
        assertThat(model.drawn().get().frame().laidOver()).isEmpty();
    }

    @Test
    void aDamagedFileIsToldInWords() throws Exception {
        Path file = Files.writeString(home.resolve("bad.scl"), "Bad\n2\n5/4\nfive\n");

        model.open(List.of(file));

        assertThat(said()).contains("bad.scl").contains("Line 4").contains("“five”");
        assertThat(model.drawn().get().frame().laidOver()).isEmpty();
        assertThat(said(Language.PERSIAN)).contains("خط ۴").contains("«five»");
    }

    @Test
    void aGoodFilePutsAwayWhatWasSaidOfABadOne() throws Exception {
        Path good = Files.writeString(home.resolve("third.scl"), "A third\n2\n5/4\n2/1\n");
        model.open(List.of(Files.writeString(home.resolve("bad.scl"), "Bad\n2\n5/4\nfive\n")));

        model.open(List.of(good));
        assertThat(notices.newest().get()).isNull();

        Notice other = Notice.of("error.pasted");
        notices.post(other);
        model.open(List.of(good));
        assertThat(notices.newest().get()).as("of something else").isSameAs(other);
    }

    @Test
    void aMissingOrVastFileIsToldInWords() throws Exception {
        model.open(List.of(home.resolve("gone.scl")));
        assertThat(said()).contains("gone.scl");

        Path vast = Files.write(home.resolve("vast.scl"), new byte[2_000_000]);
        model.open(List.of(vast));
        assertThat(said()).contains("vast.scl");
    }

    @ParameterizedTest
    @EnumSource(ScalaException.Fault.class)
    void everyFaultHasWords(ScalaException.Fault fault) {
        for (Language language : List.of(Language.ENGLISH, Language.PERSIAN)) {
            assertThat(Texts.of(language).text("scale.scl." + fault.name())).isNotBlank();
        }
    }

    @Test
    void playedNotesAreWrittenAboveTheTonicAsPlayed() throws Exception {
        answered(answer("segah"));
        play(-6, -6, 143, 358);
        Path file = home.resolve("played.scl");

        model.savePlayed(file);

        Scala written = Scala.read(Files.readAllBytes(file));
        assertThat(written.cents()).hasSize(3);
        assertThat(written.cents().get(0)).isCloseTo(149, within(1.5));
        assertThat(written.cents().get(1)).isCloseTo(364, within(1.5));
        assertThat(written.cents().get(2)).isEqualTo(1200);
        assertThat(written.description()).contains("206.");
        assertThat(said()).contains("played.scl");
    }

    @Test
    void theModeIsWrittenAsTheRadifHasIt() throws Exception {
        answered(answer("chahargah"));
        Path file = home.resolve("chahargah.scl");

        model.saveMode(file);

        assertThat(Scala.read(Files.readAllBytes(file)).cents())
                .containsExactly(150.0, 400.0, 500.0, 700.0, 850.0, 1100.0, 1200.0);
    }

    @Test
    void theTableIsForOtherProgramsInEveryLanguage() throws Exception {
        answered(answer("segah"));
        play(-1200, 150);
        Path file = home.resolve("scale.csv");

        model = in(Language.PERSIAN);
        model.saveTable(file);

        List<String> rows = Files.readAllLines(file);
        assertThat(rows.get(0)).isEqualTo("hz,cents_above_tonic,cents_folded,note,points,seconds");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).matches("103\\.\\d{3},-1(200|199|201)\\.\\d,(0|1|1199)\\.\\d,AK,22,0\\.511");
        assertThat(rows.get(2)).matches("225\\.\\d{3},1(49|50)\\.\\d,1(49|50)\\.\\d,Bb,22,0\\.511");
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws Exception {
        Path file = Files.writeString(home.resolve("a-file"), "").resolve("inside.csv");

        model.saveTable(file);

        assertThat(said()).contains("could not be written");
    }
}
