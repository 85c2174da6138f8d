package org.shenava.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.shenava.music.Cents;

/** Melodies made up from a seed, and the ways in which setar players dress one. */
public final class MadeUpTune {
    private static final double[] SCALE_CENTS = {0, 150, 300, 500, 700, 800, 1000, 1200};
    private static final double STEP_SECONDS = 0.28;
    private static final double OPEN_STRING_SECONDS = 1.5;
    private static final double STROKES_PER_SECOND = 9;
    /** An open string as strong as the melody: two thirds of what the synthesis of training clips goes up to. */
    private static final double OPEN_STRING_LEVEL = 1.0;

    private MadeUpTune() {}

    /** Walks up and down the scale of Shur, about {@code 0.28 noteCount} seconds long; its tonic lies between 196 and 277 Hz. */
    public static List<Note> melody(long seed, int noteCount) {
        Random random = random(seed);
        double tonicHz = tonicHz(random);
        List<Note> notes = new ArrayList<>();
        int degree = 0;
        for (int i = 0; i < noteCount; i++) {
            degree = Math.floorMod(degree + random.nextInt(5) - 2, SCALE_CENTS.length);
            notes.add(new Note(0.1 + STEP_SECONDS * i, 0.27, Cents.above(tonicHz, SCALE_CENTS[degree]), 0.6));
        }
        return notes;
    }

    /** The same with strokes on open strings, tonic, fourth below and the octave below, at every second note or so. */
    public static List<Note> withOpenStrings(long seed, int noteCount) {
        double tonicHz = tonicHz(random(seed));
        double[] strings = {tonicHz, Cents.above(tonicHz, -500), Cents.above(tonicHz, -1200)};
        Random random = random(-seed);
        List<Note> notes = new ArrayList<>();
        for (Note note : melody(seed, noteCount)) {
            notes.add(note);
            if (random.nextBoolean()) {
                double hz = strings[random.nextInt(strings.length)];
                notes.add(new Note(note.onsetSeconds(), OPEN_STRING_SECONDS, hz, OPEN_STRING_LEVEL * note.level()));
            }
        }
        return notes;
    }

    /** The same with every note three times as long and filled with tremolo (riz). */
    public static List<Note> inTremolo(long seed, int noteCount) {
        Random random = random(-seed);
        List<Note> strokes = new ArrayList<>();
        for (Note note : melody(seed, noteCount)) {
            Note longNote = new Note(3 * note.onsetSeconds(), 3 * note.durationSeconds(), note.hz(), note.level());
            strokes.addAll(Score.tremolo(longNote, STROKES_PER_SECOND, random));
        }
        return strokes;
    }

    /** A melody in Shur as a player of training clips plays it: intonation, tempo, pauses, ringing, open strings. */
    static List<Note> asTrainingClip(long seed, ClipRanges ranges) {
        Random random = random(seed);
        List<RadifScore.Written> written = new ArrayList<>();
        int degree = 0;
        for (int i = 0; i < 150; i++) {
            degree = Math.floorMod(degree + random.nextInt(5) - 2, SCALE_CENTS.length);
            double onset = STEP_SECONDS * i;
            int g4 = 134;
            written.add(new RadifScore.Written(onset, onset + 0.27, g4 + (int) (SCALE_CENTS[degree] / 50)));
        }
        return new ClipPlayer("shur", ranges, random).play(new RadifScore("shur", "made up", written));
    }

    /** All notes so many cents higher. */
    public static List<Note> transposed(List<Note> notes, double cents) {
        return notes.stream()
                .map(note -> new Note(
                        note.onsetSeconds(), note.durationSeconds(), Cents.above(note.hz(), cents), note.level()))
                .toList();
    }

    /** The first numbers that {@link Random} gives for neighbouring seeds are alike: a tonic drawn first would be one for all. */
    private static Random random(long seed) {
        return new Random(new SplittableRandom(seed).nextLong());
    }

    private static double tonicHz(Random random) {
        return 196 * Math.pow(2, random.nextDouble() / 2);
    }
}
