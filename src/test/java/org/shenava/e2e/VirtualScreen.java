package org.shenava.e2e;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;

/** A screen for a machine without one (Xvfb), with a hand and an eye on it. */
final class VirtualScreen implements AutoCloseable {
    /** A still window changes nowhere; a blinking cursor or a level meter is less than this. */
    static final double STILL = 0.002;
    /** A second of the spectrogram moving on is far more than this. */
    static final double MOVING = 0.01;

    /** Letters with soft edges have more than these. */
    private static final int DRAWN_COLOURS = 50;
    /** Generous: the machine may be busy with other work. */
    private static final int PATIENCE_SECONDS = 120;

    static final int WIDTH = 1440;
    static final int HEIGHT = 900;

    private final Process server;
    private final String display;
    private final Path folder;
    private int pictures;

    private VirtualScreen(Process server, String display, Path folder) {
        this.server = server;
        this.display = display;
        this.folder = folder;
    }

    /** Starts a screen. */
    static VirtualScreen start() throws IOException {
        Machine.needs("Xvfb", "xdotool", "import");
        Path folder = Files.createDirectories(Path.of("target/e2e-pictures").toAbsolutePath());
        // The server finds a free number and writes it to its standard output when it is ready.
        Process server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", WIDTH + "x" + HEIGHT + "x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII));
        String number = said.readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start");
        }
        return new VirtualScreen(server, ":" + number.strip(), folder);
    }

    /** Variables for a program that shall show its window here. */
    Map<String, String> environment() {
        return Map.of("DISPLAY", display, "GDK_BACKEND", "x11");
    }

    /** Presses keys, named as xdotool names them: {@code ctrl+e}. */
    void press(String keys) throws IOException, InterruptedException {
        Machine.run(environment(), "xdotool", "key", "--clearmodifiers", keys);
    }

    void click(int x, int y) throws IOException, InterruptedException {
        Machine.run(environment(), "xdotool", "mousemove", "" + x, "" + y, "click", "1");
    }

    /** What is on the screen; also kept as a file for whoever looks into a failure. */
    BufferedImage picture(String name) throws IOException, InterruptedException {
        Path file = folder.resolve(String.format("%02d-%s.png", ++pictures, name));
        Machine.run(environment(), "import", "-window", "root", file.toString());
        return ImageIO.read(file.toFile());
    }

    /** How much of the spectrogram changes in a second. */
    double movement(String name) throws IOException, InterruptedException {
        BufferedImage before = left(picture(name));
        Thread.sleep(1000);
        return changed(before, left(picture(name)));
    }

    /** The half with the spectrogram. */
    static BufferedImage left(BufferedImage picture) {
        return picture.getSubimage(0, 0, picture.getWidth() * 6 / 10, picture.getHeight());
    }

    /** Waits until the window covers the screen that was empty. */
    void awaitWindow(BufferedImage empty) throws Exception {
        Machine.await("the window", PATIENCE_SECONDS, () -> {
            BufferedImage now = picture("opening");
            // The ground comes first, in one colour.
            return changed(empty, now) > 0.3 && colours(now) > DRAWN_COLOURS;
        });
    }

    private static long colours(BufferedImage picture) {
        int[] all = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return Arrays.stream(all).distinct().count();
    }

    /** Waits for a spectrogram that runs. */
    void awaitMovement(String name) throws Exception {
        Machine.await("a moving spectrogram (" + name + ")", PATIENCE_SECONDS, () -> {
            double once = movement(name);
            // Clearing the picture for a new start is also a change, but only one.
            double again = movement(name);
            return once > MOVING && again > MOVING;
        });
    }

    /** Waits until nothing moves. */
    void awaitStillness(String name) throws Exception {
        Machine.await("a still window (" + name + ")", PATIENCE_SECONDS, () -> movement(name) < STILL / 4);
    }

    /** Share of pixels that differ between two pictures of one size. */
    static double changed(BufferedImage one, BufferedImage other) {
        long different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                different += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return (double) different / one.getWidth() / one.getHeight();
    }

    @Override
    public void close() {
        Machine.end(server);
    }
}
