package org.shenava.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files cut anywhere, with wrong bytes, of chance alone, or changed while they are read: nothing hangs or crashes. */
@Timeout(60)
class DamagedBytesTest {
    private static final int RATE_HZ = 22_050;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "a.wav, ''", "a.mp3, ''", "a.flac, ''", "a.ogg, -c:a vorbis -strict experimental", "a.opus, -c:a libopus",
        "a.m4a, -c:a aac -movflags faststart", "late.m4a, -c:a aac", "a.aiff, ''", "a.au, ''", "a.mka, -c:a aac",
        "a.webm, -c:a libopus", "a.aac, -c:a aac", "a.wma, -c:a wmav2", "a.avi, -c:a libmp3lame"
    })
    void survivesTruncationAnywhere(String name, String codec) throws Exception {
        Path whole = TestFiles.sine(folder.resolve(name), 1000, 2, 44_100, 2, codec);
        byte[] bytes = Files.readAllBytes(whole);
        int sounds = 0;
        for (int length : new int[] {
            1, 4, 11, 12, 40, 44, 45, 100, 1000, bytes.length / 3, bytes.length / 2, bytes.length - 1, bytes.length
        }) {
            if (length <= bytes.length) {
                Path cut = Files.write(folder.resolve("cut-" + name), Arrays.copyOf(bytes, length));
                sounds += survives(cut, 2.2);
            }
        }
        assertThat(sounds).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "a.wav, ''",
        "a.mp3, ''",
        "a.flac, ''",
        "a.ogg, -c:a vorbis -strict experimental",
        "a.opus, -c:a libopus",
        "a.m4a, -c:a aac",
        "a.aiff, ''",
        "a.mka, -c:a aac",
        "a.aac, -c:a aac",
        "alac.m4a, -c:a alac",
        "a.wv, ''"
    })
    void survivesFlippedBytes(String name, String codec) throws Exception {
        byte[] bytes = Files.readAllBytes(TestFiles.sine(folder.resolve(name), 1000, 1, 44_100, 2, codec));
        Random random = new Random(7);
        for (int round = 0; round < 30; round++) {
            byte[] damaged = bytes.clone();
            // In turn a few bytes anywhere, and a few in the header, where sizes are.
            int reach = round % 2 == 0 ? damaged.length : Math.min(200, damaged.length);
            for (int i = 0; i < 10; i++) {
                damaged[random.nextInt(reach)] = (byte) random.nextInt();
            }
            survives(Files.write(folder.resolve("flipped-" + name), damaged), 3600);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"r.wav", "r.mp3", "r.flac", "r.ogg", "r.m4a", "r.aac", "r.opus", "r.mkv", "r.bin"})
    void survivesRandomBytes(String name) throws Exception {
        Random random = new Random(11);
        for (int size : new int[] {10, 1000, 100_000, 3_000_000}) {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            survives(Files.write(folder.resolve(name), bytes), 60);
        }
    }

    @Test
    void readsToTheEndWhenDeletedWhileRead() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "an open file cannot be deleted there");
        Path file = TestFiles.sine(folder.resolve("a.flac"), 1000, 3, 44_100, 1, "");
        try (AudioSource source = FileAudioSource.open(file, RATE_HZ)) {
            source.read(new float[100], 0, 100);
            Files.delete(file);

            assertThat(Sounds.readAll(source).length).isGreaterThan(RATE_HZ * 29 / 10);
        }
    }

    @Test
    void endsWhereAFileIsCutWhileRead() throws Exception {
        Path file = folder.resolve("a.wav");
        WavFile.write(file, Sounds.sine(1000, 0.5, 60, RATE_HZ), RATE_HZ);
        try (AudioSource source = FileAudioSource.open(file, RATE_HZ)) {
            source.read(new float[100], 0, 100);
            Files.write(file, "short".getBytes(StandardCharsets.US_ASCII));

            assertThat(Sounds.readAll(source).length).isLessThan(10 * RATE_HZ);
        }
    }

    /** @return 1 when sound came, 0 when a sentence came */
    private static int survives(Path file, double atMostSeconds) {
        try {
            float[] samples = DamagedFileTest.decode(file);
            assertThat(samples.length / (double) RATE_HZ).isBetween(0.0, atMostSeconds);
            return 1;
        } catch (AudioException refused) {
            DamagedFileTest.assertSentence(refused, file);
            assertThat(refused).hasMessageNotContaining("disk");
            return 0;
        }
    }
}
