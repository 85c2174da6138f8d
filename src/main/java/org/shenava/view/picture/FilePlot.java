package org.shenava.view.picture;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.util.Duration;
import org.shenava.settings.PictureSettings;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.ColourMap;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.TimeDrag;
import org.shenava.view.common.TimeRange;

/** The picture of a recording with its axes, contour, selection and playback cursor. */
final class FilePlot extends PlotPane {
    private static final Duration SETTLED = Duration.millis(180);

    private final FilePictureViewModel model;
    private final PictureViewModel picture;
    private final TimeRange range;
    private final ImageView whole = new ImageView();
    private final ImageView part = new ImageView();
    private final ContourCanvas contour = new ContourCanvas();
    private final Region selection = new Region();
    private final Line playback = new Line();
    private final PauseTransition settled = new PauseTransition(SETTLED);
    private final InvalidationListener moved = observed -> place();
    private final InvalidationListener marksMoved = observed -> placeMarks();
    private final TimeDrag drag;
    private final Bonds bonds = new Bonds();
    private DoubleConsumer seek = seconds -> {};
    private PictureSettings coloured;

    FilePlot(PageContext context, FilePictureViewModel model, PictureViewModel picture, TimeRange range) {
        super(context, context.texts().text("picture.file.name"));
        this.model = model;
        this.picture = picture;
        this.range = range;
        drag = new TimeDrag(range, seconds -> seek.accept(seconds));
        setId("file-picture");
        selection.getStyleClass().add("picture-selection");
        playback.getStyleClass().add("playback-line");
        for (Node node : List.of(whole, part, contour, selection, playback)) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
        addContent(whole, part, contour, selection, playback);
        settled.setOnFinished(
                event -> model.see(range.start().get(), range.end().get(), plotWidth()));
        bonds.on(model.overview(), this::redraw);
        bonds.on(model.detail(), this::redraw);
        picture.settings().addListener((observed, before, after) -> recolour());
        seen().forEach(property -> property.addListener(moved));
        marks().forEach(property -> property.addListener(marksMoved));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag.drag(event.getX() - plotX(), plotWidth(), event));
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> drag.release(event.getX() - plotX(), plotWidth(), event));
        redraw();
    }

    void setOnSeek(DoubleConsumer newSeek) {
        seek = newSeek;
    }

    /** Listens to the range and to what is computed no more. */
    void close() {
        settled.stop();
        bonds.release();
        seen().forEach(property -> property.removeListener(moved));
        marks().forEach(property -> property.removeListener(marksMoved));
    }

    @Override
    protected double secondsAt(double x) {
        return plotWidth() <= 0
                ? 0
                : range.start().get()
                        + x / plotWidth() * (range.end().get() - range.start().get());
    }

    @Override
    protected double endSeconds() {
        return range.length().get();
    }

    @Override
    protected void zoomTime(double factor, double x) {
        range.zoom(factor, secondsAt(x));
    }

    @Override
    protected void panTime(double pixels) {
        range.pan(secondsAt(pixels) - secondsAt(0));
    }

    @Override
    protected void choose(double seconds) {
        seek.accept(Math.max(0, Math.min(endSeconds(), seconds)));
    }

    @Override
    protected void place() {
        double seen = range.end().get() - range.start().get();
        if (plotWidth() <= 0 || plotHeight() <= 0) {
            return;
        }
        if (seen <= 0) {
            // Those of the recording before would stay.
            showTimes(1);
            return;
        }
        place(whole, model.overview().get());
        place(part, model.detail().get());
        contour.setVisible(picture.settings().get().contour());
        if (contour.isVisible()) {
            contour.draw(model.overview().get(), frequencies(), range, plotWidth(), plotHeight());
        }
        placeMarks();
        showTimes(plotWidth() / seen);
        refreshCursor();
        settled.playFromStart();
    }

    private List<ReadOnlyDoubleProperty> seen() {
        return List.of(range.start(), range.end());
    }

    private List<ReadOnlyDoubleProperty> marks() {
        return List.of(range.cursor(), range.selectionStart(), range.selectionEnd());
    }

    private void placeMarks() {
        double width = plotWidth();
        double x = Math.round(range.x(range.cursor().get(), width)) + 0.5;
        playback.setVisible(range.length().get() > 0 && x >= 0 && x <= width);
        playback.setStartX(x);
        playback.setEndX(x);
        playback.setEndY(plotHeight());
        selection.setVisible(range.hasSelection());
        if (range.hasSelection()) {
            double left = range.x(range.selectionStart().get(), width);
            double right = range.x(range.selectionEnd().get(), width);
            selection.resizeRelocate(left, 0, Math.max(1, right - left), plotHeight());
        }
    }

    private void place(ImageView view, FileSpectrum spectrum) {
        view.setVisible(false);
        if (spectrum == null || view.getImage() == null || spectrum.columns().isEmpty()) {
            return;
        }
        double first = spectrum.column(range.start().get());
        double last = spectrum.column(range.end().get());
        double from = Math.max(0, first);
        double to = Math.min(spectrum.columns().size(), last);
        if (to <= from) {
            return;
        }
        FrequencyView rows = frequencies().of(spectrum.spec());
        view.setViewport(
                new Rectangle2D(from, spectrum.spec().rowCount() - 0.5 - rows.topRow(), to - from, rows.rows()));
        double pixelsPerColumn = plotWidth() / (last - first);
        view.setX((from - first) * pixelsPerColumn);
        view.setFitWidth((to - from) * pixelsPerColumn);
        view.setFitHeight(plotHeight());
        view.setVisible(true);
    }

    private void redraw() {
        coloured = picture.settings().get();
        ColourMap colours = PictureSpecs.colours(coloured);
        showGround(colours.argb(Float.NEGATIVE_INFINITY));
        whole.setImage(image(model.overview().get(), colours));
        part.setImage(image(model.detail().get(), colours));
        if (model.overview().get() != null) {
            showFrequencies(model.overview().get().spec());
        }
        place();
    }

    /** Other colours of the same columns; other columns come by themselves. */
    private void recolour() {
        PictureSettings now = picture.settings().get();
        boolean same = now.colours().equals(coloured.colours())
                && now.floorDb() == coloured.floorDb()
                && now.ceilingDb() == coloured.ceilingDb();
        if (same) {
            place();
        } else {
            redraw();
        }
    }

    private static WritableImage image(FileSpectrum spectrum, ColourMap colours) {
        if (spectrum == null || spectrum.columns().isEmpty()) {
            return null;
        }
        int width = spectrum.columns().size();
        int height = spectrum.spec().rowCount();
        int[] pixels = new int[width * height];
        for (int x = 0; x < width; x++) {
            float[] column = spectrum.columns().get(x);
            for (int row = 0; row < height; row++) {
                pixels[(height - 1 - row) * width + x] = colours.argb(column[row]);
            }
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }

    private void pressed(MouseEvent event) {
        if (event.getX() >= plotX() && event.getY() <= plotHeight()) {
            drag.press(event.getX() - plotX());
        } else {
            drag.pressElsewhere();
        }
    }
}
