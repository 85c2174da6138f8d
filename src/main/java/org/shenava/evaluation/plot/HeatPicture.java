package org.shenava.evaluation.plot;

import java.awt.image.BufferedImage;
import org.shenava.evaluation.plot.Canvas.Anchor;

/**
 * A picture of sound, once as it is and below it with heat over it. Grey is the sound, from dark for the least to light for the most;
 * colour is the heat.
 *
 * @param title above the pictures
 * @param x time
 * @param y what the rows are, in rows
 * @param rows count of rows; row 0 is drawn at the bottom
 * @param frames count of columns
 * @param values row-major {@code [rows][frames]}
 * @param heat row-major {@code [rows][frames]}, from 0 to 1
 */
public record HeatPicture(String title, Axis x, Axis y, int rows, int frames, float[] values, float[] heat) {
    private static final double WIDTH = 900;
    private static final double LEFT = 80;
    private static final double RIGHT = 870;
    private static final double TOP = 40;
    private static final double TALL = 240;
    private static final double GAP = 24;
    private static final double UNDER = 56;
    private static final int HOT = 0xff8c42;
    /** Full heat still lets the sound through. */
    private static final double MOST_OPACITY = 0.75;

    public HeatPicture {
        if (values.length != rows * frames || heat.length != rows * frames) {
            throw new IllegalArgumentException("values and heat must be " + rows + " x " + frames + ", got "
                    + values.length + " and " + heat.length);
        }
    }

    /** The pictures as a PNG file. */
    public byte[] png() {
        Raster raster = new Raster(WIDTH, TOP + 2 * TALL + GAP + UNDER, title);
        double below = TOP + TALL + GAP;
        raster.picture(LEFT, TOP, RIGHT - LEFT, TALL, pixels(0));
        raster.picture(LEFT, below, RIGHT - LEFT, TALL, pixels(MOST_OPACITY));
        rowAxis(raster, TOP);
        rowAxis(raster, below);
        for (Axis.Tick tick : x.ticks()) {
            double at = LEFT + x.share(tick.value()) * (RIGHT - LEFT);
            raster.line(at, below + TALL, at, below + TALL + 5, "axis");
            raster.text(at, below + TALL + 19, Anchor.MIDDLE, "soft", tick.text());
        }
        raster.text((LEFT + RIGHT) / 2, below + TALL + 44, Anchor.MIDDLE, "ink", x.title());
        return raster.file();
    }

    private void rowAxis(Raster raster, double top) {
        for (Axis.Tick tick : y.ticks()) {
            double at = top + TALL - y.share(tick.value()) * TALL;
            raster.line(LEFT - 5, at, LEFT, at, "axis");
            raster.text(LEFT - 8, at + 4, Anchor.END, "soft", tick.text());
        }
        raster.upwards(18, top + TALL / 2, "ink", y.title());
    }

    private BufferedImage pixels(double opacity) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        float range = most > least ? most - least : 1;
        BufferedImage image = new BufferedImage(frames, rows, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < rows; row++) {
            for (int frame = 0; frame < frames; frame++) {
                int place = row * frames + frame;
                double grey = 255 * (values[place] - least) / range;
                image.setRGB(frame, rows - 1 - row, mixed(grey, opacity * heat[place]));
            }
        }
        return image;
    }

    private static int mixed(double grey, double share) {
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int hot = HOT >> shift & 0xff;
            colour = colour << 8 | (int) Math.round(grey + share * (hot - grey));
        }
        return colour;
    }
}
