package org.shenava.music;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.shenava.music.Mode.Note;

/**
 * The note by which a mode is told from another one, named in the radif's notation.
 *
 * <p>In this order: a degree that the other mode does not have, unless both are one scale on different tonics; the shahed, where they
 * circle different notes; the ist, where phrases most usually stop on different notes; else the note that the mode gives more time to than
 * the other does. So Shur and Nava differ by their degrees, Shur and Dashti by their shahed, and Mahur and Rast-Panjgah, which are the same
 * scale with the same functions, by the notes that they dwell on.
 *
 * @param role what the note does in the mode
 * @param name such as {@code AK} for A koron
 */
public record TellingNote(Role role, String name) {
    /** What a note does. */
    public enum Role {
        /** The other mode has no such note. */
        DEGREE,
        /** The melody circles it. */
        SHAHED,
        /** Phrases come to rest on it. */
        IST,
        /** It sounds longer than in the other mode. */
        WEIGHT
    }

    /** What {@code mode} has and {@code other} has not; empty only for a mode and itself. */
    public static Optional<TellingNote> of(Mode mode, Mode other) {
        if (mode.label().equals(other.label())) {
            return Optional.empty();
        }
        boolean sameNotes = names(mode).equals(names(other));
        boolean transposed = !sameNotes && cents(mode).equals(cents(other));
        if (!transposed && !sameNotes) {
            return Optional.of(heaviest(mode, Role.DEGREE, note -> missing(note, mode, other)));
        }
        if (transposed) {
            // On the same degrees, so that names say nothing: what is alike is measured from the tonic.
            return Optional.of(heaviest(mode, Role.WEIGHT, note -> note.weight() - weightAbove(other, note.cents())));
        }
        String shahed = mode.name(mode.shahed());
        if (!shahed.equals(other.name(other.shahed()))) {
            return Optional.of(new TellingNote(Role.SHAHED, shahed));
        }
        String ist = mode.name(mode.ists().get(0));
        if (!ist.equals(other.name(other.ists().get(0)))) {
            return Optional.of(new TellingNote(Role.IST, ist));
        }
        return Optional.of(heaviest(mode, Role.WEIGHT, note -> note.weight() - weightNamed(other, mode.name(note))));
    }

    private static TellingNote heaviest(Mode mode, Role role, ToDoubleFunction<Note> merit) {
        Note note = mode.notes().stream().max(Comparator.comparingDouble(merit)).orElseThrow();
        return new TellingNote(role, mode.name(note));
    }

    private static double missing(Note note, Mode mode, Mode other) {
        return names(other).contains(mode.name(note)) ? -1 : note.weight();
    }

    private static double weightNamed(Mode mode, String name) {
        return mode.notes().stream()
                .filter(note -> mode.name(note).equals(name))
                .mapToDouble(Note::weight)
                .sum();
    }

    private static double weightAbove(Mode mode, double cents) {
        return mode.notes().stream()
                .filter(note -> note.cents() == cents)
                .mapToDouble(Note::weight)
                .sum();
    }

    private static Set<Double> cents(Mode mode) {
        Set<Double> all = new HashSet<>();
        mode.notes().forEach(note -> all.add(note.cents()));
        return all;
    }

    private static Set<String> names(Mode mode) {
        Set<String> all = new HashSet<>();
        mode.notes().forEach(note -> all.add(mode.name(note)));
        return all;
    }
}
