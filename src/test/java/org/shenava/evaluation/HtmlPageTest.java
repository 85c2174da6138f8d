package org.shenava.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.evaluation.Page.Place;
import org.shenava.evaluation.plot.Axis;
import org.shenava.evaluation.plot.BarPlot;
import org.shenava.evaluation.plot.Plot;

class HtmlPageTest {
    private static final String EVIL = "<script>alert('x')</script>\"&";

    @Test
    void namesOfFilesAndClassesAreNeverMarkup() {
        Plot plot = new BarPlot(EVIL, Axis.percent(EVIL), List.of(new BarPlot.Bar(EVIL, 0.5, 0.4, 0.6, EVIL)));
        HtmlPage page = new HtmlPage(EVIL, Map.of("bars", plot));
        page.heading(EVIL);
        page.paragraph(EVIL);
        page.command(EVIL);
        page.list(List.of(EVIL));
        page.table(List.of(List.of(EVIL), List.of(EVIL)));
        page.plot("bars", EVIL);
        page.places(List.of(new Place(EVIL, Optional.of("./a\" onclick=\"b")), new Place(EVIL, Optional.empty())));

        String html = page.text();

        assertThat(html).doesNotContain("<script").doesNotContain("\" onclick=\"b");
        // Title twice, heading, paragraph, command, item, two cells, label of the picture, two places; the drawing
        // escapes its own.
        assertThat(html.split("&lt;script&gt;alert\\(&#39;x", -1)).hasSize(1 + 11);
    }

    @Test
    void proseMayStressWords() {
        HtmlPage page = new HtmlPage("t", Map.of());
        page.paragraph("*Right*: **all** of <b>");

        assertThat(page.text()).contains("<p><em>Right</em>: <strong>all</strong> of &lt;b&gt;</p>");
    }

    @Test
    void aPageIsOneFileForLightAndDark() {
        HtmlPage page = new HtmlPage("t", Map.of());
        page.places(List.of(new Place("a.flac", Optional.of("./a.flac#t=10.0,20.0"))));

        assertThat(page.text())
                .contains("prefers-color-scheme:dark", "href=\"./a.flac#t=10.0,20.0\"", "preload=\"none\"")
                .doesNotContain("http://", "https://", "<link");
    }
}
