package org.shenava.evaluation;

import java.util.List;
import java.util.Map;
import org.shenava.evaluation.plot.Plot;

/**
 * A page in HTML that is one file: its style and its plots are inside. Follows the reader's dark or light setting. Everything that
 * comes from names of files and classes is escaped.
 */
final class HtmlPage implements Page {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%1$s</title>
            <style>
            :root{--paper:#ffffff;--ink:#1f2328;--soft:#59636e;--grid:#d8dee4;--cell:#f6f8fa;--link:#0550ae}
            @media (prefers-color-scheme:dark){
            :root{--paper:#0d1117;--ink:#e6edf3;--soft:#9198a1;--grid:#30363d;--cell:#161b22;--link:#79b8ff}
            }
            body{background:var(--paper);color:var(--ink);font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.6rem} h2{font-size:1.25rem;margin-top:2.2rem;border-bottom:1px solid var(--grid)}
            a{color:var(--link)} .wide{overflow-x:auto}
            table{border-collapse:collapse;font-size:.9rem} th,td{padding:.25rem .7rem;border:1px solid var(--grid);text-align:left}
            th,pre{background:var(--cell)} pre{padding:.7rem;overflow-x:auto} figure{margin:1rem 0}
            figure svg{max-width:100%%;height:auto} audio{display:block;height:2rem;margin:.2rem 0 .6rem}
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            """;

    private final StringBuilder body = new StringBuilder();
    private final String title;
    private final Map<String, Plot> plots;

    /**
     * An empty page.
     *
     * @param plots by name, those that {@link #plot} may ask for
     */
    HtmlPage(String title, Map<String, Plot> plots) {
        this.title = title;
        this.plots = Map.copyOf(plots);
    }

    @Override
    public void heading(String words) {
        element("h2", escaped(words));
    }

    @Override
    public void paragraph(String prose) {
        element("p", prose(prose.strip()));
    }

    @Override
    public void command(String line) {
        element("pre", escaped(line));
    }

    @Override
    public void list(List<String> items) {
        body.append("<ul>\n");
        items.forEach(item -> element("li", prose(item)));
        body.append("</ul>\n");
    }

    @Override
    public void table(List<List<String>> rows) {
        body.append("<div class=\"wide\"><table>\n");
        for (int row = 0; row < rows.size(); row++) {
            String cell = row == 0 ? "th" : "td";
            body.append("<tr>");
            rows.get(row).forEach(text -> body.append('<')
                    .append(cell)
                    .append('>')
                    .append(escaped(text))
                    .append("</")
                    .append(cell)
                    .append('>'));
            body.append("</tr>\n");
        }
        body.append("</table></div>\n");
    }

    /** The drawing has its title, and the words stand in its place for those who cannot see it. */
    @Override
    public void plot(String name, String words) {
        body.append("<figure aria-label=\"")
                .append(escaped(words))
                .append("\">\n")
                .append(plots.get(name).svg())
                .append("</figure>\n");
    }

    @Override
    public void places(List<Place> places) {
        body.append("<ol>\n");
        for (Place place : places) {
            body.append("<li>");
            if (place.link().isPresent()) {
                String link = escaped(place.link().get());
                body.append("<a href=\"")
                        .append(link)
                        .append("\">")
                        .append(escaped(place.words()))
                        .append("</a><audio controls preload=\"none\" src=\"")
                        .append(link)
                        .append("\"></audio>");
            } else {
                body.append(escaped(place.words()));
            }
            body.append("</li>\n");
        }
        body.append("</ol>\n");
    }

    /** The whole file. */
    String text() {
        return String.format(HEAD, escaped(title)) + body + "</body>\n</html>\n";
    }

    private void element(String name, String html) {
        body.append('<')
                .append(name)
                .append('>')
                .append(html)
                .append("</")
                .append(name)
                .append(">\n");
    }

    /** Stars in names of files are rare, and harmless: the text is escaped before. */
    private static String prose(String text) {
        return escaped(text)
                .replaceAll("\\*\\*([^*]+)\\*\\*", "<strong>$1</strong>")
                .replaceAll("\\*([^*]+)\\*", "<em>$1</em>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
