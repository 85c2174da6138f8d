package org.shenava.recognition;

import java.util.Optional;

/**
 * The notes that matter in what was heard, as far as they are known. All lie in the octave from the lowest pitch that the front end
 * keeps: which octave a melody moves in is not asked.
 *
 * @param tonic the reference note of the likeliest label; empty when nothing was heard or the model knows no tonic
 * @param shahed the note that the melody circles; empty also when theory knows nothing of the label
 * @param ist the note that phrases stop on; empty also before any note was held or any phrase ended
 */
public record Notes(Optional<Tonic> tonic, Optional<Degree> shahed, Optional<Degree> ist) {
    /** Nothing is known. */
    public static final Notes NONE = new Notes(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Where the tonic lies.
     *
     * @param hz pitch
     * @param p probability that it lies there, whichever label is right
     */
    public record Tonic(double hz, double p) {}

    /**
     * A note of the mode.
     *
     * @param name in the radif's notation, such as {@code AK} for A koron
     * @param hz pitch as played
     * @param p probability that it is the one, if the label is right
     */
    public record Degree(String name, double hz, double p) {}
}
