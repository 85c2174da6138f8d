package org.shenava.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shenava.music.Cents;
import org.shenava.music.Mode;
import org.shenava.music.NamedPitch;

/**
 * How a passage sounds: pitch, tempo, instrument, and a player's small unevenness.
 *
 * @param timbre of the instrument
 * @param tonicHz pitch of step 0, above 0
 * @param beatSeconds length of a beat, above 0
 * @param koronCents how far this player's quarter-tone notes lie from the tables
 * @param seed of the unevenness and of the open strings that are struck
 */
public record PassageSound(Timbre timbre, double tonicHz, double beatSeconds, double koronCents, long seed) {
    /** Neighbouring seeds begin alike; multiplied by this they do not. */
    static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Beats of rest after a phrase. */
    private static final double REST_BEATS = 1.5;

    private static final double LEAD_IN_SECONDS = 0.15;
    private static final double TIMING_SECONDS = 0.012;
    private static final double PEAK = 0.8;
    private static final double OPEN_STRING_LEVEL = 0.3;
    private static final double OPEN_STRING_SECONDS = 1.8;
    private static final double RING_SECONDS = 0.25;
    private static final double TREMOLO_STROKES = 8.5;
    private static final double TREMOLO_FROM_BEATS = 2.5;
    private static final double TREMOLO_SHARE = 0.5;
    private static final double USUAL_BEAT_SECONDS = 0.29;
    /** Lowest tonics: a setar's melody then stays in 110 to 860 Hz, an oud's an octave lower. */
    private static final double SETAR_LOWEST_HZ = 165;

    private static final double OUD_LOWEST_HZ = 98;
    private static final double OUD_SHARE = 0.25;
    private static final double MIDDLE_C_HZ = NamedPitch.middleCHz(440);
    private static final int MIDDLE_C = 120;

    /** Pitch, tempo and instrument by chance, the same for the same seed. */
    public static PassageSound drawn(Mode mode, long seed) {
        Random random = new Random(seed * SPREAD);
        boolean oud = random.nextDouble() < OUD_SHARE;
        double middleC = Cents.above(MIDDLE_C_HZ, -600 + 900 * random.nextDouble());
        double tonic = Cents.intoOctave(Cents.above(middleC, mode.tonicCents()), oud ? OUD_LOWEST_HZ : SETAR_LOWEST_HZ);
        double beat = USUAL_BEAT_SECONDS * (0.85 + 0.3 * random.nextDouble());
        return new PassageSound(
                oud ? Timbre.oud() : Timbre.setar(), tonic, beat, -25 + 35 * random.nextDouble(), random.nextLong());
    }

    /** The same at another tempo. */
    public PassageSound atTempo(double factor) {
        return new PassageSound(timbre, tonicHz, beatSeconds / factor, koronCents, seed);
    }

    /** The same with another tonic, in the nearer of the two octaves. */
    public PassageSound shifted(double cents) {
        double near = cents > Cents.PER_OCTAVE / 2 ? cents - Cents.PER_OCTAVE : cents;
        return new PassageSound(timbre, Cents.above(tonicHz, near), beatSeconds, koronCents, seed);
    }

    /**
     * Plays a passage.
     *
     * @return mono samples, peak 0.8
     */
    public float[] render(Passage passage, int sampleRateHz) {
        float[] samples = PluckedString.render(notes(passage), timbre, sampleRateHz, seed);
        PluckedString.normalise(samples, PEAK);
        return samples;
    }

    /** The plucks of a passage, open strings among them. */
    List<Note> notes(Passage passage) {
        Random random = new Random(seed);
        int[] strings = OpenStrings.accordatura(passage.mode().label(), random);
        List<Note> notes = new ArrayList<>();
        double at = LEAD_IN_SECONDS;
        boolean begins = true;
        for (Passage.Tone tone : passage.tones()) {
            double seconds = tone.beats() * beatSeconds;
            double onset = Math.max(0, at + TIMING_SECONDS * random.nextGaussian());
            if (begins || tone.phraseEnd()) {
                notes.add(openString(strings[random.nextInt(strings.length)], passage.mode(), onset));
            }
            notes.addAll(plucks(passage, tone, onset, seconds, random));
            at += seconds + (tone.phraseEnd() ? REST_BEATS * beatSeconds : 0);
            begins = tone.phraseEnd();
        }
        return notes;
    }

    private List<Note> plucks(Passage passage, Passage.Tone tone, double onset, double seconds, Random random) {
        double level = 0.5 + 0.2 * random.nextDouble();
        double hz = Cents.above(tonicHz, passage.cents(tone.step()) + koron(passage, tone.step()));
        if (tone.beats() >= TREMOLO_FROM_BEATS && random.nextDouble() < TREMOLO_SHARE) {
            return Score.tremolo(new Note(onset, seconds, hz, level), TREMOLO_STROKES, random);
        }
        return List.of(new Note(onset, seconds + RING_SECONDS, hz, level));
    }

    /** Only what the radif writes with a koron is uncertain. */
    private double koron(Passage passage, int step) {
        Mode mode = passage.mode();
        return mode.name(passage.note(step)).endsWith("K") != mode.tonicName().endsWith("K")
                ? koronCents * (mode.tonicName().endsWith("K") ? -1 : 1)
                : 0;
    }

    private Note openString(int quarterTone, Mode mode, double onset) {
        double writtenCents = 50.0 * (quarterTone - MIDDLE_C) - mode.tonicCents();
        // In the octave below the tonic or the one below that, wherever the melody lies.
        double fromKoron = mode.tonicName().endsWith("K") ? -koronCents : 0;
        double hz = Cents.above(tonicHz, Cents.folded(writtenCents) - Cents.PER_OCTAVE + fromKoron);
        return new Note(onset, OPEN_STRING_SECONDS, hz, OPEN_STRING_LEVEL);
    }
}
