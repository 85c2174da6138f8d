package org.shenava.music;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One degree of a mode beside what was played of it.
 *
 * @param note as the radif has it
 * @param playedCents above the tonic; may lie a little below 0 for the tonic itself; empty when it was hardly played
 * @param share of all sound that belongs to it
 */
public record PlayedDegree(Mode.Note note, OptionalDouble playedCents, double share) {
    /** Neutral seconds are played 20 cents beside their place and more; further away it is another note. */
    private static final double REACH_CENTS = 60;
    /** A quarter of a second at 43 points a second: less was touched, not played. */
    private static final double LEAST_POINTS = 10;

    /** How far it was played above its place in the radif; below 0 under it. */
    public OptionalDouble deviationCents() {
        return playedCents.isPresent()
                ? OptionalDouble.of(playedCents.getAsDouble() - note.cents())
                : OptionalDouble.empty();
    }

    /** Every degree of a mode, upwards from the tonic. */
    public static List<PlayedDegree> of(CentsHistogram histogram, double tonicHz, Mode mode) {
        double[] folded = histogram.folded(tonicHz);
        List<PlayedDegree> degrees = new ArrayList<>();
        for (int i = 0; i < mode.notes().size(); i++) {
            degrees.add(degree(mode, i, folded, histogram.total()));
        }
        return degrees;
    }

    private static PlayedDegree degree(Mode mode, int index, double[] folded, int total) {
        List<Mode.Note> notes = mode.notes();
        int count = notes.size();
        Mode.Note note = notes.get(index);
        double below = note.cents() - notes.get((index + count - 1) % count).cents();
        double above = notes.get((index + 1) % count).cents() - note.cents();
        int from = (int) Math.ceil(note.cents() - reach(below));
        int to = (int) Math.floor(note.cents() + reach(above));
        int top = from;
        double mass = 0;
        for (int cents = from; cents <= to; cents++) {
            mass += CentsHistogram.at(folded, cents);
            top = CentsHistogram.at(folded, cents) > CentsHistogram.at(folded, top) ? cents : top;
        }
        // Highest at the border: the foot of a neighbour, no note of its own.
        boolean played = mass >= LEAST_POINTS && top > from && top < to;
        OptionalDouble cents = played ? OptionalDouble.of(near(folded, top, note)) : OptionalDouble.empty();
        return new PlayedDegree(note, cents, total == 0 ? 0 : mass / total);
    }

    private static double reach(double gapCents) {
        double gap = gapCents <= 0 ? gapCents + Cents.PER_OCTAVE : gapCents;
        return Math.min(REACH_CENTS, gap / 2);
    }

    private static double near(double[] folded, int top, Mode.Note note) {
        double cents = CentsHistogram.exact(folded, Math.floorMod(top, (int) Cents.PER_OCTAVE));
        return cents - note.cents() > Cents.PER_OCTAVE / 2 ? cents - Cents.PER_OCTAVE : cents;
    }
}
