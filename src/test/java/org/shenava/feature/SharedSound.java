package org.shenava.feature;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.shenava.audio.FileAudioSource;

/** Data that is no part of the project: tests that need it are skipped where it is missing. */
public final class SharedSound {
    public static final int RATE_HZ = Signals.RATE_HZ;

    private SharedSound() {}

    /** A file or folder below {@code shared/data}. */
    public static Path path(String name) {
        Path path = Path.of("../shared/data").resolve(name);
        assumeTrue(Files.exists(path), "there is no " + path + ", so this is not measured here");
        return path;
    }

    /** The first seconds of a file at 22,050 Hz. */
    public static float[] start(Path file, double seconds) throws Exception {
        float[] samples = new float[(int) (seconds * RATE_HZ)];
        int count = 0;
        try (FileAudioSource source = FileAudioSource.open(file, RATE_HZ)) {
            int read = 0;
            while (count < samples.length && read >= 0) {
                read = source.read(samples, count, samples.length - count);
                count += Math.max(0, read);
            }
        }
        return Arrays.copyOf(samples, count);
    }
}
