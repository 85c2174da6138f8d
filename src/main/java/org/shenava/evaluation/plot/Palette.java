package org.shenava.evaluation.plot;

import java.util.List;

/**
 * Colours of a drawing, as in CSS.
 *
 * @param series differ for colour-blind readers, too (Okabe and Ito 2008)
 */
record Palette(String paper, String ink, String soft, String grid, String cell, List<String> series) {
    static final Palette LIGHT = new Palette(
            "#ffffff",
            "#1f2328",
            "#59636e",
            "#d8dee4",
            "#eff2f5",
            List.of("#0072b2", "#d55e00", "#009e73", "#aa4499", "#b8860b", "#56b4e9", "#6e7781"));

    static final Palette DARK = new Palette(
            "#0d1117",
            "#e6edf3",
            "#9198a1",
            "#30363d",
            "#161b22",
            List.of("#58a6ff", "#ff8c42", "#3fd0a0", "#e39ac8", "#e6c229", "#9bd7f5", "#8b949e"));

    Palette {
        series = List.copyOf(series);
    }

    /** The colour of a name in the style sheet: {@code ink}, {@code axis}, {@code s0}, {@code f0} and so on. */
    String colour(String css) {
        return switch (css) {
            case "paper" -> paper;
            case "ink", "axis" -> ink;
            case "soft", "guide" -> soft;
            case "grid" -> grid;
            case "cell" -> cell;
            default -> series.get(Integer.parseInt(css.substring(1)));
        };
    }
}
