package org.shenava.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shenava.music.Cents;

/**
 * Tunes that are of no mode: major or minor in twelve equal steps, over chords that follow each other as in songs. Broken chords with a
 * melody above, struck chords, or one line. On the same strings as the modes, and on others, they tell what a plucked string alone
 * sounds like.
 */
final class WesternTune {
    private static final int[] MAJOR = {0, 2, 4, 5, 7, 9, 11};
    private static final int[] MINOR = {0, 2, 3, 5, 7, 8, 11};
    /** Steps of the scale that chords stand on, a bar each. */
    private static final int[][] PROGRESSIONS = {
        {0, 5, 3, 4, 0, 3, 4, 0}, {0, 3, 4, 0, 5, 3, 4, 0}, {0, 4, 5, 3, 0, 5, 3, 4}, {0, 0, 3, 0, 4, 3, 0, 4}
    };
    /** Steps above the chord, an eighth each. */
    private static final int[][] BROKEN = {{0, 2, 4, 7, 9, 7, 4, 2}, {0, 4, 2, 4, 7, 4, 2, 4}};

    private static final int[] ABOVE_CHORD = {0, 2, 4, 5, 1};
    private static final int[] TRIAD = {0, 2, 4};
    private static final int[] STEPS = {-2, -1, -1, 1, 1, 2};
    private static final double[] BEATS = {0.25, 0.5, 0.5, 1, 1, 2};
    private static final int BAR_BEATS = 4;
    private static final int OCTAVE = 7;
    private static final double MINOR_SHARE = 0.4;
    private static final double MELODY_SHARE = 0.8;
    private static final double LEAD_IN_SECONDS = 0.2;
    /** A strummed chord is not struck at once. */
    private static final double STRUM_SECONDS = 0.012;

    private static final ClipRanges.Range KEY_NOTE_HZ = new ClipRanges.Range(135, 270);
    private static final ClipRanges.Range BEAT_SECONDS = new ClipRanges.Range(0.3, 0.8);
    private static final ClipRanges.Range RING_SECONDS = new ClipRanges.Range(0, 1.5);

    private final Random random;
    private final int[] scale;
    private final double keyNoteHz;
    private final double beatSeconds;
    private final double ringSeconds;
    private final List<Note> notes = new ArrayList<>();

    private WesternTune(Random random) {
        this.random = random;
        this.scale = random.nextDouble() < MINOR_SHARE ? MINOR : MAJOR;
        this.keyNoteHz = KEY_NOTE_HZ.drawLog(random);
        this.beatSeconds = BEAT_SECONDS.draw(random);
        this.ringSeconds = RING_SECONDS.draw(random);
    }

    /** Notes from time 0 on until so many seconds are full. */
    static List<Note> drawn(double seconds, Random random) {
        WesternTune tune = new WesternTune(random);
        int[] chords = PROGRESSIONS[random.nextInt(PROGRESSIONS.length)];
        int[] broken = BROKEN[random.nextInt(BROKEN.length)];
        int style = random.nextInt(4);
        int step = OCTAVE;
        int bar = 0;
        for (double at = LEAD_IN_SECONDS; at < seconds; at += BAR_BEATS * tune.beatSeconds) {
            int chord = chords[bar++ % chords.length];
            switch (style) {
                case 0 -> tune.brokenChord(at, chord, broken);
                case 1 -> tune.struckChords(at, chord);
                case 2 -> step = tune.line(at, chord, step, 0);
                default -> step = tune.line(at, chord, step, 2);
            }
        }
        return tune.notes;
    }

    /** Guitars, harps, pianos: strings that ring longer than a setar's and are softer at the top. */
    static Timbre instrument(Random random) {
        int partials = 8 + random.nextInt(9);
        double slopeDb = new ClipRanges.Range(2, 8).draw(random);
        double decayDb = new ClipRanges.Range(3, 13).draw(random);
        double fasterDb = new ClipRanges.Range(0.5, 2.5).draw(random);
        double inharmonicity = new ClipRanges.Range(2e-5, 5e-4).drawLog(random);
        List<Double> levels = new ArrayList<>();
        List<Double> decays = new ArrayList<>();
        for (int i = 0; i < partials; i++) {
            levels.add(-slopeDb * i * (i < 4 ? 1 : 0.7) + 4 * random.nextGaussian());
            decays.add(decayDb + fasterDb * i);
        }
        return new Timbre(
                levels,
                decays,
                inharmonicity,
                1.5,
                1 + random.nextDouble(),
                new ClipRanges.Range(0.001, 0.007).draw(random),
                new ClipRanges.Range(-34, -18).draw(random),
                0.03,
                new ClipRanges.Range(30, 90).draw(random));
    }

    private void brokenChord(double at, int chord, int[] broken) {
        for (int eighth = 0; eighth < broken.length; eighth++) {
            double seconds = 0.55 * beatSeconds + ringSeconds;
            add(at + eighth * beatSeconds / 2, seconds, chord + broken[eighth], 0.35 + 0.2 * random.nextDouble());
        }
        for (int beat = 0; beat < BAR_BEATS; beat++) {
            if (random.nextDouble() < MELODY_SHARE) {
                int step = chord + ABOVE_CHORD[random.nextInt(ABOVE_CHORD.length)];
                add(at + beat * beatSeconds, beatSeconds + ringSeconds, OCTAVE + step, 0.6);
            }
        }
    }

    private void struckChords(double at, int chord) {
        for (int beat = 0; beat < BAR_BEATS; beat++) {
            double struck = at + beat * beatSeconds;
            for (int third : TRIAD) {
                double later = STRUM_SECONDS * third * random.nextDouble();
                double seconds = 0.9 * beatSeconds + ringSeconds;
                add(struck + later, seconds, OCTAVE + chord + third, 0.4 + 0.1 * random.nextDouble());
            }
            if (beat % 2 == 0) {
                add(struck, 2 * beatSeconds, chord, 0.5);
            }
        }
    }

    /** A bar of one line. */
    private int line(double at, int chord, int from, int fewestOfBeats) {
        int step = from;
        double beat = 0;
        while (beat < BAR_BEATS) {
            int length = fewestOfBeats + random.nextInt(BEATS.length - fewestOfBeats);
            double beats = Math.min(BEATS[length], BAR_BEATS - beat);
            step = Math.max(0, Math.min(2 * OCTAVE, step + STEPS[random.nextInt(STEPS.length)]));
            if (beat == 0) {
                step = chord + OCTAVE * (step / OCTAVE);
            }
            double seconds = beats * beatSeconds + ringSeconds / 2;
            add(at + beat * beatSeconds, seconds, step, 0.45 + 0.25 * random.nextDouble());
            beat += beats;
        }
        return step;
    }

    private void add(double onset, double seconds, int step, double level) {
        double cents = 100.0 * scale[Math.floorMod(step, OCTAVE)] + Cents.PER_OCTAVE * Math.floorDiv(step, OCTAVE);
        notes.add(new Note(onset, seconds, Cents.above(keyNoteHz, cents), level));
    }
}
