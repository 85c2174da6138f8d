package org.shenava.view.file;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.shenava.audio.Peaks;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.PageContext;

/** The outline of a recording: for each pixel, from the lowest to the highest sample. */
final class Waveform extends TimedPicture {
    /** A line where there is nothing but silence. */
    private static final double LEAST_HEIGHT = 1;

    private final FileDesk desk;
    private final Color colour;
    private final Color line;
    private final Bonds bonds = new Bonds();

    Waveform(FileDesk desk, PageContext context) {
        super(desk.range(), desk.playback()::seek);
        this.desk = desk;
        colour = context.palette().colour("accent");
        line = context.palette().colour("line");
        getStyleClass().add("waveform");
        setAccessibleText(context.texts().text("files.outline"));
        bonds.on(desk.outline(), this::repaint);
    }

    @Override
    void paint(GraphicsContext pen, double width, double height) {
        double middle = height / 2;
        pen.setFill(line);
        pen.fillRect(0, middle - LEAST_HEIGHT / 2, width, LEAST_HEIGHT);
        desk.outline().get().peaks().ifPresent(peaks -> paint(pen, peaks, width, middle));
    }

    private void paint(GraphicsContext pen, Peaks peaks, double width, double middle) {
        pen.setFill(colour);
        double step = secondsAPixel();
        double loudest = Math.max(1e-3, loudest(peaks));
        for (int x = 0; x < width; x++) {
            double from = range().start().get() + x * step;
            if (from >= peaks.seconds()) {
                break;
            }
            double top = middle - peaks.high(from, from + step) / loudest * (middle - 1);
            double bottom = middle - peaks.low(from, from + step) / loudest * (middle - 1);
            pen.fillRect(x, top, 1, Math.max(LEAST_HEIGHT, bottom - top));
        }
    }

    /** Quiet recordings are drawn as high as loud ones: what matters is where something happens. */
    private static double loudest(Peaks peaks) {
        return Math.max(peaks.high(0, peaks.seconds()), -peaks.low(0, peaks.seconds()));
    }

    @Override
    void close() {
        bonds.release();
        super.close();
    }
}
