package org.shenava.recognition;

import java.util.ArrayList;
import java.util.List;

/**
 * How the strongest pitch moves from slice to slice: a scale goes on in one direction by small steps and does not come back, a melody
 * turns and circles its notes, chords jump.
 *
 * @param changes changes of the strongest pitch a slice
 * @param sameDirection share of changes that go on in the direction of the one before
 * @param comingBack share of changes that lead back to the pitch before last
 * @param smallSteps share of changes by at most 260 cents
 */
record PitchOrder(double changes, double sameDirection, double comingBack, double smallSteps) {
    private static final double SAME_CENTS = 50;
    private static final double SMALL_CENTS = 260;
    private static final double OCTAVE_CENTS = 1200;

    /** What to say of sound that hardly changes: near what music has, so that it tells nothing. */
    private static final double NO_DIRECTION = 0.4;

    private static final double NO_RETURN = 0.3;
    private static final double NO_STEPS = 0.6;

    /**
     * Follows the strongest pitch.
     *
     * @param shares profiles of the slices, {@code [slices][bins]}, in order
     */
    static PitchOrder of(double[][] shares) {
        double centsPerBin = OCTAVE_CENTS / shares[0].length;
        List<Double> pitches = new ArrayList<>();
        for (double[] slice : shares) {
            double pitch = Shares.strongest(slice) * centsPerBin;
            if (pitches.isEmpty() || Math.abs(cents(pitches.get(pitches.size() - 1), pitch)) > SAME_CENTS) {
                pitches.add(pitch);
            }
        }
        int changes = pitches.size() - 1;
        double rate = (double) changes / shares.length;
        if (changes < 2) {
            return new PitchOrder(rate, NO_DIRECTION, NO_RETURN, NO_STEPS);
        }
        int onwards = 0;
        int back = 0;
        int small = 0;
        for (int i = 1; i < pitches.size(); i++) {
            double step = cents(pitches.get(i - 1), pitches.get(i));
            small += Math.abs(step) <= SMALL_CENTS ? 1 : 0;
            if (i >= 2) {
                double before = cents(pitches.get(i - 2), pitches.get(i - 1));
                onwards += step * before > 0 ? 1 : 0;
                back += Math.abs(cents(pitches.get(i - 2), pitches.get(i))) <= SAME_CENTS ? 1 : 0;
            }
        }
        return new PitchOrder(
                rate, (double) onwards / (changes - 1), (double) back / (changes - 1), (double) small / changes);
    }

    /** From one pitch class to another the shorter way, -600 up to 600. */
    private static double cents(double from, double to) {
        return Math.IEEEremainder(to - from, OCTAVE_CENTS);
    }
}
