package org.shenava.music;

import java.util.stream.Stream;

/**
 * The name of a note, of any octave.
 *
 * @param letter C, D, E, F, G, A or B
 */
public record NoteName(char letter, Accidental accidental) {
    private static final double QUARTER_TONE_CENTS = 50;

    /** Every quarter tone from C upwards. Where the radif writes no note, the nearest sign that players would write. */
    private static final NoteName[] QUARTER_TONES = Stream.of(
                    "C", "CS", "Db", "DK", "D", "DS", "Eb", "EK", "E", "ES", "F", "FS", "F#", "GK", "G", "GS", "Ab",
                    "AK", "A", "AS", "Bb", "BK", "B", "BS")
            .map(NoteName::of)
            .toArray(NoteName[]::new);

    public NoteName {
        if ("CDEFGAB".indexOf(letter) < 0) {
            throw new IllegalArgumentException("a note is one of C, D, E, F, G, A and B, got " + letter);
        }
    }

    /**
     * Reads a name.
     *
     * @param radifName a letter, then b for flat, # for sharp, K for koron, S for sori, or nothing
     */
    public static NoteName of(String radifName) {
        for (Accidental one : Accidental.values()) {
            if (radifName.length() > 0 && radifName.substring(1).equals(one.sign())) {
                return new NoteName(radifName.charAt(0), one);
            }
        }
        throw new IllegalArgumentException("a note is a letter and b, #, K, S or nothing, got " + radifName);
    }

    /** Name of the quarter tone nearest to a pitch that lies so many cents above a C, or below it. */
    public static NoteName nearest(double centsAboveC) {
        return QUARTER_TONES[Math.floorMod(Math.round(centsAboveC / QUARTER_TONE_CENTS), QUARTER_TONES.length)];
    }

    /** As {@link #of} reads it. */
    public String radifName() {
        return letter + accidental.sign();
    }
}
