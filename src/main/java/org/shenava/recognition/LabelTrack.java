package org.shenava.recognition;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Labels over time as other programs read them. Digits and points are those of the C locale whatever the language of the screen; a line
 * ends with a line feed, also the last.
 */
public final class LabelTrack {
    private LabelTrack() {}

    /**
     * A label for a stretch of time.
     *
     * @param startSeconds since the start of the recording, at least 0
     * @param endSeconds since the start of the recording, not before the start
     * @param text for people, in any script
     * @param p how likely it is, 0 to 1
     */
    public record Row(double startSeconds, double endSeconds, String text, double p) {
        public Row {
            if (!(startSeconds >= 0 && endSeconds >= startSeconds && Double.isFinite(endSeconds))) {
                throw new IllegalArgumentException(
                        "0 <= startSeconds <= endSeconds must hold, got " + startSeconds + " and " + endSeconds);
            }
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("p must be in 0..1, got " + p);
            }
        }

        /** A label that is certain, such as one that a person gave. */
        public Row(double startSeconds, double endSeconds, String text) {
            this(startSeconds, endSeconds, text, 1);
        }
    }

    /** Audacity's label track (File, Import, Labels): start, end and text, with tabs between. */
    public static String audacity(List<Row> rows) {
        return lines(
                rows, row -> seconds(row.startSeconds) + "\t" + seconds(row.endSeconds) + "\t" + oneLine(row.text));
    }

    /** A table for spreadsheets, with a line of names: {@code start_seconds,end_seconds,label,probability}. */
    public static String csv(List<Row> rows) {
        return "start_seconds,end_seconds,label,probability\n"
                + lines(
                        rows,
                        row -> seconds(row.startSeconds) + "," + seconds(row.endSeconds) + "," + quoted(row.text) + ","
                                + share(row.p));
    }

    /**
     * A layer of regions for Sonic Visualiser, its own {@code .svl} format.
     *
     * @param sampleRateHz in whose frames times are counted; that of the recording
     */
    public static String sonicVisualiser(List<Row> rows, int sampleRateHz) {
        if (sampleRateHz < 1) {
            throw new IllegalArgumentException("sampleRateHz must be at least 1, got " + sampleRateHz);
        }
        long start = rows.stream()
                .mapToLong(row -> frame(row.startSeconds, sampleRateHz))
                .min()
                .orElse(0);
        long end = rows.stream()
                .mapToLong(row -> frame(row.endSeconds, sampleRateHz))
                .max()
                .orElse(0);
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE sonic-visualiser>
                <sv>
                  <data>
                    <model id="1" name="Shenava" sampleRate="%d" start="%d" end="%d" type="sparse" dimensions="3" resolution="1" \
                notifyOnAdd="true" dataset="0" subtype="region" valueQuantization="0" minimum="0" maximum="1" units="" />
                    <dataset id="0" dimensions="3">
                %s    </dataset>
                  </data>
                  <display>
                    <layer id="2" type="regions" name="Shenava" model="1" verticalScale="3" plotStyle="0" />
                  </display>
                </sv>
                """.formatted(sampleRateHz, start, end, lines(rows, row -> point(row, sampleRateHz)));
    }

    private static String point(Row row, int sampleRateHz) {
        long from = frame(row.startSeconds, sampleRateHz);
        return "      <point frame=\"" + from + "\" value=\"" + share(row.p) + "\" duration=\""
                + (frame(row.endSeconds, sampleRateHz) - from) + "\" label=\"" + escaped(row.text) + "\" />";
    }

    private static String lines(List<Row> rows, Function<Row, String> line) {
        return rows.stream().map(row -> line.apply(row) + "\n").collect(Collectors.joining());
    }

    private static long frame(double seconds, int sampleRateHz) {
        return Math.round(seconds * sampleRateHz);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }

    private static String share(double p) {
        return String.format(Locale.ROOT, "%.4f", p);
    }

    /** A tab or a line's end in a text would be read as the end of it. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String quoted(String text) {
        String line = oneLine(text);
        boolean bare = line.chars().noneMatch(c -> c == ',' || c == '"' || c == ';');
        return bare ? line : "\"" + line.replace("\"", "\"\"") + "\"";
    }

    private static String escaped(String text) {
        return oneLine(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
