package org.shenava.evaluation;

import java.util.List;

/** A page in Markdown, built from top to bottom. Prose is broken into lines of at most {@value #COLUMNS} characters. */
final class MarkdownPage {
    private static final int COLUMNS = 120;

    private final StringBuilder text = new StringBuilder();

    MarkdownPage(String title) {
        text.append("# ").append(title).append('\n');
    }

    void heading(String title) {
        text.append("\n## ").append(title).append('\n');
    }

    void paragraph(String prose) {
        text.append('\n');
        int column = 0;
        for (String word : prose.strip().split("\\s+")) {
            if (column > 0 && column + 1 + word.length() > COLUMNS) {
                text.append('\n');
                column = 0;
            }
            text.append(column > 0 ? " " : "").append(word);
            column += word.length() + (column > 0 ? 1 : 0);
        }
        text.append('\n');
    }

    /** A line to be typed. */
    void command(String line) {
        text.append("\n    ").append(line).append('\n');
    }

    void list(List<String> items) {
        text.append('\n');
        items.forEach(item -> text.append("- ").append(item).append('\n'));
    }

    /**
     * A table.
     *
     * @param rows the first is the header
     */
    void table(List<List<String>> rows) {
        text.append('\n').append(ScoreTable.markdown(rows));
    }

    /**
     * A picture.
     *
     * @param words for those who cannot see it
     * @param link from the page's place
     */
    void picture(String words, String link) {
        text.append("\n![").append(words).append("](").append(link).append(")\n");
    }

    String text() {
        return text.toString();
    }
}
