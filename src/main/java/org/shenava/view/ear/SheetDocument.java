package org.shenava.view.ear;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.shenava.store.AtomicFiles;

/** Pictures of sheets as a file: a PDF of A4 pages, or one PNG. Used by one job after another; may wait for the disk. */
final class SheetDocument implements AutoCloseable {
    private final PDDocument document = new PDDocument();

    SheetDocument(String title) {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Shenava");
    }

    /** Adds a page that the picture fills. */
    void add(BufferedImage picture) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(
                    LosslessFactory.createFromImage(document, opaque(picture)),
                    0,
                    0,
                    PDRectangle.A4.getWidth(),
                    PDRectangle.A4.getHeight());
        }
    }

    void save(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        AtomicFiles.write(file, bytes.toByteArray());
    }

    static void savePng(BufferedImage picture, Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(opaque(picture), "png", bytes);
        AtomicFiles.write(file, bytes.toByteArray());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** Paper is not transparent, and without a mask the file is half as large. */
    private static BufferedImage opaque(BufferedImage picture) {
        BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(picture, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return copy;
    }
}
