package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shenava.classifier.Score;

/** Scores in columns, for terminals and Markdown. */
public final class ScoreTable {
    private static final List<String> HEADER =
            List.of("tested on", "protocol", "unit", "n", "right", "95 % interval", "top 3", "folded", "family");

    /** Columns that say nothing where no class counts as part of another. */
    private static final int FOLDED_COLUMNS = 2;

    private ScoreTable() {}

    static List<String> header() {
        return HEADER;
    }

    /** The header and a row for each score. */
    static List<List<String>> rows(List<Score> scores) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        scores.forEach(score -> rows.add(row(score)));
        return rows;
    }

    /**
     * The same for classes of which none counts as part of another.
     *
     * @param folds whether the columns of folded classes and families are kept
     */
    static List<List<String>> rows(List<Score> scores, boolean folds) {
        List<List<String>> rows = rows(scores);
        return folds
                ? rows
                : rows.stream()
                        .map(row -> row.subList(0, row.size() - FOLDED_COLUMNS))
                        .toList();
    }

    static List<String> row(Score score) {
        return List.of(
                score.set(),
                score.protocol().equals("windows") ? "windows (leaky)" : score.protocol(),
                score.unit(),
                Integer.toString(score.n()),
                percent(score.accuracy()),
                percent(score.low()) + " - " + percent(score.high()),
                percent(score.top3()),
                percent(score.folded()),
                percent(score.family()));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** Columns as wide as their widest cell, two spaces apart. */
    public static String aligned(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                line.append(row.get(column))
                        .append(" ".repeat(widths[column] - row.get(column).length() + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    public static String markdown(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add("| "
                    + row.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | "))
                    + " |");
        }
        lines.add(1, "| " + "--- | ".repeat(rows.get(0).size()).trim());
        return String.join("\n", lines) + "\n";
    }
}
