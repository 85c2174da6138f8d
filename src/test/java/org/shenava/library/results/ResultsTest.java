package org.shenava.library.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.library.TrackTags;
import org.shenava.library.scan.ByHand;
import org.shenava.library.scan.ModelAnswer;
import org.shenava.library.scan.ScanOutcome;
import org.shenava.library.scan.ScanOutcome.Heard;
import org.shenava.library.scan.ScanOutcome.Refused;
import org.shenava.library.scan.ScanResult;
import org.shenava.library.scan.ScannedTrack;
import org.shenava.music.Labels;
import org.shenava.music.Thresholds;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.settings.Language;
import org.shenava.store.ContentHash;
import org.shenava.view.common.Texts;
import org.shenava.view.library.ReportTexts;

class ResultsTest {
    private static final Judge HALF = new Judge(new Thresholds(OptionalDouble.of(0.5), Map.of()), 0.3, 0.3);

    @TempDir
    Path folder;

    @Test
    void countsClassesModesAndTheUnsure() {
        LibraryReport report = LibraryReport.of(
                scan(
                        track("a.mp3", "jazz", 0.9),
                        track("b.mp3", "jazz", 0.8),
                        track("c.mp3", "rock", 0.4),
                        iranian("d.mp3", "shur", 0.7),
                        iranian("e.mp3", "segah", 0.2)),
                HALF);

        assertThat(report.classes()).extracting(LibraryReport.Share::label).containsExactly("iranian", "jazz");
        assertThat(report.modes()).extracting(LibraryReport.Share::label).containsExactly("shur");
        assertThat(report.unsure())
                .extracting(one -> one.file().getFileName().toString())
                .containsExactly("c.mp3");
        assertThat(report.trackCount()).isEqualTo(5);
    }

    @Test
    void thresholdsActWithoutANewScan() {
        ScanResult scan = scan(track("c.mp3", "rock", 0.4));

        assertThat(LibraryReport.of(scan, HALF).unsure()).hasSize(1);
        assertThat(LibraryReport.of(scan, new Judge(Thresholds.NONE, 0.3, 0.3)).unsure())
                .isEmpty();
    }

    @Test
    void whatAPersonSaidIsSure() {
        ScannedTrack track = track("c.mp3", "rock", 0.1).withHand(Optional.of(new ByHand("nava", Optional.empty())));

        assertThat(HALF.label(track)).contains(Labels.IRANIAN);
        assertThat(HALF.dastgah(track)).contains("nava");
    }

    @Test
    void playlistsHaveRelativePathsAndNoLineTooMany() throws Exception {
        ScannedTrack odd = with(track("#1 شور.mp3", "jazz", 0.9), "Ar\ntist", "Title");
        Playlists.write(LibraryReport.of(scan(odd), HALF), folder.resolve("lists"), id -> Labels.of(id)
                .english());

        assertThat(Files.readAllLines(folder.resolve("lists/Jazz.m3u8")))
                .containsExactly(
                        "#EXTM3U",
                        "#EXTINF:100,Ar tist - Title",
                        Path.of("..", "music", "#1 شور.mp3").toString());

        Playlists.write(List.of(odd), folder.resolve("music/here.m3u8"));
        assertThat(Files.readAllLines(folder.resolve("music/here.m3u8")).get(2))
                .isEqualTo(Path.of(".", "#1 شور.mp3").toString());
    }

    @Test
    void htmlEscapesWhateverANameHolds() throws Exception {
        ScanResult scan = new ScanResult(
                List.of(
                        new Heard(track("<script>alert('1')</script>.mp3", "rock", 0.2)),
                        new Heard(track("<b>\"&.mp3", "jazz", 0.9)),
                        new Refused(
                                folder.resolve("music/<i>.mp3"), ScanOutcome.Why.EMPTY, "“<i>.mp3” is empty & bad.")),
                2,
                200);

        assertThat(html(scan, Language.ENGLISH))
                .doesNotContain("<script>")
                .doesNotContain("<i>")
                .contains("&lt;script&gt;")
                .contains("is empty &amp; bad")
                .contains("<svg")
                .contains("1 (50 %, 2 min)");
    }

    @Test
    void htmlIsInTheLanguageOfItsReaderAndMirrored() throws Exception {
        ScanResult scan = new ScanResult(
                List.of(
                        new Heard(track("c.mp3", "rock", 0.4)),
                        new Heard(iranian("d.mp3", "segah", 0.7)),
                        new Refused(folder.resolve("music/e.mp3"), ScanOutcome.Why.EMPTY, "“e.mp3” is empty.")),
                2,
                200);

        String persian = html(scan, Language.PERSIAN);

        assertThat(persian)
                .contains("<html lang=\"fa\" dir=\"rtl\">")
                .contains("<title>شنوا: کتابخانه</title>")
                .contains("سه‌گاه", "راک", "۱ (۵۰٪، ۲ دقیقه)")
                .contains("<bdi dir=\"ltr\">" + folder.resolve("music/c.mp3"));
        // All that is left in Latin letters are names of files, and sentences without a translation.
        assertThat(persian.substring(persian.indexOf("<body>"))
                        .replaceAll("<bdi dir=\"ltr\">[^<]*</bdi>|<td dir=\"ltr\">[^<]*</td>|<[^>]*>", " "))
                .doesNotContainPattern("[A-Za-z0-9]");
        // The name on the other side, and the bar from there on.
        assertThat(persian).contains("<text x=\"578.0\"", "<rect x=\"230.0\"");
        assertThat(html(scan, Language.ENGLISH))
                .contains("<html lang=\"en\" dir=\"ltr\">", "<text x=\"182.0\"", "<rect x=\"190.0\"");
    }

