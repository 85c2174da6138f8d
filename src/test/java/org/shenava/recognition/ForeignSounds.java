package org.shenava.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shenava.feature.Signals;
import org.shenava.music.Cents;
import org.shenava.music.Mode;
import org.shenava.music.Modes;
import org.shenava.synth.Note;
import org.shenava.synth.PluckedString;
import org.shenava.synth.Timbre;

/** Sounds made in code that are not the music of the modes: noise, single notes, bare scales. Seeded; 22,050 Hz, mono. */
public final class ForeignSounds {
    private static final int RATE_HZ = Signals.RATE_HZ;
    private static final double PEAK = 0.5;

    /** Ways in which a note can sound. The first four are played on strings, the others made of steady partials. */
    enum Voice {
        SETAR(Timbre.setar(), 0),
        OUD(Timbre.oud(), 0),
        PIANO(struck(), 0),
        GUITAR(plucked(), 0),
        SINE(null, 1),
        FLUTE(null, 3),
        ORGAN(null, 8),
        BOWED(null, 16);

        private final Timbre timbre;
        private final int partials;

        Voice(Timbre timbre, int partials) {
            this.timbre = timbre;
            this.partials = partials;
        }

        float[] play(List<Note> notes, long seed) {
            float[] samples = timbre == null ? steady(notes) : PluckedString.render(notes, timbre, RATE_HZ, seed);
            PluckedString.normalise(samples, PEAK);
            return samples;
        }

        private float[] steady(List<Note> notes) {
            double end = notes.stream().mapToDouble(Note::endSeconds).max().orElse(0);
            float[] samples = new float[(int) (end * RATE_HZ)];
            for (Note note : notes) {
                int from = (int) (note.onsetSeconds() * RATE_HZ);
                int to = Math.min(samples.length, (int) (note.endSeconds() * RATE_HZ));
                for (int i = from; i < to; i++) {
                    double edge = Math.min(1, Math.min(i - from, to - i) / (0.02 * RATE_HZ));
                    double t = (double) (i - from) / RATE_HZ;
                    for (int n = 1; n <= partials && n * note.hz() < RATE_HZ / 2.2; n++) {
                        samples[i] += (float) (edge * note.level() * Math.sin(2 * Math.PI * n * note.hz() * t) / n);
                    }
                }
            }
            return samples;
        }

        private static Timbre struck() {
            return timbre(new double[] {0, -6, -10, -14, -20, -24, -30, -34}, 5, 3e-4);
        }

        private static Timbre plucked() {
            return timbre(new double[] {0, -2, -8, -12, -18, -22, -28, -30, -34, -38}, 8, 5e-5);
        }

        private static Timbre timbre(double[] levelsDb, double decayDb, double inharmonicity) {
            List<Double> levels = new ArrayList<>();
            List<Double> decays = new ArrayList<>();
            for (int i = 0; i < levelsDb.length; i++) {
                levels.add(levelsDb[i]);
                decays.add(decayDb + 2.0 * i);
            }
            return new Timbre(levels, decays, inharmonicity, 1, 1, 0.003, -25, 0.03, 60);
        }
    }

    /** Bare scales: cents above the first note, without the octave. */
    static double[] scale(String name) {
        return switch (name) {
            case "chromatic" -> new double[] {0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100};
            case "major" -> new double[] {0, 200, 400, 500, 700, 900, 1100};
            case "minor" -> new double[] {0, 200, 300, 500, 700, 800, 1000};
            case "harmonic-minor" -> new double[] {0, 200, 300, 500, 700, 800, 1100};
            case "pentatonic" -> new double[] {0, 200, 400, 700, 900};
            default ->
                Modes.of(name).orElseThrow().notes().stream()
                        .mapToDouble(Mode.Note::cents)
                        .toArray();
        };
    }

    private ForeignSounds() {}

    /** A scale up and down, again and again, as one practises it. */
    static float[] scale(Voice voice, String name, double firstHz, double noteSeconds, int octaves, double seconds) {
        double[] cents = scale(name);
        int top = octaves * cents.length;
        List<Note> notes = new ArrayList<>();
        int step = 0;
        int direction = 1;
        for (double at = 0; at < seconds; at += noteSeconds) {
            double above = cents[step % cents.length] + Cents.PER_OCTAVE * (step / cents.length);
            notes.add(new Note(at, noteSeconds, Cents.above(firstHz, above), 0.6));
            if (step + direction < 0 || step + direction > top) {
                direction = -direction;
            }
            step += direction;
        }
        return voice.play(notes, 1);
    }

    /** One note, again and again; a note that is longer than the clip is heard once. */
    static float[] note(Voice voice, double hz, double noteSeconds, double seconds) {
        List<Note> notes = new ArrayList<>();
        for (double at = 0; at < seconds; at += noteSeconds) {
            notes.add(new Note(at, Math.min(noteSeconds, seconds - at), hz, 0.6));
        }
        return voice.play(notes, 1);
    }

    /**
     * Noise whose power falls with frequency.
     *
     * @param colour 0 white, 1 pink, 2 brown
     */
    static float[] noise(int colour, double rms, double seconds, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[(int) (seconds * RATE_HZ)];
        // Pink as a sum of first-order low-passes an octave and a half apart.
        double[] lows = new double[6];
        double squares = 0;
        for (int i = 0; i < samples.length; i++) {
            double white = random.nextGaussian();
            double value = white;
            if (colour == 1) {
                value = 0;
                for (int k = 0; k < lows.length; k++) {
                    double memory = 1 - Math.pow(0.35, k);
                    lows[k] = memory * lows[k] + (1 - memory) * white * Math.pow(1.7, k);
                    value += lows[k];
                }
            } else if (colour == 2) {
                lows[0] = 0.995 * lows[0] + white;
                value = lows[0];
            }
            samples[i] = (float) value;
            squares += value * value;
        }
        return Signals.scaled(samples, rms / Math.sqrt(squares / samples.length));
    }

    /** Strokes at the steps of a random rhythm of eight. */
    static float[] rhythm(List<float[]> strokes, double stepSeconds, double seconds, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[(int) (seconds * RATE_HZ)];
        int[] pattern = new int[8];
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = random.nextDouble() < 0.75 ? random.nextInt(strokes.size()) : -1;
        }
        int step = 0;
        for (double at = 0; at < seconds; at += stepSeconds) {
            int which = pattern[step++ % pattern.length];
            int from = (int) (at * RATE_HZ);
            for (int i = 0; which >= 0 && i < strokes.get(which).length && from + i < samples.length; i++) {
                samples[from + i] += strokes.get(which)[i];
            }
        }
        PluckedString.normalise(samples, PEAK);
        return samples;
    }
}
