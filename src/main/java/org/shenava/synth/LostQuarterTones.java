package org.shenava.synth;

/**
 * What to do with quarter tones that a table of notes lost. A table gives each note its MIDI key, its pitch bend and, made from both, its
 * quarter-tone number. Nearly all bends are of a range of 2 semitones, where a quarter tone is 2048; in thirteen gushehs of Mahur they are
 * of 12, where it is 341, and were rounded to nothing when the numbers were made. So the music is known, not guessed.
 */
public enum LostQuarterTones {
    /** They are read from the bend. */
    RESTORED,
    /** Scores that lost any are not read. */
    LEFT_OUT,
    /** The numbers are believed. */
    AS_WRITTEN;

    /** Bend of the whole range. */
    private static final double FULL_BEND = 8192;
    /** Range of bends that were misread: 12 semitones. */
    private static final double WIDE_RANGE_QUARTER_TONES = 24;

    /**
     * How much a note's number lacks because its bend was not read.
     *
     * @param quarterTone as numbered, middle C = 120
     * @param midiKey middle C = 60
     * @param bend -8192 to 8191
     * @return quarter tones to add, 0 where the number already holds the bend
     */
    static int missing(int quarterTone, int midiKey, int bend) {
        return quarterTone == 2 * midiKey ? (int) Math.round(bend / FULL_BEND * WIDE_RANGE_QUARTER_TONES) : 0;
    }
}
