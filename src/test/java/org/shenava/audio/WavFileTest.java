package org.shenava.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavFileTest {
    /** Half a step of 16 bits. */
    private static final float ROUNDING = 0.51f / 32768;

    @TempDir
    Path folder;

    @Test
    void isReadBackSampleBySample() throws Exception {
        float[] written = Sounds.sine(440, 0.5, 2.5, 22_050);
        Path file = folder.resolve("sine.wav");

        WavFile.write(file, written, 22_050);

        try (AudioSource source = FileAudioSource.open(file, 22_050)) {
            assertThat(source.lengthSeconds()).isCloseTo(2.5, within(1e-4));
            assertThat(Sounds.readAll(source)).containsExactly(written, within(ROUNDING));
        }
    }

    @Test
    void cutsOffAtFullScaleInsteadOfWrapping() throws Exception {
        Path file = folder.resolve("loud.wav");

        WavFile.write(file, new float[] {2f, -2f, 1f, -1f, Float.NaN}, 8000);

        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes).hasSize(44 + 10).endsWith(0xFF, 0x7F, 0x00, 0x80, 0xFF, 0x7F, 0x00, 0x80, 0x00, 0x00);
    }

    @Test
    void refusesARateOfZero() {
        assertThatThrownBy(() -> WavFile.write(folder.resolve("no.wav"), new float[1], 0))
                .hasMessageContaining("got 0");
    }
}
