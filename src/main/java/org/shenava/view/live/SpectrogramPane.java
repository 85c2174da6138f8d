package org.shenava.view.live;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.shenava.live.LiveFeed;
import org.shenava.live.LivePicture;
import org.shenava.live.LiveSnapshot;
import org.shenava.view.common.PageContext;
import org.shenava.view.picture.FrequencyView;
import org.shenava.view.picture.PictureSpecs;
import org.shenava.view.picture.PictureViewModel;
import org.shenava.view.picture.PlotPane;

/**
 * The scrolling spectrogram with its axes, contour and explanation. Time runs from left to right in every language. A pulse draws the
 * columns that came and moves the picture; the rest is drawn anew only when it is seen in another way.
 */
final class SpectrogramPane extends PlotPane {
    /** All that a session remembers: 95 seconds at the standard 43 columns a second. */
    static final int RING_COLUMNS = 4096;

    private final PictureViewModel settings;
    private final LiveTimes times = new LiveTimes();
    private final RingParts parts = new RingParts();
    private final RingParts contourParts = new RingParts();
    private final ListenedLayer listened = new ListenedLayer();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final InvalidationListener redraw = observed -> begin();

    private LiveFeed feed;
    private LivePicture picture;
    private SpectrogramImage image;
    private ContourImage contour;
    private Glide glide;
    private long following;
    private long edge;
    private boolean explained;

    SpectrogramPane(PageContext context, PictureViewModel settings) {
        super(context, context.texts().text("picture.live.name"));
        this.settings = settings;
        setId("live-picture");
        addContent(parts.views());
        addContent(listened);
        addContent(contourParts.views());
        settings.settings().addListener(redraw);
    }

    /** Shows another session from its first column that is still there. */
    void show(LiveFeed newFeed) {
        feed = newFeed;
        follow();
        begin();
    }

    /** Once a pulse: draws what is new and moves on. */
    void tick(long nowNanos) {
        if (feed == null) {
            return;
        }
        if (feed.picture().columns() != picture.columns()) {
            begin();
        }
        int drawn = image.draw(feed.picture().columns());
        drawn += drawContour();
        boolean running = feed.snapshot().phase() == LiveSnapshot.Phase.RUNNING;
        long moved = glide.move(nowNanos, image.drawnCount(), running);
        if (moved != following || drawn > 0) {
            following = moved;
            place();
        } else if (explained) {
            placeListened();
        }
    }

    /** It stands still, though sound may come in. */
    ReadOnlyBooleanProperty paused() {
        return paused.getReadOnlyProperty();
    }

    void togglePause() {
        if (times.isPaused()) {
            follow();
        } else if (picture != null) {
            pauseAt(secondsAt(plotWidth()));
        }
        place();
    }

    /** Sees the newest sound. */
    void follow() {
        times.follow();
        paused.set(false);
        place();
    }

    /** Sees all frequencies, and the newest sound. */
    void seeAll() {
        allFrequencies();
        follow();
    }

    /** Shows what the network listened to, or no longer. */
    void explain(boolean wanted) {
        explained = wanted;
        place();
    }

    void close() {
        settings.settings().removeListener(redraw);
    }

    @Override
    protected double secondsAt(double x) {
        if (picture == null) {
            return 0;
        }
        return picture.seconds((double) edge * times.pool()) - (plotWidth() - x) / times.pixelsPerSecond(picture);
    }

    @Override
    protected double endSeconds() {
        return picture == null ? 0 : picture.seconds((double) edge * times.pool());
    }

    @Override
    protected void zoomTime(double factor, double x) {
        if (picture == null) {
            return;
        }
        double stays = secondsAt(x);
        int pool = times.pool();
        if (!times.zoom(factor > 1)) {
            return;
        }
        if (times.isPaused()) {
            times.pause(stays + (plotWidth() - x) / times.pixelsPerSecond(picture));
        }
        if (times.pool() != pool) {
            begin();
        }
        place();
    }

    @Override
    protected void panTime(double pixels) {
        if (picture == null) {
            return;
        }
        double room = Math.ceil(plotWidth() / times.scale());
        double wanted = Math.max(room, edge + pixels / times.scale());
        if (wanted >= image.drawnCount()) {
            follow();
        } else {
            pauseAt(picture.seconds(wanted * times.pool()));
            place();
        }
    }

    @Override
    protected void place() {
        if (image == null || plotWidth() <= 0 || plotHeight() <= 0) {
            return;
        }
        int scale = times.scale();
        int room = (int) Math.ceil(plotWidth() / scale);
        edge = times.edge(picture, following, image.drawnCount(), image.width(), Math.min(room, image.width()));
        // While the edge lags, the writer may already be a few columns into what would be the oldest visible ones.
        long oldest = Math.max(Math.max(0, edge - Math.min(room, image.width())), image.drawnCount() - image.width());
        FrequencyView rows = frequencies();
        parts.place(new RingParts.Place(
                image.width(),
                Math.min(oldest, edge),
                edge,
                image.rowCount() - 0.5 - rows.topRow(),
                rows.rows(),
                scale,
                plotWidth(),
                plotHeight()));
        placeContour(oldest, scale);
        placeListened();
        showTimes(times.pixelsPerSecond(picture));
        refreshCursor();
    }

    private void pauseAt(double seconds) {
        times.pause(seconds);
        paused.set(true);
    }

    /** Draws the picture from what the session remembers of it: another session, colours, or way. */
    private void begin() {
        if (feed == null) {
            showFrequencies(PictureSpecs.spec(settings.settings().get()));
            return;
        }
        picture = feed.picture();
        int pool = times.pool();
        image = new SpectrogramImage(
                RING_COLUMNS / pool,
                picture.spec().rowCount(),
                pool,
                PictureSpecs.colours(settings.settings().get()));
        parts.setImage(image.image());
        showGround(image.ground());
        glide = new Glide(picture.spec().columnsPerSecond() / pool);
        contour = null;
        while (image.draw(picture.columns()) > 0) {
            // Until the ring's edge, and then the rest.
        }
        following = image.drawnCount();
        showFrequencies(picture.spec());
        place();
    }

    private int drawContour() {
        boolean wanted = settings.settings().get().contour() && plotHeight() >= 1;
        if (!wanted) {
            contour = null;
            return 0;
        }
        int drawn = 0;
        if (contour == null || !contour.fits((int) plotHeight(), frequencies())) {
            contour = new ContourImage(image.width(), (int) plotHeight(), times.pool(), frequencies());
            contourParts.setImage(contour.image());
            drawn = contour.draw(feed.pitches(), picture, image.drawnCount());
        }
        return drawn + contour.draw(feed.pitches(), picture, image.drawnCount());
    }

    private void placeContour(long oldest, int scale) {
        if (contour == null) {
            contourParts.hide();
            return;
        }
        // Pitches come a moment later than columns.
        long end = Math.min(edge, contour.drawnCount());
        contourParts.place(new RingParts.Place(
                contour.width(),
                Math.min(Math.max(0, oldest), end),
                end,
                0,
                contour.height(),
                scale,
                plotWidth() - (double) (edge - end) * scale,
                plotHeight()));
    }

    private void placeListened() {
        listened.show(explained ? feed.listened() : Optional.empty(), frequencies(), plotWidth(), plotHeight());
        if (listened.isVisible()) {
            listened.moveWindows(secondsAt(0), times.pixelsPerSecond(picture), plotWidth());
        }
    }
}
