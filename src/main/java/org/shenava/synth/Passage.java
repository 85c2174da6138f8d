package org.shenava.synth;

import java.util.List;
import org.shenava.music.Cents;
import org.shenava.music.Mode;

/**
 * A short melody in a mode, not yet at any pitch or tempo.
 *
 * @param mode its notes are the only ones that occur
 * @param tones one after another
 */
public record Passage(Mode mode, List<Tone> tones) {
    public Passage {
        tones = List.copyOf(tones);
        if (tones.isEmpty()) {
            throw new IllegalArgumentException("a passage has at least one tone");
        }
    }

    /**
     * One tone.
     *
     * @param step steps of the mode's scale above the tonic; negative below it
     * @param beats length, above 0
     * @param phraseEnd a rest follows
     */
    public record Tone(int step, double beats, boolean phraseEnd) {
        public Tone {
            if (!(beats > 0)) {
                throw new IllegalArgumentException("beats must be above 0, got " + beats);
            }
        }
    }

    /** Which of the mode's notes a step is. */
    public Mode.Note note(int step) {
        return mode.notes().get(Math.floorMod(step, mode.notes().size()));
    }

    /** Cents of a step above the tonic; negative below it. */
    public double cents(int step) {
        return note(step).cents()
                + Cents.PER_OCTAVE * Math.floorDiv(step, mode.notes().size());
    }
}
