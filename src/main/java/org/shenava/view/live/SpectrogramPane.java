package org.shenava.view.live;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.live.LiveFeed;
import org.shenava.live.LiveSnapshot;
import org.shenava.view.common.ColourMap;
import org.shenava.view.common.Texts;

/**
 * The scrolling spectrogram with its axes. Time runs from left to right in every language. One column is one pixel wide (two where
 * the window is wider than the ring), so nothing flickers while it moves.
 */
final class SpectrogramPane extends Region {
    /** 48 seconds at the standard 43 columns a second. */
    static final int RING_COLUMNS = 2048;

    private static final double FREQUENCY_AXIS = 40;
    private static final double TIME_AXIS = 22;
    /** A plucked string played well into a microphone spans about this; hiss stays dark. */
    private static final ColourMap COLOURS = new ColourMap(-88, -12);

    private final ImageView older = new ImageView();
    private final ImageView newer = new ImageView();
    private final Region plot = new Region();
    private final Rectangle clip = new Rectangle();
    private final FrequencyAxis frequencies;
    private final TimeAxis times;

    private LiveFeed feed;
    private SpectrogramImage image;
    private Glide glide;
    private long edge;

    SpectrogramPane(Texts texts) {
        getStyleClass().addAll("spectrogram", "time-axis");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleText(texts.text("spectrogram.name"));
        plot.getStyleClass().add("plot");
        frequencies = new FrequencyAxis(texts);
        times = new TimeAxis(texts);
        older.setManaged(false);
        newer.setManaged(false);
        setClip(clip);
        getChildren().addAll(plot, older, newer, frequencies, times);
        frequencies.show(SpectrogramSpec.standard());
    }

    /** Shows another session from its first column that is still there. */
    void show(LiveFeed newFeed) {
        feed = newFeed;
        SpectrogramSpec spec = feed.spectrogramSpec();
        image = new SpectrogramImage(RING_COLUMNS, spec.rowCount(), COLOURS);
        glide = new Glide(spec.columnsPerSecond());
        edge = 0;
        older.setImage(image.image());
        newer.setImage(image.image());
        frequencies.show(spec);
        place();
    }

    /** Once a pulse: draws what is new and moves on. */
    void tick(long nowNanos) {
        if (feed == null) {
            return;
        }
        int drawn = image.draw(feed.columns());
        boolean running = feed.snapshot().phase() == LiveSnapshot.Phase.RUNNING;
        long moved = glide.move(nowNanos, image.drawnCount(), running);
        if (moved != edge || drawn > 0) {
            edge = moved;
            place();
        }
    }

    SpectrogramImage image() {
        return image;
    }

    @Override
    protected void layoutChildren() {
        double plotWidth = plotWidth();
        double plotHeight = plotHeight();
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        plot.resizeRelocate(FREQUENCY_AXIS, 0, plotWidth, plotHeight);
        frequencies.resizeRelocate(0, 0, getWidth(), plotHeight);
        frequencies.leaveLeft(FREQUENCY_AXIS);
        times.resizeRelocate(FREQUENCY_AXIS, plotHeight, plotWidth, TIME_AXIS);
        place();
    }

    private double plotWidth() {
        return Math.max(0, snapSizeX(getWidth() - FREQUENCY_AXIS));
    }

    private double plotHeight() {
        return Math.max(0, snapSizeY(getHeight() - TIME_AXIS));
    }

    /** Puts the two parts of the ring side by side, the newest column at the right edge. */
    private void place() {
        if (image == null || plotWidth() <= 0 || plotHeight() <= 0) {
            return;
        }
        int scale = (int) Math.ceil(plotWidth() / image.width());
        int visible = (int) Math.min(edge, Math.min(image.width(), (long) Math.ceil(plotWidth() / scale)));
        // While the edge lags, the writer may already be a few columns into what would be the oldest visible ones.
        long oldest = Math.max(edge - visible, image.drawnCount() - image.width());
        int start = (int) (oldest % image.width());
        int count = (int) (edge - oldest);
        int first = Math.min(count, image.width() - start);
        double left = FREQUENCY_AXIS + plotWidth() - (double) count * scale;
        part(older, start, first, left, scale);
        part(newer, 0, count - first, left + (double) first * scale, scale);
        times.show(edge, scale, feed.spectrogramSpec().columnsPerSecond());
    }

    private void part(ImageView view, int start, int count, double left, int scale) {
        view.setVisible(count > 0);
        if (count > 0) {
            // Cut at the plot's left edge, where the first column may stick out by a part of a pixel pair.
            view.setViewport(new Rectangle2D(start, 0, count, image.rowCount()));
            view.setFitWidth((double) count * scale);
            view.setFitHeight(plotHeight());
            view.setX(left);
        }
    }
}
