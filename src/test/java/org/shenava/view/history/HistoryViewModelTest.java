package org.shenava.view.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenava.history.Course;
import org.shenava.history.KeptSound;
import org.shenava.history.Session;
import org.shenava.history.Sessions;
import org.shenava.settings.Language;

class HistoryViewModelTest extends HistoryFixture {
    private Session dashti;
    private Session mahur;
    private Session unsure;
    private Path sound;
    private HistoryViewModel model;

    @BeforeEach
    void fill() throws Exception {
        sound = Files.write(history.newRecording(Sessions.NOON, "flac"), new byte[2_500_000]);
        Path file = Files.write(home.resolve("tune.flac"), new byte[3]);
        mahur = history.add(Sessions.file(Sessions.NOON, file, "mahur"), Course.EMPTY);
        dashti = history.add(
                Sessions.microphone(Sessions.NOON.plusSeconds(600), "dashti", 0.62)
                        .withSound(Optional.of(new KeptSound(sound, 5))),
                Sessions.course("dashti", "dashti", "shur"));
        unsure = history.add(Sessions.microphone(Sessions.NOON.plusSeconds(1200), "segah", 0.3), Course.EMPTY);
        model = model(Language.ENGLISH);
        model.refresh();
    }

    @Test
    void listsTheNewestFirst() {
        assertThat(model.rows()).extracting(HistoryRow::answer).containsExactly("Unsure: Segah", "Dashti", "Mahur");
        assertThat(model.rows()).extracting(HistoryRow::confidence).containsExactly("30 %", "62 %", "80 %");
        assertThat(model.rows()).extracting(HistoryRow::length).containsExactly("1:15", "1:15", "3:45");
        assertThat(model.rows()).extracting(HistoryRow::hasSound).containsExactly(false, true, false);
        assertThat(model.rows().get(1).when()).isEqualTo("21 Nov 2026, 12:10");
        assertThat(model.summary().get()).isEqualTo("Sessions: 3 · recordings 2.5 MB");
        assertThat(model.loaded().get()).isTrue();
    }

    @Test
    void speaksPersian() {
        HistoryViewModel persian = model(Language.PERSIAN);
        persian.refresh();

        HistoryRow row = persian.rows().get(1);
        assertThat(row.answer()).isEqualTo("دشتی");
        assertThat(row.confidence()).isEqualTo("۶۲٪");
        assertThat(row.when()).isEqualTo("۳۰ آبان ۱۴۰۵، ۱۲:۱۰");
        assertThat(persian.summary().get()).contains("۳ نشست").contains("۲٫۵");
    }

    @Test
    void findsByWordsInEitherLanguage() {
        model.filter("  DASHTI usb ");
        assertThat(model.rows()).extracting(HistoryRow::id).containsExactly(dashti.id());
        model.filter("ماهور");
        assertThat(model.rows()).extracting(HistoryRow::id).containsExactly(mahur.id());
        model.filter("nothing like it");
        assertThat(model.rows()).isEmpty();
        model.filter("");
        assertThat(model.rows()).hasSize(3);
    }

    @Test
    void showsTheAnswersOverTimeOfTheOneThatIsSelected() {
        select(dashti);
        assertThat(model.details().get().course().stretches()).hasSize(2);

        model.select(List.copyOf(model.rows()));
        assertThat(model.details().get()).isNull();
    }

    @Test
    void aCorrectionIsShownAndUndone() {
        select(dashti);

        model.correct(Optional.of("shur"));

        assertThat(row(dashti).corrected()).isEqualTo("Shur");
        assertThat(model.details().get().row().corrected()).isEqualTo("Shur");
        assertThat(model.undoText().get()).startsWith("Take the last correction back");
        model.correct(Optional.of("nava"));
        model.undo();
        assertThat(row(dashti).corrected()).isEqualTo("Shur");
        model.undo();
        assertThat(row(dashti).corrected()).isEmpty();
        assertThat(model.undoText().get()).isEmpty();
        model.undo();
    }

