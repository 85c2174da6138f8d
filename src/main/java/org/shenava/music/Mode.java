package org.shenava.music;

import java.util.List;

/**
 * A mode as the radif has it in its daramads.
 *
 * @param label id of the class
 * @param tonicCents pitch class of the note named first in tables of the mode, cents above the C of the radif's notation
 * @param notes its notes, upwards from the tonic
 */
public record Mode(String label, double tonicCents, List<Note> notes) {
    public Mode {
        notes = List.copyOf(notes);
    }

    /**
     * One note.
     *
     * @param cents above the tonic, 0 up to, not including, 1200
     * @param weight share of the time that it sounds; all shares of a mode sum to 1
     */
    public record Note(double cents, double weight) {}
}
