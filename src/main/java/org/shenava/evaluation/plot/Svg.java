package org.shenava.evaluation.plot;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A drawing as SVG 1.1 text. Every colour is a class of one style sheet, which follows the reader's dark or light setting and always
 * paints its own paper, so that a picture is readable on any page. Numbers have two decimals at most and a dot in every locale: equal
 * drawings give equal bytes.
 */
final class Svg implements Canvas {
    private final StringBuilder body = new StringBuilder();
    private final double width;
    private final double height;
    private final String title;

    /**
     * An empty drawing.
     *
     * @param width in pixels
     * @param height in pixels
     * @param title read by screen readers and written on top
     */
    Svg(double width, double height, String title) {
        this.width = width;
        this.height = height;
        this.title = title;
        rect(0, 0, width, height, "paper", 1);
        text(width / 2, 22, Anchor.MIDDLE, "ink title", title);
    }

    @Override
    public void rect(double x, double y, double w, double h, String css, double opacity) {
        body.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s/>%n",
                css,
                number(x),
                number(y),
                number(w),
                number(h),
                opacity < 1 ? " fill-opacity=\"" + number(opacity) + "\"" : ""));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, String css) {
        body.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>%n",
                css,
                number(x1),
                number(y1),
                number(x2),
                number(y2)));
    }

    @Override
    public void path(List<double[]> points, String css) {
        String text =
                points.stream().map(p -> number(p[0]) + "," + number(p[1])).collect(Collectors.joining(" "));
        body.append(String.format(Locale.ROOT, "<polyline class=\"%s\" points=\"%s\"/>%n", css, text));
    }

    @Override
    public void dot(double x, double y, String css) {
        body.append(String.format(
                Locale.ROOT, "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"3.5\"/>%n", css, number(x), number(y)));
    }

    @Override
    public void text(double x, double y, Anchor anchor, String css, String text) {
        body.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>%n",
                css,
                number(x),
                number(y),
                anchor.name().toLowerCase(Locale.ROOT),
                escaped(text)));
    }

    @Override
    public void upwards(double x, double y, String css, String text) {
        body.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" transform=\"translate(%s %s) rotate(-90)\" text-anchor=\"middle\">%s</text>%n",
                css,
                number(x),
                number(y),
                escaped(text)));
    }

    @Override
    public void rising(double x, double y, String css, String text) {
        body.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" transform=\"translate(%s %s) rotate(-50)\">%s</text>%n",
                css,
                number(x),
                number(y),
                escaped(text)));
    }

    /** The whole file, ending with a line break. */
    String file() {
        String head = String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\" height=\"%2$s\" viewBox=\"0 0 %1$s %2$s\""
                        + " role=\"img\">%n<title>%3$s</title>%n<style>%n%4$s</style>%n",
                number(width),
                number(height),
                escaped(title),
                style());
        return (head + body + "</svg>\n").replace("\r\n", "\n");
    }

    private static String style() {
        return """
                text{font:12px sans-serif} .title{font-size:15px;font-weight:bold} .small{font-size:10px}
                polyline{fill:none;stroke-width:2} .thin{stroke-width:1} .guide{stroke-dasharray:4 4}
                """ + colours(Palette.LIGHT) + "@media (prefers-color-scheme:dark){\n" + colours(Palette.DARK) + "}\n";
    }

    private static String colours(Palette palette) {
        StringBuilder css = new StringBuilder(String.format(
                Locale.ROOT,
                ".paper{fill:%s} .ink{fill:%s} .soft{fill:%s} .axis{stroke:%s} .grid{stroke:%s} .cell{fill:%s} .guide{stroke:%s}%n",
                palette.paper(),
                palette.ink(),
                palette.soft(),
                palette.ink(),
                palette.grid(),
                palette.cell(),
                palette.soft()));
        for (int i = 0; i < palette.series().size(); i++) {
            css.append(String.format(
                    Locale.ROOT,
                    ".s%1$d{stroke:%2$s} .f%1$d{fill:%2$s}%n",
                    i,
                    palette.series().get(i)));
        }
        return css.toString();
    }

    private static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