    @Test
    void sayingTheSameAgainIsNothingToUndo() {
        select(dashti);

        model.correct(Optional.empty());

        assertThat(model.undoText().get()).isEmpty();
    }

    @Test
    void deletedSessionsComeBackAlsoInAnotherLanguage() {
        model.select(List.of(row(dashti), row(mahur)));

        model.delete();

        assertThat(model.rows()).extracting(HistoryRow::id).containsExactly(unsure.id());
        assertThat(model.details().get()).isNull();
        HistoryViewModel persian = model(Language.PERSIAN);
        persian.refresh();
        assertThat(persian.undoText().get()).contains("۲");
        persian.undo();
        assertThat(persian.rows()).hasSize(3);
    }

    @Test
    void playsFromAMomentOfTheSession() {
        select(dashti);
        model.play(12);
        model.play(2);
        select(mahur);
        model.play(7);

        String name = sound.getFileName().toString();
        assertThat(went).containsExactly(name + " at 7.0", name + " at 0.0", "tune.flac at 7.0");
    }

    @Test
    void saysWhyItCannotPlay() throws Exception {
        select(unsure);
        model.play(0);
        assertThat(said()).isEqualTo("There is no recording of this session.");

        Files.delete(sound);
        select(dashti);
        model.play(0);
        assertThat(said()).startsWith("The recording").endsWith("is no longer there.");
        assertThat(went).isEmpty();
    }

    @Test
    void showsTheRecordingInItsFolder() {
        select(dashti);

        model.reveal();

        assertThat(services.asked).contains("reveal " + sound.getFileName());
    }

    @Test
    void exportsWhatIsSelectedOrEverything() throws Exception {
        Path one = home.resolve("one.csv");
        Path all = home.resolve("all.csv");

        model.exportTable(all);
        select(dashti);
        model.exportTable(one);

        assertThat(Files.readAllLines(all)).hasSize(4);
        assertThat(Files.readAllLines(one)).hasSize(2).element(1).asString().contains("dashti");
        assertThat(said()).isEqualTo("Written: " + one);
    }

    @Test
    void exportsLabelsAtTheTimesOfTheRecording() throws Exception {
        Path labels = home.resolve("labels.txt");
        Session late = history.add(
                Sessions.microphone(Sessions.NOON.plusSeconds(9999), "dashti", 0.62)
                        .withSound(Optional.of(new KeptSound(sound, 1.5))),
                Sessions.course("dashti", "dashti", "shur"));
        model.refresh();
        select(late);

        model.exportLabels(Exports.Kind.AUDACITY, labels);

        // The recording began a second and a half after the session.
        assertThat(Files.readAllLines(labels)).containsExactly("0.000\t0.500\tDashti", "0.500\t1.500\tShur");
        Path layer = home.resolve("labels.svl");
        model.exportLabels(Exports.Kind.SONIC_VISUALISER, layer);
        assertThat(layer).content().contains("label=\"Dashti\"").contains("sampleRate=\"44100\"");
    }

    @Test
    void saysWhenAFileCannotBeWritten() throws Exception {
        model.exportTable(Files.writeString(home.resolve("no folder"), "x").resolve("a.csv"));

        assertThat(said()).isEqualTo("The file could not be written. Choose another place.");
    }

    @Test
    void rowsThatStayAreNotTouched() throws Exception {
        HistoryRow before = row(mahur);
        history.update(dashti.grown(99, "m", dashti.verdict()), Course.EMPTY, true);

        model.refresh();

        assertThat(row(mahur)).isSameAs(before);
        assertThat(row(dashti).length()).isEqualTo("1:39");
    }

    private void select(Session session) {
        model.select(List.of(row(session)));
    }

    private HistoryRow row(Session session) {
        return model.rows().stream()
                .filter(row -> row.id() == session.id())
                .findFirst()
                .orElseThrow();
    }
}
