package org.shenava.view.common;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.shenava.store.AtomicFiles;

/** Pictures of what the window shows, as files. */
public final class Pictures {
    private Pictures() {}

    /**
     * What a node looks like. JavaFX thread.
     *
     * @param scale pixels of the picture a pixel of the layout
     */
    public static Image of(Node node, double scale, Color ground) {
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(Transform.scale(scale, scale));
        how.setFill(ground);
        return node.snapshot(how, null);
    }

    /** A picture of Java2D, which file formats are written from. */
    public static BufferedImage buffered(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        return copy;
    }

    /** Writes a PNG; may wait for the disk, so call it from a job. */
    public static void savePng(Image image, Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(buffered(image), "png", bytes);
        AtomicFiles.write(file, bytes.toByteArray());
    }
}
