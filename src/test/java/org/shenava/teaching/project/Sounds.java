package org.shenava.teaching.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shenava.audio.SoundWriter;

/** Short recordings for tests. */
public final class Sounds {
    public static final int RATE_HZ = 22_050;

    private Sounds() {}

    /** A tone that differs for every pitch. */
    public static float[] tone(double hz, double seconds) {
        float[] samples = new float[(int) Math.round(seconds * RATE_HZ)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.3 * Math.sin(2 * Math.PI * hz * i / RATE_HZ));
        }
        return samples;
    }

    static Path write(Path file, float[] samples) throws IOException {
        Files.createDirectories(file.getParent());
        try (SoundWriter writer = SoundWriter.open(file, RATE_HZ, 1)) {
            writer.write(samples, samples.length);
        }
        return file;
    }

    public static Path tone(Path file, double hz, double seconds) throws IOException {
        return write(file, tone(hz, seconds));
    }
}
