package org.shenava.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenava.audio.ffmpeg.SoundFile;
import org.shenava.audio.ffmpeg.SoundOutput;

class SoundWriterTest {
    private static final int FRAMES = 50_000;

    @TempDir
    Path folder;

    @Test
    void thisComputerMakesFlac() {
        assertThat(SoundWriter.suffix()).isEqualTo("flac");
    }

    @ParameterizedTest
    @CsvSource({"flac, 48000, 1", "flac, 44100, 2", "flac, 96000, 2", "wav, 48000, 1", "wav, 44100, 2"})
    void everyBitComesBack(String suffix, int rateHz, int channels) throws Exception {
        float[] sound = sound(channels);
        Path file = folder.resolve("a." + suffix);

        write(file, sound, rateHz, channels, true);

        assertThat(decoded(file, rateHz, channels)).containsExactly(sound);
        try (SoundFile read = SoundFile.open(file)) {
            assertThat(read.lengthSeconds()).isCloseTo((double) FRAMES / rateHz, within(1e-3));
        }
    }

    @ParameterizedTest
    @CsvSource({"flac", "wav"})
    void whatWasWrittenPlaysWithoutAnEnd(String suffix) throws Exception {
        float[] sound = sound(1);
        Path file = folder.resolve("killed." + suffix);

        // As a killed program leaves it, which never closes.
        write(file, sound, 48_000, 1, false);

        float[] found = decoded(file, 48_000, 1);
        // A frame of FLAC, or what the header of the WAV was not told yet.
        assertThat(found.length).isBetween(FRAMES - 48_000, FRAMES);
        assertThat(found).containsExactly(Arrays.copyOf(sound, found.length));
        if (suffix.equals("flac")) {
            assertThat(found.length).isGreaterThan(FRAMES - 5000);
        }
    }

    @Test
    void aFileCutAnywherePlaysUpToThere() throws Exception {
        Path file = folder.resolve("cut.flac");
        write(file, sound(1), 48_000, 1, false);
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(20);
        for (int i = 0; i < 10; i++) {
            // A torn frame may come out wrong: all but the last one are whole.
            int length = bytes.length / 3 + random.nextInt(bytes.length / 2);
            Files.write(file, Arrays.copyOf(bytes, length));

            assertThat(decoded(file, 48_000, 1).length).isGreaterThan(FRAMES / 5);
        }
    }

    @Test
    void soundBeyondFullScaleIsCutOff() throws Exception {
        Path file = folder.resolve("loud.flac");

        write(file, new float[] {2, -2, 0.5f}, 48_000, 1, true);

        assertThat(decoded(file, 48_000, 1)).containsExactly(32767 / 32768f, -1, 0.5f);
    }

    @Test
    void flacIsSmallerThanTheSound() throws Exception {
        Path file = folder.resolve("sine.flac");
        float[] sine = new float[48_000];
        for (int i = 0; i < sine.length; i++) {
            sine[i] = (float) (0.3 * Math.sin(2 * Math.PI * 233 * i / 48_000));
        }

        write(file, sine, 48_000, 1, true);

        assertThat(Files.size(file)).isLessThan(2L * sine.length * 2 / 3);
    }

    @Test
    void refusesMoreChannelsThanTwo() {
        assertThatThrownBy(() -> SoundWriter.open(folder.resolve("a.flac"), 48_000, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got 3");
    }

    /** Noise and tones of exactly 16 bits. */
    private static float[] sound(int channels) {
        Random random = new Random(7);
        float[] sound = new float[FRAMES * channels];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = Math.round(8000 * Math.sin(i * 0.03) + random.nextInt(2000)) / 32768f;
        }
        sound[100] = -1;
        sound[101] = 32767 / 32768f;
        return sound;
    }

    private static void write(Path file, float[] sound, int rateHz, int channels, boolean close) throws Exception {
        SoundWriter writer = SoundWriter.open(file, rateHz, channels);
        int frames = sound.length / channels;
        for (int done = 0; done < frames; done += 777) {
            int now = Math.min(777, frames - done);
            writer.write(Arrays.copyOfRange(sound, done * channels, (done + now) * channels), now);
        }
        if (close) {
            writer.close();
            writer.close();
        }
    }

    private static float[] decoded(Path file, int rateHz, int channels) throws Exception {
        try (SoundFile read = SoundFile.open(file)) {
            assertThat(read.sampleRateHz()).isEqualTo(rateHz);
            SoundOutput output = read.addOutput(rateHz, channels);
            float[] all = new float[0];
            while (read.advance()) {
                int ready = output.available();
                float[] more = Arrays.copyOf(all, all.length + ready * channels);
                output.read(more, all.length, ready);
                all = more;
            }
            return all;
        }
    }
}
