package org.shenava.library.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.shenava.library.results.LibraryReport.Share;
import org.shenava.library.results.ReportWords.Part;
import org.shenava.library.scan.ScanOutcome.Refused;
import org.shenava.library.scan.ScannedTrack;
import org.shenava.recognition.Answer.LabelProbability;

/**
 * A library as one HTML page without anything around it: shares as a chart, the unsure ones and what could not be read as tables. In a
 * language that is written from the right the chart is mirrored.
 */
final class ReportHtml {
    private static final int BAR_HEIGHT = 22;
    private static final int LONGEST_BAR = 340;
    private static final int BAR_START = 190;
    private static final int CHART_WIDTH = 760;
    private static final int GUESSES = 3;

    private static final String STYLE = """
            body { font-family: Vazirmatn, "Segoe UI", sans-serif; margin: 2em auto; max-width: 60em; padding: 0 1em;
              background: Canvas; color: CanvasText; color-scheme: light dark; }
            table { border-collapse: collapse; } td, th { padding-block: .2em; padding-inline-end: .8em; text-align: start; }
            svg { max-width: 100%; } rect { fill: #2f7d6d; } text { fill: currentColor; font-size: 14px; }
            """;

    private final LibraryReport report;
    private final ReportWords words;
    private final StringBuilder out = new StringBuilder();

    ReportHtml(LibraryReport report, ReportWords words) {
        this.report = report;
        this.words = words;
    }

    String text() {
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(words.language())
                .append("\" dir=\"")
                .append(words.rightToLeft() ? "rtl" : "ltr")
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(text(Part.TITLE))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(text(Part.HEADING))
                .append("</h1>\n<p>")
                .append(text(
                        Part.SUMMARY,
                        words.number(report.trackCount()),
                        words.number(report.unsure().size()),
                        words.number(report.trouble().size())))
                .append("</p>\n");
        chart(text(Part.CLASSES), report.classes());
        chart(text(Part.MODES), report.modes());
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
                "<text x=\"%.1f\" y=\"%d\" text-anchor=\"end\">%s</text><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>"
                        + "<text x=\"%.1f\" y=\"%d\">%s</text>%n",
                across(BAR_START - 8),
                baseline,
                escaped(words.name(share.label())),
                words.rightToLeft() ? across(BAR_START + length) : BAR_START,
                top + 2,
                length,
                BAR_HEIGHT - 4,
                across(BAR_START + length + 6),
                baseline,
                text(
                        Part.SHARE,
                        words.number(count),
                        words.percent((double) count / report.trackCount()),
                        words.time(share.seconds()))));
    }

    /** From the side where lines begin. The ends of texts turn by themselves. */
    private double across(double x) {
        return words.rightToLeft() ? CHART_WIDTH - x : x;
    }

    private void unsure() {
        if (report.unsure().isEmpty()) {
            return;
        }
        begin(Part.UNSURE, Part.RECORDING, Part.GUESSES);
        for (ScannedTrack track : report.unsure()) {
            file(track.file());
            List<LabelProbability> top = track.answer().top();
            out.append("<td>");
            for (LabelProbability guess : top.subList(0, Math.min(GUESSES, top.size()))) {
                out.append("<bdi>")
                        .append(escaped(words.name(guess.label())))
                        .append("</bdi> ")
                        .append(escaped(words.percent(guess.p())))
                        .append(' ');
            }
            out.append("</td></tr>\n");
        }
        out.append("</table>\n");
    }

    private void trouble() {
        if (report.trouble().isEmpty()) {
            return;
        }
        begin(Part.NOT_HEARD, Part.FILE, Part.REASON);
        for (Refused refused : report.trouble()) {
            file(refused.file());
            String told = words.told(refused.sentence());
            // Rarer sentences stay in English.
            out.append(told.equals(refused.sentence()) ? "<td dir=\"ltr\">" : "<td>")
                    .append(escaped(told))
                    .append("</td></tr>\n");
        }
        out.append("</table>\n");
    }

    private void begin(Part title, Part left, Part right) {
        out.append("<h2>")
                .append(text(title))
                .append("</h2>\n<table><tr><th>")
                .append(text(left))
                .append("</th><th>")
                .append(text(right))
                .append("</th></tr>\n");
    }

    /** A path reads from left to right in every language. */
    private void file(Path file) {
        out.append("<tr><td><bdi dir=\"ltr\">").append(escaped(file.toString())).append("</bdi></td>");
    }

    private String text(Part part, Object... arguments) {
        return escaped(words.text(part, arguments));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
