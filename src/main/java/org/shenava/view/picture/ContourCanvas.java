package org.shenava.view.picture;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.shenava.music.Cents;
import org.shenava.view.common.TimeRange;

/** The pitch contour over the picture of a recording; drawn anew only when another part is seen. */
final class ContourCanvas extends Canvas {
    private static final Color COLOUR = colour(ContourLook.ARGB);
    private static final Color EDGE = colour(ContourLook.EDGE_ARGB);
    private static final double WIDTH = 1.8;
    private static final double EDGE_WIDTH = 4;
    /** More points than this to a pixel say nothing more. */
    private static final double POINTS_A_PIXEL = 2;

    void draw(FileSpectrum spectrum, FrequencyView frequencies, TimeRange range, double width, double height) {
        setWidth(width);
        setHeight(height);
        GraphicsContext pen = getGraphicsContext2D();
        pen.clearRect(0, 0, width, height);
        if (spectrum == null || spectrum.pitches().isEmpty()) {
            return;
        }
        pen.beginPath();
        trace(pen, spectrum, frequencies, range);
        pen.setLineCap(StrokeLineCap.ROUND);
        pen.setLineJoin(StrokeLineJoin.ROUND);
        pen.setStroke(EDGE);
        pen.setLineWidth(EDGE_WIDTH);
        pen.stroke();
        pen.setStroke(COLOUR);
        pen.setLineWidth(WIDTH);
        pen.stroke();
    }

    /** One that is opaque or black is the same premultiplied. */
    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, (argb >>> 24) / 255.0);
    }

    private void trace(GraphicsContext pen, FileSpectrum spectrum, FrequencyView frequencies, TimeRange range) {
        float[] pitches = spectrum.pitches().orElseThrow();
        int from = Math.max(0, spectrum.pitchIndex(range.start().get()) - 1);
        int to = Math.min(pitches.length, spectrum.pitchIndex(range.end().get()) + 1);
        int step = (int) Math.max(1, (to - from) / (POINTS_A_PIXEL * getWidth()));
        double before = Double.NaN;
        for (int i = from; i < to; i += step) {
            double hz = pitches[i];
            if (hz > 0) {
                double x = range.x(spectrum.pitchSeconds(i), getWidth());
                double y = frequencies.y(hz, getHeight());
                if (before > 0 && Math.abs(Cents.between(before, hz)) <= ContourLook.MOST_CENTS * step) {
                    pen.lineTo(x, y);
                } else {
                    pen.moveTo(x, y);
                    pen.lineTo(x + 0.5, y);
                }
            }
            before = hz;
        }
    }
}
