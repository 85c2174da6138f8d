package org.shenava.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The window on a virtual screen, with a microphone. Screens are compared as pictures, which are kept under {@code
 * target/e2e-pictures} for whoever wants to see what the test saw.
 */
class WindowIT {
    private static final double STILL = VirtualScreen.STILL;
    /** Generous: the machine may be busy with other work. */
    private static final double PATIENCE_SECONDS = 60;

    private static final double MOVING = VirtualScreen.MOVING;

    @TempDir
    Path folder;

    private VirtualScreen screen;
    private VirtualMicrophone microphone;

    @BeforeEach
    void start() throws Exception {
        screen = VirtualScreen.start();
        microphone = VirtualMicrophone.start();
    }

    @AfterEach
    void stop() throws Exception {
        if (microphone != null) {
            microphone.close();
        }
        if (screen != null) {
            screen.close();
        }
    }

    @Test
    void theExampleMovesSpectrogramAndBars() throws Exception {
        try (Program program = openWindow()) {
            BufferedImage idle = right(screen.picture("idle"));
            screen.press("ctrl+e");
            screen.awaitMovement("example");
            Machine.await(
                    "the first bars",
                    PATIENCE_SECONDS,
                    () -> VirtualScreen.changed(idle, right(screen.picture("first-bars"))) > STILL);
            BufferedImage bars = right(screen.picture("bars"));
            Machine.await(
                    "bars that move",
                    PATIENCE_SECONDS,
                    () -> VirtualScreen.changed(bars, right(screen.picture("later-bars"))) > STILL / 4);

            assertThat(program.isRunning()).isTrue();
            assertThat(program.errLines()).isEmpty();
        }
    }

    @Test
    void aPulledCableIsToldAndListeningStartsAgain() throws Exception {
        try (Program program = openWindow()) {
            screen.press("ctrl+l");
            microphone.play(Clips.EXAMPLE);
            screen.awaitMovement("listening");
            BufferedImage listening = buttons(screen.picture("buttons"));
            microphone.unplug();
            // The button says Listen again, and a notice has come.
            Machine.await(
                    "word of the lost microphone",
                    15,
                    () -> VirtualScreen.changed(listening, buttons(screen.picture("unplugged"))) > MOVING);
            screen.awaitStillness("unplugged");
            microphone.plug();
            screen.press("ctrl+l");
            microphone.play(Clips.EXAMPLE);

            screen.awaitMovement("listening-again");
            assertThat(program.isRunning()).isTrue();
        }
    }

    private Program openWindow() throws Exception {
        BufferedImage empty = screen.picture("empty");
        Program program = new Program.Setting()
                .home(folder.resolve("home"))
                .with(screen.environment())
                .with(microphone.environment())
                .start();
        screen.awaitWindow(empty);
        screen.awaitStillness("idle");
        return program;
    }

    /** Above the spectrogram: which device, and what can be done. */
    private static BufferedImage buttons(BufferedImage picture) {
        return cut(picture, new Rectangle(0, 0, picture.getWidth() / 2, picture.getHeight() / 8));
    }

    /** The part with the bars. */
    private static BufferedImage right(BufferedImage picture) {
        int from = picture.getWidth() * 7 / 10;
        return cut(picture, new Rectangle(from, 0, picture.getWidth() - from, picture.getHeight()));
    }

    private static BufferedImage cut(BufferedImage picture, Rectangle part) {
        return picture.getSubimage(part.x, part.y, part.width, part.height);
    }
}
