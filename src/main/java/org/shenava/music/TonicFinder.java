package org.shenava.music;

import java.util.Optional;
import java.util.OptionalDouble;

/** Finds where a mode's notes fit best on what was played, when the mode is known and its tonic is not. */
public final class TonicFinder {
    /** About how far players differ from the tables. */
    private static final double SMOOTHING_CENTS = 20;
    /** Two seconds of sound at 43 points a second: less is no scale. */
    private static final int LEAST_POINTS = 86;

    private TonicFinder() {}

    /**
     * The tonic, in the octave from {@link CentsHistogram#LOWEST_HZ}: where the square roots of what was played and of the mode's weights
     * agree most. Empty when too little was played.
     */
    public static OptionalDouble find(CentsHistogram histogram, Mode mode) {
        if (histogram.total() < LEAST_POINTS) {
            return OptionalDouble.empty();
        }
        double[] folded = histogram.folded(CentsHistogram.LOWEST_HZ, SMOOTHING_CENTS);
        double best = -1;
        int place = 0;
        for (int cents = 0; cents < folded.length; cents++) {
            double fit = 0;
            for (Mode.Note note : mode.notes()) {
                fit += Math.sqrt(note.weight() * CentsHistogram.at(folded, cents + (int) Math.round(note.cents())));
            }
            if (fit > best) {
                best = fit;
                place = cents;
            }
        }
        return OptionalDouble.of(Cents.above(CentsHistogram.LOWEST_HZ, place));
    }

    /** The degree of a mode nearest to a pitch class, and how far the pitch lies above it. */
    public static Optional<Near> nearest(Mode mode, double centsAboveTonic) {
        Near nearest = null;
        for (Mode.Note note : mode.notes()) {
            double off = Math.IEEEremainder(centsAboveTonic - note.cents(), Cents.PER_OCTAVE);
            if (nearest == null || Math.abs(off) < Math.abs(nearest.centsOff())) {
                nearest = new Near(note, off);
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * A degree near a pitch.
     *
     * @param centsOff how far the pitch lies above the degree, -600 to 600
     */
    public record Near(Mode.Note note, double centsOff) {}
}
