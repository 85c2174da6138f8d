package org.shenava.music;

import java.util.List;

/**
 * A mode as the radif has it in its daramads.
 *
 * @param label id of the class
 * @param tonicCents pitch class of the note named first in tables of the mode, cents above the C of the radif's notation
 * @param notes its notes, upwards from the tonic
 * @param shahed the note that the melody circles
 * @param ists the notes that phrases stop on, the most usual first; sources differ, all are given
 */
public record Mode(String label, double tonicCents, List<Note> notes, Note shahed, List<Note> ists) {
    private static final double SEMITONE = 100;

    public Mode {
        notes = List.copyOf(notes);
        ists = List.copyOf(ists);
        if (!notes.contains(shahed) || ists.isEmpty() || !notes.containsAll(ists)) {
            throw new IllegalArgumentException("shahed and ist of " + label + " must be among its notes");
        }
    }

    /**
     * One note.
     *
     * @param cents above the tonic, 0 up to, not including, 1200
     * @param weight share of the time that it sounds; all shares of a mode sum to 1
     */
    public record Note(double cents, double weight) {}

    /** Name of the tonic in the radif's notation: the note named first in tables of the mode. */
    public String tonicName() {
        return NoteName.nearest(tonicCents).radifName();
    }

    /** Whether all its notes are among the twelve of a piano, however it is transposed. */
    public boolean isWithoutQuarterTones() {
        double first = notes.get(0).cents();
        return notes.stream().allMatch(note -> (note.cents() - first) % SEMITONE == 0);
    }

    /** Name of one of its notes in the radif's notation, such as {@code AK} for A koron. */
    public String name(Note note) {
        return NoteName.nearest(tonicCents + note.cents()).radifName();
    }

    /** Place of one of its notes in the scale, counted from the tonic, which is 1. */
    public int degree(Note note) {
        int index = notes.indexOf(note);
        if (index < 0) {
            throw new IllegalArgumentException(label + " has no note " + note.cents() + " cents above its tonic");
        }
        return index + 1;
    }
}
