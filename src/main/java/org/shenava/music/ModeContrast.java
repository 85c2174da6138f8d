package org.shenava.music;

import java.util.Comparator;
import java.util.List;
import org.shenava.music.Mode.Note;

/**
 * What tells a mode from another one. The two are laid over each other where they share the most notes: modes of one family then lie on
 * the same notes, as in the radif, and only the function of the notes differs. All cents are above the tonic of the mode that was heard,
 * 0 up to, not including, 1200.
 *
 * @param heard the mode that sounds
 * @param other the one that it is told from
 * @param shiftCents where the other one's tonic lies
 * @param onlyHeard notes that the other mode lacks
 * @param onlyOther the other mode's notes that this one lacks
 */
public record ModeContrast(Mode heard, Mode other, double shiftCents, List<Double> onlyHeard, List<Double> onlyOther) {
    /** Players differ more than this from each other, and a quarter tone less. */
    private static final double SAME_NOTE_CENTS = 30;

    private static final double QUARTER_TONE_CENTS = 50;

    public ModeContrast {
        onlyHeard = List.copyOf(onlyHeard);
        onlyOther = List.copyOf(onlyOther);
    }

    /** Lays two modes over each other; of equally good places the radif's notation goes first, then a common tonic. */
    public static ModeContrast of(Mode heard, Mode other) {
        double asWritten = Cents.folded(other.tonicCents() - heard.tonicCents());
        double best = asWritten;
        int most = common(heard, other, asWritten);
        for (double shift = 0; shift < Cents.PER_OCTAVE; shift += QUARTER_TONE_CENTS) {
            int count = common(heard, other, shift);
            if (count > most) {
                most = count;
                best = shift;
            }
        }
        double shift = best;
        return new ModeContrast(
                heard,
                other,
                shift,
                heard.notes().stream()
                        .map(Note::cents)
                        .filter(cents -> !has(other, shift, cents))
                        .toList(),
                other.notes().stream()
                        .map(note -> Cents.folded(note.cents() + shift))
                        .filter(cents -> !has(heard, 0, cents))
                        .toList());
    }

    /** The mode that is most easily taken for this one: the most notes in common, and then a shahed that is nearest. */
    public static Mode closest(Mode heard, List<Mode> others) {
        return others.stream()
                .filter(mode -> !mode.label().equals(heard.label()))
                .min(Comparator.comparingInt(
                                (Mode mode) -> of(heard, mode).onlyHeard.size())
                        .thenComparingDouble(mode -> of(heard, mode).shahedsApartCents()))
                .orElseThrow(() -> new IllegalArgumentException("there is no other mode than " + heard.label()));
    }

    public boolean sameNotes() {
        return onlyHeard.isEmpty() && onlyOther.isEmpty();
    }

    /** Where the other mode's shahed lies. */
    public double otherShahedCents() {
        return Cents.folded(other.shahed().cents() + shiftCents);
    }

    /** How far the two shaheds lie apart, by the shorter way round the octave. */
    public double shahedsApartCents() {
        return apart(heard.shahed().cents(), otherShahedCents());
    }

    /**
     * The note that gives the heard mode away: the heaviest that the other one lacks; its shahed, where the other circles another note; else
     * the note that weighs more here than there.
     */
    public Note tell() {
        Comparator<Note> byWeight = Comparator.comparingDouble(Note::weight);
        return heard.notes().stream()
                .filter(note -> onlyHeard.contains(note.cents()))
                .max(byWeight)
                .orElseGet(() -> shahedsApartCents() > SAME_NOTE_CENTS ? heard.shahed() : heaviestMore());
    }

    /** The other mode's note nearest to a place, as that mode counts it. */
    public Note nearestOfOther(double cents) {
        return other.notes().stream()
                .min(Comparator.comparingDouble(note -> apart(Cents.folded(note.cents() + shiftCents), cents)))
                .orElseThrow();
    }

    private Note heaviestMore() {
        return heard.notes().stream()
                .max(Comparator.comparingDouble(
                        note -> note.weight() - nearestOfOther(note.cents()).weight()))
                .orElseThrow();
    }

    private static int common(Mode heard, Mode other, double shift) {
        return (int) heard.notes().stream()
                .filter(note -> has(other, shift, note.cents()))
                .count();
    }

    private static boolean has(Mode mode, double shift, double cents) {
        return mode.notes().stream()
                .anyMatch(note -> apart(Cents.folded(note.cents() + shift), cents) < SAME_NOTE_CENTS);
    }

    private static double apart(double one, double two) {
        double up = Cents.folded(one - two);
        return Math.min(up, Cents.PER_OCTAVE - up);
    }
}
