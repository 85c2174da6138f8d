package org.shenava.music;

/** Names of notes in the radif's notation. */
final class NoteNames {
    private static final double QUARTER_TONE_CENTS = 50;

    /** Quarter tones from C upwards: b is flat, # sharp, K koron. Empty where the radif writes no note. */
    private static final String[] NAMES = {
        "C", "", "Db", "DK", "D", "", "Eb", "EK", "E", "", "F", "", "F#", "", "G", "", "Ab", "AK", "A", "", "Bb", "BK",
        "B", ""
    };

    private NoteNames() {}

    /**
     * Name of the quarter tone nearest to a pitch.
     *
     * @param centsAboveC of any octave
     * @throws IllegalArgumentException where the radif writes no note
     */
    static String of(double centsAboveC) {
        int quarterTone = Math.floorMod(Math.round(centsAboveC / QUARTER_TONE_CENTS), NAMES.length);
        if (NAMES[quarterTone].isEmpty()) {
            throw new IllegalArgumentException("the radif writes no note " + centsAboveC + " cents above C");
        }
        return NAMES[quarterTone];
    }
}
