package org.shenava.feature.separation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shenava.audio.Span;
import org.shenava.feature.Signals;

/** A plucked figure that comes round again and a voice with vibrato above it, both known, so that separating them can be measured. */
public final class SungMixture {
    static final int RATE_HZ = Signals.RATE_HZ;

    private static final double[] FIGURE_HZ = {220, 262, 294, 330, 294, 262, 247, 196};
    private static final double[] FORMANTS_HZ = {500, 1500, 2500};

    private static final int STROKES = 4;

    private final float[] accompaniment;
    private final float[] voice;
    private final List<Span> sung = new ArrayList<>();

    private SungMixture(int sampleCount) {
        accompaniment = new float[sampleCount];
        voice = new float[sampleCount];
    }

    /** Sixteen seconds and more; plucks and singing of about the same level, times and strengths a little human. */
    public static SungMixture of(double seconds, long seed) {
        SungMixture mixture = new SungMixture((int) (seconds * RATE_HZ));
        mixture.pluck(new Random(seed));
        mixture.sing(seconds, new Random(seed + 1));
        return mixture;
    }

    public float[] accompaniment() {
        return accompaniment;
    }

    /** Where the voice sounds. */
    public List<Span> sung() {
        return sung;
    }

    public float[] mixed() {
        float[] mixed = accompaniment.clone();
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] += voice[i];
        }
        return mixed;
    }

    private void pluck(Random random) {
        // A few strokes of each note, none quite in tune with the others, serve many times over.
        float[][][] strokes = new float[FIGURE_HZ.length][STROKES][];
        for (int note = 0; note < FIGURE_HZ.length; note++) {
            for (int stroke = 0; stroke < STROKES; stroke++) {
                double hz = FIGURE_HZ[note] * Math.pow(2, random.nextGaussian() * 2 / 1200);
                strokes[note][stroke] = Signals.pluck(hz, 0.3, 1.2);
            }
        }
        int onset = 0;
        for (int i = 0; onset < accompaniment.length; i++) {
            float[] stroke = strokes[i % FIGURE_HZ.length][random.nextInt(STROKES)];
            float strength = (float) (1 + 0.1 * random.nextGaussian());
            for (int k = 0; k < stroke.length && onset + k < accompaniment.length; k++) {
                accompaniment[onset + k] += strength * stroke[k];
            }
            onset += (int) (0.25 * RATE_HZ + 60 * random.nextGaussian());
        }
    }

    private void sing(double seconds, Random random) {
        double start = 1;
        while (start < seconds - 2) {
            double length = 0.6 + random.nextDouble();
            double hz = 419 * Math.pow(2, (random.nextInt(11) - 5) / 12.0);
            sing(start, length, hz);
            sung.add(new Span(start, start + length));
            start += length + 0.1 + 0.7 * random.nextDouble();
        }
    }

    private void sing(double start, double length, double hz) {
        double[] levels = new double[(int) (5000 / hz)];
        for (int h = 1; h <= levels.length; h++) {
            for (double formant : FORMANTS_HZ) {
                levels[h - 1] += 1 / (1 + Math.pow((h * hz - formant) / 120, 2));
            }
        }
        int first = (int) (start * RATE_HZ);
        int count = (int) (length * RATE_HZ);
        for (int i = 0; i < count; i++) {
            double t = (double) i / RATE_HZ;
            // Vibrato of 20 cents, 5.5 times a second.
            double phase = 2 * Math.PI * hz * (t - 0.012 * Math.cos(2 * Math.PI * 5.5 * t) / (2 * Math.PI * 5.5));
            double sum = 0;
            for (int h = 1; h <= levels.length; h++) {
                sum += levels[h - 1] * Math.sin(h * phase);
            }
            double envelope = Math.min(1, Math.min(t / 0.05, (length - t) / 0.08));
            voice[first + i] += (float) (0.25 * envelope * sum);
        }
    }
}
