package org.shenava.evaluation.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/** A drawing as PNG pixels, for readers that know no SVG. Needs no screen. Letters look as the system's fonts do. */
final class Raster implements Canvas {
    /** Pixels of the picture for one of the drawing: sharp on dense screens and on paper. */
    private static final double SCALE = 2;

    private static final float DOT_RADIUS = 3.5f;
    private static final float[] DASHES = {4, 4};

    private final BufferedImage image;
    private final Graphics2D pen;

    /**
     * An empty drawing.
     *
     * @param width in pixels of the drawing
     * @param height in pixels of the drawing
     * @param title written on top
     */
    Raster(double width, double height, String title) {
        image = new BufferedImage(
                (int) Math.ceil(width * SCALE), (int) Math.ceil(height * SCALE), BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.scale(SCALE, SCALE);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        rect(0, 0, width, height, "paper", 1);
        text(width / 2, 22, Anchor.MIDDLE, "ink title", title);
    }

    @Override
    public void rect(double x, double y, double w, double h, String css, double opacity) {
        Color full = colour(css);
        pen.setColor(new Color(full.getRed(), full.getGreen(), full.getBlue(), (int) Math.round(255 * opacity)));
        pen.fill(new Rectangle2D.Double(x, y, w, h));
    }

    /** Pixels of another picture, each as large as fits. */
    void picture(double x, double y, double w, double h, BufferedImage pixels) {
        AffineTransform fit = AffineTransform.getTranslateInstance(x, y);
        fit.scale(w / pixels.getWidth(), h / pixels.getHeight());
        pen.drawImage(pixels, fit, null);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, String css) {
        stroke(new Line2D.Double(x1, y1, x2, y2), css, 1);
    }

    @Override
    public void path(List<double[]> points, String css) {
        Path2D path = new Path2D.Double();
        for (double[] point : points) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(point[0], point[1]);
            } else {
                path.lineTo(point[0], point[1]);
            }
        }
        stroke(path, css, words(css).contains("thin") ? 1 : 2);
    }

    @Override
    public void dot(double x, double y, String css) {
        pen.setColor(colour(css));
        pen.fill(new Ellipse2D.Double(x - DOT_RADIUS, y - DOT_RADIUS, 2 * DOT_RADIUS, 2 * DOT_RADIUS));
    }

    @Override
    public void text(double x, double y, Anchor anchor, String css, String text) {
        write(AffineTransform.getTranslateInstance(x, y), anchor, css, text);
    }

    @Override
    public void upwards(double x, double y, String css, String text) {
        turned(x, y, -90, Anchor.MIDDLE, css, text);
    }

    @Override
    public void rising(double x, double y, String css, String text) {
        turned(x, y, -50, Anchor.START, css, text);
    }

    private void turned(double x, double y, double degrees, Anchor anchor, String css, String text) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(Math.toRadians(degrees));
        write(place, anchor, css, text);
    }

    private void write(AffineTransform place, Anchor anchor, String css, String text) {
        List<String> words = words(css);
        int size = words.contains("title") ? 15 : words.contains("small") ? 10 : 12;
        pen.setFont(new Font(Font.SANS_SERIF, words.contains("title") ? Font.BOLD : Font.PLAIN, size));
        pen.setColor(colour(css));
        FontMetrics metrics = pen.getFontMetrics();
        double back =
                switch (anchor) {
                    case START -> 0;
                    case MIDDLE -> metrics.stringWidth(text) / 2.0;
                    case END -> metrics.stringWidth(text);
                };
        AffineTransform before = pen.getTransform();
        pen.transform(place);
        pen.drawString(text, (float) -back, 0);
        pen.setTransform(before);
    }

    private void stroke(Shape shape, String css, float width) {
        boolean dashed = words(css).contains("guide");
        pen.setStroke(
                dashed
                        ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0)
                        : new BasicStroke(width));
        pen.setColor(colour(css));
        pen.draw(shape);
    }

    /** The first word says the colour, the others the look. */
    private static Color colour(String css) {
        return Color.decode(Palette.LIGHT.colour(words(css).get(0)));
    }

    private static List<String> words(String css) {
        return Arrays.asList(css.split(" "));
    }

    /** The PNG file. */
    byte[] file() {
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }
}
