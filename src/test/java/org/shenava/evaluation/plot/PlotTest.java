package org.shenava.evaluation.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.shenava.evaluation.plot.Series.Look;
import org.shenava.evaluation.plot.Series.Point;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PlotTest {
    private static final Series RISING = new Series(
            "a < b & \"c\"",
            Look.DOTTED,
            List.of(new Point(0, 0.25, 0.125, 0.5, "n 4"), Point.of(0.5, 0.5), Point.of(1, 1)));
    private static final Series GUIDE = new Series("guide", Look.GUIDE, List.of(Point.of(0, 0), Point.of(1, 1)));

    @Test
    void aLinePlotIsAnSvgThatKeepsEveryName() throws Exception {
        Document svg = parse(linePlot(RISING, GUIDE).svg());

        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(texts(svg)).contains("title", "a < b & \"c\"", "guide", "n 4", "0 %", "100 %", "x", "y");
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(3);
    }

    @Test
    void pointsLieWhereTheAxesSay() throws Exception {
        NodeList dots = parse(linePlot(RISING).svg()).getElementsByTagName("circle");
        double left = number(dots.item(0), "cx");
        double middle = number(dots.item(1), "cx");
        double right = number(dots.item(2), "cx");
        double low = number(dots.item(0), "cy");
        double half = number(dots.item(1), "cy");
        double high = number(dots.item(2), "cy");

        assertThat(middle - left).isEqualTo(right - middle).isPositive();
        // From a quarter to a half is half as far as from a half to all; SVG counts downwards.
        assertThat(2 * (low - half)).isEqualTo(half - high).isPositive();
    }

    @Test
    void equalPlotsAreEqualBytesInEveryLocale() {
        String here = linePlot(RISING).svg();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("fa-IR-u-nu-arabext"));

            assertThat(linePlot(RISING).svg()).isEqualTo(here).doesNotContain("\r");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everyPlotHasItsOwnPaperAndFollowsDarkReaders() {
        String matrix = new MatrixPlot("m", "rows", "columns", List.of("a", "b"), new int[][] {{1, 0}, {2, 3}}).svg();
        String bars =
                new BarPlot("b", Axis.percent("right"), List.of(new BarPlot.Bar("a", 0.5, 0.4, 0.6, "1 of 2"))).svg();

        for (String svg : List.of(linePlot(RISING).svg(), matrix, bars)) {
            assertThat(svg).contains("class=\"paper\"").contains("prefers-color-scheme:dark");
        }
    }

    @Test
    void aMatrixWritesItsCountsAndLeavesZerosEmpty() throws Exception {
        Document svg =
                parse(new MatrixPlot("m", "rows", "columns", List.of("a", "b"), new int[][] {{10, 0}, {20, 30}}).svg());

        assertThat(texts(svg)).contains("10", "20", "30", "rows", "columns").doesNotContain("0");
    }

    @Test
    void aBarIsAsLongAsItsValue() throws Exception {
        Document svg = parse(new BarPlot(
                        "b",
                        Axis.percent("right"),
                        List.of(
                                new BarPlot.Bar("a", 0.25, 0.1, 0.6, "1 of 4"),
                                new BarPlot.Bar("b", 0.5, 0.2, 0.8, "2 of 4")))
                .svg());
        NodeList bars = svg.getElementsByTagName("rect");

        // The first rectangle is the paper.
        assertThat(2 * number(bars.item(1), "width")).isEqualTo(number(bars.item(2), "width"));
        assertThat(texts(svg)).contains("1 of 4", "2 of 4");
    }

    @Test
    void refusesMoreSeriesThanPeopleTellApart() {
        Series[] many = Collections.nCopies(LinePlot.MOST_SERIES + 1, RISING).toArray(Series[]::new);

        assertThatThrownBy(() -> linePlot(many))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got 8");
    }

    @Test
    void anAxisIsLabelledAtRoundNumbers() {
        assertThat(labels(Axis.fromZero("s", 130))).startsWith("0", "20", "40").endsWith("120");
        assertThat(labels(Axis.fromZero("s", 12))).startsWith("0", "1", "2").endsWith("12");
        assertThat(labels(Axis.fromZero("s", 5))).startsWith("0", "0.5", "1");
        assertThatThrownBy(() -> new Axis("s", 1, 1, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("above 1.0");
    }

    private static List<String> labels(Axis axis) {
        return axis.ticks().stream().map(Axis.Tick::text).toList();
    }

    private static LinePlot linePlot(Series... series) {
        return new LinePlot("title", Axis.percent("x"), Axis.percent("y"), List.of(series), List.of());
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document svg) {
        NodeList nodes = svg.getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static double number(org.w3c.dom.Node node, String attribute) {
        return Double.parseDouble(((Element) node).getAttribute(attribute));
    }
}