    private String html(ScanResult scan, Language language) throws Exception {
        Path file = folder.resolve("report.html");
        ReportFiles.writeHtml(LibraryReport.of(scan, HALF), new ReportTexts(Texts.of(language)), file);
        return Files.readString(file);
    }

    @Test
    void csvHoldsEveryRecordingAndNoFormula() throws Exception {
        ScannedTrack track = with(track("a,\"b\".mp3", "jazz", 0.9), "=cmd|' /C calc'!A0", "@x");
        ReportFiles.writeCsv(List.of(track, iranian("d.mp3", "shur", 0.7)), HALF, folder.resolve("library.csv"));

        List<String> lines = Files.readAllLines(folder.resolve("library.csv"));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1))
                .contains("a,\"\"b\"\".mp3")
                .contains("'=cmd")
                .contains("'@x")
                .contains(",jazz,0.9000,");
        assertThat(lines.get(2)).contains(",iranian,").contains(",shur,0.7000,true,false,");
    }

    @Test
    void csvLeavesOutWhatDoesNotCount() throws Exception {
        ModelAnswer foreign = new ModelAnswer(
                100, false, answer("shur", 0.6, new float[0], "shur", "segah").top(), new float[0], Optional.empty());
        ScannedTrack track =
                made("a.mp3", answer("iranian", 0.9, new float[0], "jazz", "rock", "iranian"), Optional.of(foreign));
        ReportFiles.writeCsv(
                List.of(track, made("b.mp3", foreign, Optional.empty())), HALF, folder.resolve("library.csv"));

        List<String> lines = Files.readAllLines(folder.resolve("library.csv"));
        assertThat(lines.get(1)).contains(",iranian,0.9000,").contains(",shur,,true,false,");
        assertThat(lines.get(2)).contains(",iranian,,segah,0.4000,").contains(",shur,,false,false,");
    }

    @Test
    void likeMusicIsFoundByItsEmbedding() {
        ScannedTrack seed = embedded("seed.mp3", 1, 0);
        ScannedTrack near = embedded("near.mp3", 0.9f, 0.1f);
        ScannedTrack far = embedded("far.mp3", 0, 1);
        List<ScannedTrack> all = List.of(far, seed, near);

        assertThat(Similar.to(seed, all, 5))
                .extracting(one -> one.track().file())
                .containsExactly(near.file(), far.file());
        assertThat(Similar.to(seed, all, 1)).hasSize(1);
        ScannedTrack copy = new ScannedTrack(
                folder.resolve("music").resolve("z.mp3"),
                10,
                near.sha256(),
                TrackTags.NONE,
                near.answer(),
                Optional.empty(),
                Optional.empty());
        assertThat(Similar.to(seed, List.of(copy, near, far), 5))
                .as("of copies one is enough")
                .extracting(one -> one.track().file())
                .containsExactly(near.file(), far.file());
        assertThat(Similar.grow(seed, all, 10)).containsExactly(seed, near, far);
    }

    @Test
    void withoutEmbeddingsLikenessGoesByAllProbabilities() {
        ScannedTrack seed = track("a.mp3", "jazz", 0.9);

        assertThat(Similar.likeness(seed, track("b.mp3", "jazz", 0.8)))
                .isGreaterThan(Similar.likeness(seed, track("c.mp3", "rock", 0.8)));
        assertThat(Similar.likeness(seed, seed)).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void iranianRecordingsAreComparedByTheirModes() {
        ScannedTrack seed = iranian("a.mp3", "shur", 0.9);

        assertThat(Similar.likeness(seed, iranian("b.mp3", "shur", 0.8)))
                .isGreaterThan(Similar.likeness(seed, iranian("c.mp3", "segah", 0.8)));
    }

    private ScannedTrack track(String name, String label, double p) {
        return made(name, answer(label, p, new float[0], "jazz", "rock", "iranian"), Optional.empty());
    }

    private ScannedTrack iranian(String name, String mode, double p) {
        return made(
                name,
                answer("iranian", 0.9, new float[0], "jazz", "rock", "iranian"),
                Optional.of(answer(mode, p, new float[0], "shur", "segah", "nava")));
    }

    private ScannedTrack embedded(String name, float... embedding) {
        return made(name, answer("jazz", 0.9, embedding, "jazz", "rock", "iranian"), Optional.empty());
    }

    private ScannedTrack made(String name, ModelAnswer answer, Optional<ModelAnswer> modes) {
        Path file = folder.resolve("music").resolve(name);
        return new ScannedTrack(
                file, 10, ContentHash.of(name.getBytes()), TrackTags.NONE, answer, modes, Optional.empty());
    }

    private static ScannedTrack with(ScannedTrack track, String artist, String title) {
        TrackTags tags = new TrackTags(Optional.of(artist), Optional.of(title), Optional.empty(), Optional.empty());
        return new ScannedTrack(
                track.file(), track.bytes(), track.sha256(), tags, track.answer(), track.modes(), track.byHand());
    }

    private static ModelAnswer answer(String label, double p, float[] embedding, String... labels) {
        double rest = (1 - p) / (labels.length - 1);
        List<LabelProbability> top = java.util.stream.Stream.of(labels)
                .map(one -> new LabelProbability(one, one.equals(label) ? p : rest))
                .sorted((a, b) -> one(a, b, label))
                .toList();
        return new ModelAnswer(100, true, top, embedding, Optional.empty());
    }

    /** The label first, also where its probability is small. */
    private static int one(LabelProbability a, LabelProbability b, String label) {
        return Boolean.compare(b.label().equals(label), a.label().equals(label));
    }

    private static ScanResult scan(ScannedTrack... tracks) {
        return new ScanResult(
                java.util.stream.Stream.of(tracks).<ScanOutcome>map(Heard::new).toList(), tracks.length, 0);
    }
}
