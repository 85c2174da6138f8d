package org.shenava.view.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.shenava.library.scan.ByHand;
import org.shenava.library.scan.ModelAnswer;
import org.shenava.library.scan.ScanOutcome;
import org.shenava.library.scan.ScanOutcome.Heard;
import org.shenava.library.scan.ScannedTrack;
import org.shenava.music.Thresholds;
import org.shenava.settings.Language;
import org.shenava.view.common.Texts;

class ScanViewModelTest extends LibraryFixture {
    private static final Texts ENGLISH = Texts.of(Language.ENGLISH);

    @Test
    void aScanFillsTheTable() {
        ScanViewModel model = scanned();

        assertThat(names(model)).containsExactly("a.mp3", "b.mp3", "c.mp3", "d.mp3");
        assertThat(model.counts().get()).isEqualTo(new Counts(3, 1, 1, 1));
        assertThat(model.work().running().get()).isFalse();
        assertThat(model.work().message().get().words(ENGLISH)).startsWith("Done: 3 recordings");
    }

    @Test
    void aDamagedLibraryThatWasSetAsideIsSaidOnce() throws Exception {
        Files.createDirectories(music);
        services.library.setAside = Optional.of(home.resolve("library.db.damaged-20260321-120000"));

        ScanViewModel model = scanned();

        assertThat(model.work().message().get().words(ENGLISH)).contains("library.db.damaged-20260321-120000");
        model.scan();
        assertThat(model.work().message().get().words(ENGLISH)).doesNotContain("damaged");
    }

    @Test
    void aFolderThatIsNoneIsNotScanned() {
        ScanViewModel model = ScanViewModel.of(context());
        for (String written : List.of("", "music", home.resolve("missing").toString(), "\0")) {
            model.folder().set(written);
            model.scan();
            assertThat(model.work().message().get().words(ENGLISH)).contains("no folder");
        }
        assertThat(model.scanned()).isEmpty();
    }

    @Test
    void aStoppedScanKeepsWhatWasHeard() {
        HeldJobs jobs = new HeldJobs();
        use(jobs);
        services.library.whileScanning =
                () -> ScanViewModel.of(context()).work().cancel();
        ScanViewModel model = scanned();
        assertThat(model.work().running().get()).isTrue();

        jobs.runAll();

        assertThat(names(model)).containsExactly("a.mp3");
        assertThat(model.work().message().get().words(ENGLISH)).startsWith("Stopped");
    }

