package org.shenava.music;

/** Hertz to cents and back. */
public final class Cents {
    public static final double PER_OCTAVE = 1200;

    private Cents() {}

    /** Cents of {@code hz} above {@code referenceHz}; negative below it. */
    public static double between(double referenceHz, double hz) {
        if (!(referenceHz > 0) || !(hz > 0)) {
            throw new IllegalArgumentException("frequencies must be above 0 Hz, got " + referenceHz + " and " + hz);
        }
        return PER_OCTAVE * Math.log(hz / referenceHz) / Math.log(2);
    }

    /** The frequency that lies {@code cents} above {@code referenceHz}. */
    public static double above(double referenceHz, double cents) {
        return referenceHz * Math.pow(2, cents / PER_OCTAVE);
    }

    /** The same pitch class, 0 up to, not including, {@link #PER_OCTAVE}. */
    public static double folded(double cents) {
        double folded = cents - PER_OCTAVE * Math.floor(cents / PER_OCTAVE);
        // A hair below 0 is rounded up to the whole octave.
        return folded < PER_OCTAVE ? folded : 0;
    }

    /** The same pitch class in the octave from {@code lowestHz} up to, not including, twice that. */
    public static double intoOctave(double hz, double lowestHz) {
        double octaves = between(lowestHz, hz) / PER_OCTAVE;
        double folded = lowestHz * Math.pow(2, octaves - Math.floor(octaves));
        return folded >= 2 * lowestHz ? lowestHz : folded;
    }
}
