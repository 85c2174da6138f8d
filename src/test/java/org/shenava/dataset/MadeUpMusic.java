package org.shenava.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.shenava.audio.WavFile;

/** Short recordings made in code: the notes of a scale, plucked one after another. */
public final class MadeUpMusic {
    public static final int RATE_HZ = 22_050;

    private static final double NOTE_SECONDS = 0.25;
    private static final int PARTIALS = 6;

    private MadeUpMusic() {}

    /**
     * Notes drawn from a scale.
     *
     * @param tonicHz where the scale stands
     * @param cents notes above the tonic; the first sounds half of the time
     * @return mono samples
     */
    public static float[] play(double tonicHz, double[] cents, double seconds, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[(int) (seconds * RATE_HZ)];
        int noteSamples = (int) (NOTE_SECONDS * RATE_HZ);
        for (int start = 0; start < samples.length; start += noteSamples) {
            double note = random.nextBoolean() ? cents[0] : cents[random.nextInt(cents.length)];
            double hz = tonicHz * Math.pow(2, note / 1200);
            for (int i = start; i < Math.min(samples.length, start + noteSamples); i++) {
                double t = (double) (i - start) / RATE_HZ;
                double value = 0;
                for (int partial = 1; partial <= PARTIALS; partial++) {
                    value += Math.sin(2 * Math.PI * partial * hz * t) / partial;
                }
                samples[i] = (float) (0.15 * Math.exp(-4 * t) * value);
            }
        }
        return samples;
    }

    /** A folder per class: three recordings each of shur, segah and mahur, in different tunings. */
    public static Path folderPerClass(Path folder, double seconds) throws IOException {
        write(folder, "shur", new double[] {0, 150, 300, 500, 700, 800, 1000}, seconds);
        write(folder, "segah", new double[] {0, 150, 350, 500, 650, 850, 1050}, seconds);
        write(folder, "mahur", new double[] {0, 200, 400, 500, 700, 900, 1100}, seconds);
        return folder;
    }

    private static void write(Path folder, String label, double[] cents, double seconds) throws IOException {
        Path classFolder = Files.createDirectories(folder.resolve(label));
        for (int take = 0; take < 3; take++) {
            double tonicHz = 200 * Math.pow(2, (3.0 * take + label.length()) / 12);
            WavFile.write(
                    classFolder.resolve("take" + take + ".wav"),
                    play(tonicHz, cents, seconds, label.hashCode() + take),
                    RATE_HZ);
        }
    }
}
