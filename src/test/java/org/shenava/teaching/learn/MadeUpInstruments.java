package org.shenava.teaching.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.shenava.audio.WavFile;
import org.shenava.synth.Note;
import org.shenava.synth.PluckedString;
import org.shenava.synth.Timbre;
import org.shenava.teaching.Example;

/** Recordings of instruments that do not exist, each take another melody in another tuning. */
public final class MadeUpInstruments {
    public static final int RATE_HZ = 22_050;
    private static final double NOTE_SECONDS = 0.3;
    private static final double[] SCALE_CENTS = {0, 150, 300, 500, 700, 800, 1000, 1200};

    private MadeUpInstruments() {}

    /** Instrument {@code index} of many: each has partials of its own. */
    public static Timbre timbre(int index) {
        Random random = new Random(1000 + index);
        List<Double> levels = new ArrayList<>();
        List<Double> decays = new ArrayList<>();
        double tilt = 0.5 + 3.5 * (index % 4);
        double decay = 6 + 14 * (index % 3);
        for (int partial = 0; partial < 12; partial++) {
            levels.add(-tilt * partial - 4 * random.nextDouble());
            decays.add(decay + 4 * random.nextDouble());
        }
        return new Timbre(levels, decays, 1e-4, 1.5, 2, 0.002 + 0.01 * random.nextDouble(), -22, 0.03, 70);
    }

    /** Mono samples at {@link #RATE_HZ}. */
    public static float[] play(Timbre timbre, double seconds, long seed) {
        Random random = new Random(seed);
        double tonicHz = 200 * Math.pow(2, random.nextDouble() / 2);
        List<Note> notes = new ArrayList<>();
        for (double start = 0; start + NOTE_SECONDS <= seconds; start += NOTE_SECONDS) {
            double cents = SCALE_CENTS[random.nextInt(SCALE_CENTS.length)];
            notes.add(new Note(
                    start, NOTE_SECONDS, tonicHz * Math.pow(2, cents / 1200), 0.4 + 0.6 * random.nextDouble()));
        }
        float[] samples = PluckedString.render(notes, timbre, RATE_HZ, seed);
        PluckedString.normalise(samples, 0.3 + 0.6 * random.nextDouble());
        return samples;
    }

    /** Noise of a room. */
    public static float[] room(double seconds, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[(int) (seconds * RATE_HZ)];
        double slow = 0;
        for (int i = 0; i < samples.length; i++) {
            slow = 0.98 * slow + 0.02 * random.nextGaussian();
            samples[i] = (float) (0.05 * slow + 0.004 * random.nextGaussian());
        }
        return samples;
    }

    /** A folder with so many recordings of one instrument. */
    public static List<Example> record(Path folder, String label, int instrument, int takes, double seconds)
            throws IOException {
        return record(folder, label, instrument, takes, seconds, Collections.nCopies(takes, Optional.empty()));
    }

    /** The same with players. */
    public static List<Example> record(
            Path folder, String label, int instrument, int takes, double seconds, List<Optional<String>> players)
            throws IOException {
        List<Example> examples = new ArrayList<>();
        for (int take = 0; take < takes; take++) {
            float[] samples = play(timbre(instrument), seconds, 100L * instrument + take);
            examples.add(write(folder, label, "take" + take, samples, players.get(take)));
        }
        return examples;
    }

    public static Example write(Path folder, String label, String name, float[] samples, Optional<String> player)
            throws IOException {
        Path file = folder.resolve(label).resolve(name + ".wav");
        Files.createDirectories(file.getParent());
        WavFile.write(file, samples, RATE_HZ);
        return new Example(label + "/" + name + ".wav", file, label, player);
    }
}
