package org.shenava.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program's picture in all sizes. */
class IconTest {
    private static final Path FOLDER = Path.of("assets/icon");

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48, 64, 128, 256, 512})
    void everySizeIsDrawnWithClearCorners(int size) throws Exception {
        BufferedImage picture =
                ImageIO.read(FOLDER.resolve("shenava-" + size + ".png").toFile());

        assertThat(picture.getWidth()).isEqualTo(size);
        assertThat(picture.getHeight()).isEqualTo(size);
        assertThat(picture.getRGB(0, 0) >>> 24).as("opacity of a corner").isZero();
        assertThat(picture.getRGB(size / 2, size / 2) >>> 24)
                .as("opacity of the middle")
                .isEqualTo(255);
    }

    /** A drawing that was changed without its pictures: run {@code installer/icons.sh}. */
    @Test
    void thePicturesAreThoseOfTheDrawing() throws Exception {
        List<String> sums = Files.readAllLines(FOLDER.resolve("SHA256SUMS"));

        assertThat(sums).hasSize(9);
        for (String line : sums) {
            String[] parts = line.split("  ");
            byte[] bytes = Files.readAllBytes(FOLDER.resolve(parts[1]));
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                    .as(parts[1])
                    .isEqualTo(parts[0]);
        }
    }
}
