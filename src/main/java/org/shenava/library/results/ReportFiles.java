package org.shenava.library.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.shenava.library.Verdict;
import org.shenava.library.scan.ScannedTrack;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.store.AtomicFiles;
import org.shenava.store.TableCell;

/** A library as a table, CSV in UTF-8 with numbers with a point, a row a recording; and as a page for people. */
public final class ReportFiles {
    private static final String[] HEADER = {
        "file",
        "artist",
        "title",
        "album",
        "seconds",
        "label",
        "probability",
        "second",
        "second_probability",
        "third",
        "third_probability",
        "dastgah",
        "dastgah_probability",
        "sure",
        "by_hand",
        "genre_tag"
    };

    private ReportFiles() {}

    public static void writeCsv(List<ScannedTrack> tracks, Judge judge, Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter out = new CSVPrinter(text, CSVFormat.RFC4180)) {
            out.printRecord((Object[]) HEADER);
            for (ScannedTrack track : tracks) {
                Verdict verdict = track.verdict();
                out.printRecord(
                        TableCell.text(track.file().toString()),
                        safe(track.tags().artist()),
                        safe(track.tags().title()),
                        safe(track.tags().album()),
                        number(track.seconds(), 1),
                        verdict.label(),
                        counted(verdict.p()),
                        guess(track, 1).map(LabelProbability::label).orElse(""),
                        guess(track, 1).map(one -> number(one.p(), 4)).orElse(""),
                        guess(track, 2).map(LabelProbability::label).orElse(""),
                        guess(track, 2).map(one -> number(one.p(), 4)).orElse(""),
                        verdict.dastgah().orElse(""),
                        counted(verdict.dastgahP()),
                        judge.label(track).isPresent(),
                        verdict.byHand(),
                        safe(track.tags().genre()));
            }
        }
        AtomicFiles.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static void writeHtml(LibraryReport report, ReportWords words, Path file) throws IOException {
        AtomicFiles.write(file, new ReportHtml(report, words).text().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<LabelProbability> guess(ScannedTrack track, int index) {
        List<LabelProbability> top = track.answer().top();
        return index < top.size() ? Optional.of(top.get(index)) : Optional.empty();
    }

    private static String safe(Optional<String> text) {
        return TableCell.text(text.orElse(""));
    }

    /** Empty where it does not count: to write 0 would say that something was found out. */
    private static String counted(double p) {
        return p == 0 ? "" : number(p, 4);
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
