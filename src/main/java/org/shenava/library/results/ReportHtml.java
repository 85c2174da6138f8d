package org.shenava.library.results;

import java.util.List;
import java.util.Locale;
import org.shenava.library.results.LibraryReport.Share;
import org.shenava.library.scan.ScanOutcome.Refused;
import org.shenava.library.scan.ScannedTrack;
import org.shenava.music.Labels;
import org.shenava.recognition.Answer.LabelProbability;

/** A library as one HTML page without anything around it: shares as a chart, the unsure ones and what could not be read as tables. */
final class ReportHtml {
    private static final int BAR_HEIGHT = 22;
    private static final int LONGEST_BAR = 420;
    private static final int BAR_START = 190;
    private static final int CHART_WIDTH = 760;
    private static final int GUESSES = 3;

    private static final String STYLE = """
            body { font-family: Vazirmatn, "Segoe UI", sans-serif; margin: 2em auto; max-width: 60em; padding: 0 1em;
              background: Canvas; color: CanvasText; color-scheme: light dark; }
            table { border-collapse: collapse; } td, th { padding: .2em .8em .2em 0; text-align: start; unicode-bidi: plaintext; }
            svg { max-width: 100%; } rect { fill: #2f7d6d; } text { fill: currentColor; font-size: 14px; }
            """;

    private final LibraryReport report;
    private final StringBuilder out = new StringBuilder();

    ReportHtml(LibraryReport report) {
        this.report = report;
    }

    String text() {
        out.append(
                        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Shenava: library</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>Library</h1>\n<p>")
                .append(report.trackCount())
                .append(" recordings, ")
                .append(report.unsure().size())
                .append(" of them unsure; ")
                .append(report.trouble().size())
                .append(" files could not be heard.</p>\n");
        chart("Classes", report.classes());
        chart("Dastgahs of Iranian music", report.modes());
        unsure();
        trouble();
        return out.append("</body></html>\n").toString();
    }

    private void chart(String title, List<Share> shares) {
        if (shares.isEmpty()) {
            return;
        }
        int most = shares.get(0).tracks().size();
        int height = shares.size() * BAR_HEIGHT + 4;
        out.append("<h2>")
                .append(title)
                .append("</h2>\n<svg role=\"img\" aria-label=\"")
                .append(title);
        out.append(String.format(
                Locale.ROOT,
                "\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">%n",
                CHART_WIDTH,
                height,
                CHART_WIDTH,
                height));
        for (int i = 0; i < shares.size(); i++) {
            bar(shares.get(i), i * BAR_HEIGHT, most);
        }
        out.append("</svg>\n");
    }

    private void bar(Share share, int top, int most) {
        int count = share.tracks().size();
        double length = Math.max(1, (double) LONGEST_BAR * count / most);
        int baseline = top + BAR_HEIGHT - 6;
        out.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>"
                        + "<text x=\"%.1f\" y=\"%d\">%d (%.0f %%, %s)</text>%n",
                BAR_START - 8,
                baseline,
                escaped(Labels.of(share.label()).english()),
                BAR_START,
                top + 2,
                length,
                BAR_HEIGHT - 4,
                BAR_START + length + 6,
                baseline,
                count,
                100.0 * count / report.trackCount(),
                hours(share.seconds())));
    }

    private void unsure() {
        if (report.unsure().isEmpty()) {
            return;
        }
        out.append("<h2>Unsure</h2>\n<table><tr><th>Recording</th><th>Guesses</th></tr>\n");
        for (ScannedTrack track : report.unsure()) {
            out.append("<tr><td>").append(escaped(track.file().toString())).append("</td><td>");
            List<LabelProbability> top = track.answer().top();
            for (LabelProbability guess : top.subList(0, Math.min(GUESSES, top.size()))) {
                out.append(String.format(
                        Locale.ROOT,
                        "%s %.0f %% ",
                        escaped(Labels.of(guess.label()).english()),
                        100 * guess.p()));
            }
            out.append("</td></tr>\n");
        }
        out.append("</table>\n");
    }

    private void trouble() {
        if (report.trouble().isEmpty()) {
            return;
        }
        out.append("<h2>Not heard</h2>\n<table><tr><th>File</th><th>Reason</th></tr>\n");
        for (Refused refused : report.trouble()) {
            out.append("<tr><td>").append(escaped(refused.file().toString())).append("</td><td>");
            out.append(escaped(refused.sentence())).append("</td></tr>\n");
        }
        out.append("</table>\n");
    }

    private static String hours(double seconds) {
        return seconds < 3600
                ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
                : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
