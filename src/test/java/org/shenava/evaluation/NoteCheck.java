package org.shenava.evaluation;

import java.util.Locale;
import org.shenava.music.Cents;

/** Counts how often an estimated pitch was right, in whatever octave. */
final class NoteCheck {
    private final String name;
    private final double toleranceCents;
    private int right;
    private int count;

    NoteCheck(String name, double toleranceCents) {
        this.name = name;
        this.toleranceCents = toleranceCents;
    }

    boolean add(double expectedHz, double estimatedHz) {
        return add(Cents.between(expectedHz, estimatedHz));
    }

    /** Takes an error; whole octaves do not count. */
    boolean add(double errorCents) {
        double octaves = errorCents / Cents.PER_OCTAVE;
        boolean isRight = Math.abs(octaves - Math.round(octaves)) * Cents.PER_OCTAVE <= toleranceCents;
        right += isRight ? 1 : 0;
        count++;
        return isRight;
    }

    int count() {
        return count;
    }

    double share() {
        return (double) right / count;
    }

    /** The figure in words. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s within %.0f cents: %d of %d", name, toleranceCents, right, count);
    }
}
