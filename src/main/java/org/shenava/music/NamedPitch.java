package org.shenava.music;

/**
 * A pitch as musicians of any country name it: by a reference pitch, to the nearest quarter tone.
 *
 * @param note the nearest quarter tone
 * @param octave 4 from middle C up to the B above it
 * @param centsOff how far the pitch lies above the quarter tone, -25 to 25
 */
public record NamedPitch(NoteName note, int octave, double centsOff) {
    private static final double QUARTER_TONE_CENTS = 50;
    /** From the C below it up to the A of the same octave. */
    private static final double C_TO_A_CENTS = 900;

    private static final int OCTAVE_OF_A4 = 4;

    /** @param referenceHz pitch of the A above middle C */
    public static NamedPitch of(double hz, double referenceHz) {
        double aboveC = Cents.between(referenceHz, hz) + C_TO_A_CENTS;
        double nearest = QUARTER_TONE_CENTS * Math.round(aboveC / QUARTER_TONE_CENTS);
        int octave = OCTAVE_OF_A4 + (int) Math.floor(nearest / Cents.PER_OCTAVE);
        return new NamedPitch(NoteName.nearest(nearest), octave, aboveC - nearest);
    }

    /** Pitch of the C below the reference A, from which unnamed scales are drawn. */
    public static double middleCHz(double referenceHz) {
        return Cents.above(referenceHz, -C_TO_A_CENTS);
    }
}
