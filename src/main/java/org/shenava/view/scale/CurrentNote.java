package org.shenava.view.scale;

import java.util.Optional;
import org.shenava.music.Cents;
import org.shenava.music.Mode;
import org.shenava.music.NamedPitch;
import org.shenava.music.NoteName;
import org.shenava.music.TonicFinder;

/**
 * The note of this moment.
 *
 * @param hz its pitch
 * @param note the nearest degree of the mode, or without one the nearest quarter tone
 * @param centsOff how far it lies above that
 * @param named the pitch by the reference A
 * @param ofMode the name is that of a degree
 */
record CurrentNote(double hz, NoteName note, double centsOff, NamedPitch named, boolean ofMode) {
    /** Further from every degree of the mode than a quarter tone and more, it is no degree. */
    private static final double STRANGER_CENTS = 75;

    static CurrentNote of(double hz, Frame frame) {
        NamedPitch named = NamedPitch.of(hz, frame.referenceHz());
        Optional<TonicFinder.Near> near = frame.tonicKnown()
                ? frame.mode()
                        .flatMap(mode -> TonicFinder.nearest(mode, Cents.between(frame.originHz(), hz)))
                        .filter(one -> Math.abs(one.centsOff()) <= STRANGER_CENTS)
                : Optional.empty();
        return near.map(one ->
                        new CurrentNote(hz, name(frame.mode().orElseThrow(), one.note()), one.centsOff(), named, true))
                .orElseGet(() -> new CurrentNote(hz, named.note(), named.centsOff(), named, false));
    }

    static NoteName name(Mode mode, Mode.Note note) {
        return NoteName.of(mode.name(note));
    }
}
