package org.shenava.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What native code may do to a Java program: keep memory, crash it, write past it. */
@Timeout(120)
class NativeDecoderTest {
    private static final int RATE_HZ = 22_050;

    @TempDir
    Path folder;

    @Test
    void givesMemoryBack() throws Exception {
        Path file = TestFiles.sine(folder.resolve("a.mp3"), 1000, 1, 44_100, 2, "");
        openAndLeave(file, 20);
        long before = Pointer.physicalBytes();

        openAndLeave(file, 400);

        // Left open, 400 of them took 90 MB.
        assertThat(Pointer.physicalBytes() - before).isLessThan(40_000_000);
    }

    @Test
    void closesWhileAnotherThreadReads() throws Exception {
        Path file = TestFiles.sine(folder.resolve("a.flac"), 1000, 20, 44_100, 2, "");
        Random random = new Random(3);
        for (int round = 0; round < 100; round++) {
            AudioSource source = FileAudioSource.open(file, RATE_HZ);
            CompletableFuture<float[]> reading = CompletableFuture.supplyAsync(() -> {
                try {
                    return Sounds.readAll(source);
                } catch (AudioException failure) {
                    throw new IllegalStateException(failure);
                }
            });
            Thread.sleep(random.nextInt(5));
            source.close();
            assertThat(reading.get(30, TimeUnit.SECONDS).length).isLessThanOrEqualTo(20 * RATE_HZ + 1);
        }
    }

    @Test
    void writesNothingToStandardError() throws Exception {
        Path file = TestFiles.sine(folder.resolve("a.mp3"), 1000, 2, 44_100, 2, "");
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        Files.write(file, bytes);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        DecodeOne.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();

        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).isEqualTo("decoded\n");
    }

    /** Run in a Java of its own, whose standard error is seen whoever writes to it. */
    static final class DecodeOne {
        private DecodeOne() {}

        public static void main(String[] arguments) throws Exception {
            try (AudioSource source = FileAudioSource.open(Path.of(arguments[0]), RATE_HZ)) {
                System.out.print(Sounds.readAll(source).length > RATE_HZ ? "decoded\n" : "too short\n");
            }
        }
    }

    private static void openAndLeave(Path file, int times) throws AudioException {
        float[] samples = new float[5000];
        for (int i = 0; i < times; i++) {
            try (AudioSource source = FileAudioSource.open(file, RATE_HZ)) {
                assertThat(source.read(samples, 0, samples.length)).isPositive();
                Arrays.fill(samples, 0);
            }
        }
    }
}
