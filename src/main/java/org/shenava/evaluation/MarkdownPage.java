package org.shenava.evaluation;

import java.util.List;

/** A page in Markdown, built from top to bottom. Prose is broken into lines of at most {@value #COLUMNS} characters. */
final class MarkdownPage implements Page {
    private static final int COLUMNS = 120;

    private final StringBuilder text = new StringBuilder();
    private final String plots;

    /**
     * An empty page.
     *
     * @param plots what stands before the name of a plot in a link, from the page's place
     */
    MarkdownPage(String title, String plots) {
        this.plots = plots;
        text.append("# ").append(title).append('\n');
    }

    @Override
    public void heading(String title) {
        text.append("\n## ").append(title).append('\n');
    }

    @Override
    public void paragraph(String prose) {
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

    @Override
    public void command(String line) {
        text.append("\n    ").append(line).append('\n');
    }

    @Override
    public void list(List<String> items) {
        text.append('\n');
        items.forEach(item -> text.append("- ").append(item).append('\n'));
    }

    @Override
    public void table(List<List<String>> rows) {
        text.append('\n').append(ScoreTable.markdown(rows));
    }

    @Override
    public void plot(String name, String words) {
        text.append("\n![")
                .append(words)
                .append("](")
                .append(plots)
                .append(name)
                .append(".svg)\n");
    }

    @Override
    public void places(List<Place> places) {
        list(places.stream()
                .map(one -> one.link()
                        .map(link -> "[" + one.words() + "](" + link + ")")
                        .orElse(one.words()))
                .toList());
    }

    String text() {
        return text.toString();
    }
}