    @Test
    void aMissingModelIsSaid() throws Exception {
        services.library.refusal = Optional.of("No model is installed; install one.");
        Files.createDirectories(music);

        ScanViewModel model = scanned();

        assertThat(model.work().message().get().words(ENGLISH)).isEqualTo("No model is installed; install one.");
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void thresholdsActAtOnce() {
        ScanViewModel model = scanned();
        model.show(new Filter(Filter.Kind.UNSURE, ""));
        assertThat(names(model)).containsExactly("c.mp3");

        preferences.change(
                settings -> settings.withThresholds(new Thresholds(OptionalDouble.of(0.85), Map.of("rock", 0.2))));

        assertThat(names(model)).containsExactly("b.mp3");
        assertThat(model.counts().get().unsure()).isEqualTo(1);
    }

    @Test
    void rowsAreSearchedAndSifted() {
        ScanViewModel model = scanned();
        model.search(" DAW");
        assertThat(names(model)).containsExactly("a.mp3");
        model.search("");
        model.show(new Filter(Filter.Kind.LABEL, "mahur"));
        assertThat(names(model)).containsExactly("a.mp3");
        model.show(new Filter(Filter.Kind.NO_MODE, ""));
        assertThat(names(model)).isEmpty();
        preferences.change(
                settings -> settings.withThresholds(new Thresholds(OptionalDouble.empty(), Map.of("mahur", 0.9))));
        assertThat(names(model)).containsExactly("a.mp3");
        model.show(new Filter(Filter.Kind.TROUBLE, ""));
        assertThat(names(model)).containsExactly("d.mp3");
        assertThat(Filter.choices(model.classes().get())).hasSize(5 + 11 + 13);
    }

    @Test
    void anAnswerByHandIsKeptAndCounts() {
        ScanViewModel model = scanned();
        ScannedTrack haze = track(model, 2);

        model.say(haze, Optional.of(new ByHand("metal", Optional.empty())));

        assertThat(services.library.said).containsKey(haze.sha256());
        assertThat(track(model, 2).verdict().label()).isEqualTo("metal");
        assertThat(model.counts().get().unsure()).isZero();
        assertThat(new TrackWords(ENGLISH)
                        .state(model.rows().get(2), model.judge().get()))
                .isEqualTo("Set by you");

        model.say(track(model, 2), Optional.empty());

        assertThat(track(model, 2).verdict().label()).isEqualTo("rock");
    }

    @Test
    void whatIsSaidWhileSomethingIsWrittenIsKeptToo() {
        HeldJobs jobs = new HeldJobs();
        use(jobs);
        ScanViewModel model = scanned();
        jobs.runAll();
        ScannedTrack blue = track(model, 1);
        ScannedTrack haze = track(model, 2);

        new ResultFiles(model).writeCsv(home.resolve("library.csv"));
        model.say(haze, Optional.of(new ByHand("metal", Optional.empty())));
        model.say(blue, Optional.of(new ByHand("pop", Optional.empty())));
        jobs.runAll();

        assertThat(home.resolve("library.csv")).exists();
        assertThat(services.library.said).containsKeys(haze.sha256(), blue.sha256());
        assertThat(track(model, 1).verdict().label()).isEqualTo("pop");
        assertThat(track(model, 2).verdict().label()).isEqualTo("metal");
    }

    @Test
    void whatSoundsAlikeIsListedLikestFirst() {
        ScanViewModel model = scanned();

        model.showAlike(track(model, 1));

        assertThat(names(model)).containsExactly("b.mp3", "a.mp3", "c.mp3");
        model.showAll();
        assertThat(model.rows()).hasSize(4);
    }

    @Test
    void playlistsTablesAndReportsAreWritten() {
        ScanViewModel model = scanned();

        new ResultFiles(model).writePlaylists(home, id -> id);
        new ResultFiles(model).writeCsv(home.resolve("library.csv"));
        new ResultFiles(model).writeHtml(home.resolve("report.html"), ENGLISH);
        new ResultFiles(model).writeGrown(track(model, 0), home.resolve("grown.m3u8"));

        assertThat(home.resolve("jazz.m3u8")).content().contains("b.mp3").doesNotContain("a.mp3");
        assertThat(home.resolve("library.csv")).content().contains("Dawn", "Blue", "Haze");
        assertThat(home.resolve("report.html")).content().contains("d.mp3");
        assertThat(home.resolve("grown.m3u8")).content().contains("a.mp3", "b.mp3", "c.mp3");
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        ScanViewModel model = scanned();

        new ResultFiles(model).writeCsv(music.resolve("a.mp3").resolve("library.csv"));

        assertThat(model.small().message().get().words(ENGLISH)).contains("could not be written");
    }

    @Test
    void theWordsOfARowAreInTheLanguage() {
        ScanViewModel model = scanned();
        TrackWords words = new TrackWords(Texts.of(Language.PERSIAN));

        assertThat(words.answer(model.rows().get(0), model.judge().get())).isEqualTo("ماهور");
        assertThat(words.confidence(model.rows().get(0), model.judge().get())).isEqualTo("۷۰٪");
        assertThat(words.confidence(model.rows().get(1), model.judge().get())).isEqualTo("۸۰٪");
        assertThat(words.guesses(model.rows().get(1), model.judge().get())).isEqualTo("پاپ ۲۰٪");
        assertThat(words.length(model.rows().get(0))).isEqualTo("۳:۰۷");
        assertThat(words.state(model.rows().get(3), model.judge().get())).isEqualTo("پروندهٔ خالی");
    }

    /** What counts when files are sorted is 0 then; what is shown beside the other guesses is what the model said. */
    @Test
    void anAnswerThatRestsOnTooLittleHasItsOwnProbability() {
        ScanViewModel model = scanned();
        ScannedTrack haze = track(model, 2);
        ModelAnswer said = haze.answer();
        ScanOutcome brief = new Heard(new ScannedTrack(
                haze.file(),
                haze.bytes(),
                haze.sha256(),
                haze.tags(),
                new ModelAnswer(4, false, said.top(), said.embedding(), Optional.empty()),
                Optional.empty(),
                Optional.empty()));
        TrackWords words = new TrackWords(ENGLISH);

        assertThat(words.confidence(brief, model.judge().get())).isEqualTo("40 %");
        assertThat(words.guesses(brief, model.judge().get())).isEqualTo("Pop 60 %");
        assertThat(words.state(brief, model.judge().get())).isEqualTo("Unsure");
    }

    private static ScannedTrack track(ScanViewModel model, int row) {
        return ((Heard) model.rows().get(row)).track();
    }

    private static List<String> names(ScanViewModel model) {
        return model.rows().stream()
                .map(one -> one.file().getFileName())
                .map(Path::toString)
                .toList();
    }
}
