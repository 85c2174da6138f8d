package org.shenava.view.picture;

import org.shenava.view.common.PageContext;

/** Where the cursor of a plot stands, and what it reads there: time, frequency and the nearest note. JavaFX thread. */
final class PlotCursor {
    private final PlotPane plot;
    private final PageContext context;
    private final CursorLayer layer;
    private double x = Double.NaN;
    private double y = Double.NaN;

    PlotCursor(PlotPane plot, PageContext context) {
        this.plot = plot;
        this.context = context;
        layer = new CursorLayer(context.texts().rightToLeft());
    }

    /** What is drawn of it, over the plot. */
    CursorLayer layer() {
        return layer;
    }

    /** It stands somewhere, though that may lie where there is no sound. */
    boolean isPlaced() {
        return !Double.isNaN(x);
    }

    /** In pixels of the plot; not a number unless it {@linkplain #isPlaced() stands}. */
    double x() {
        return x;
    }

    /** Stands at a place of the plot in pixels, or at the edge that is nearest to it. */
    void moveTo(double newX, double newY) {
        x = Math.max(0, Math.min(plot.plotWidth() - 1, newX));
        y = Math.max(0, Math.min(plot.plotHeight() - 1, newY));
        refresh();
    }

    /** Moves by pixels; without a place it begins in the middle. */
    void moveBy(double right, double down) {
        if (isPlaced()) {
            moveTo(x + right, y + down);
        } else {
            moveTo(plot.plotWidth() / 2, plot.plotHeight() / 2);
        }
    }

    void hide() {
        x = Double.NaN;
        layer.setVisible(false);
    }

    /** The picture has moved under it. */
    void refresh() {
        if (!isPlaced()) {
            return;
        }
        double seconds = plot.secondsAt(x);
        if (seconds < 0 || seconds > plot.endSeconds()) {
            layer.setVisible(false);
        } else {
            layer.show(x, y, words(seconds));
        }
    }

    /** What it reads, for those who do not see it. */
    String words() {
        return words(Math.max(0, plot.secondsAt(x)));
    }

    private String words(double seconds) {
        double hz = plot.frequencies().hz(y, plot.plotHeight());
        double referenceHz = context.preferences().current().scale().referenceHz();
        return CursorWords.of(seconds, hz, referenceHz, context.texts());
    }
}
