package org.shenava.recognition;

import java.util.List;
import java.util.Optional;

/**
 * What a network listened to for an answer.
 *
 * @param pitches for a network that reads folded profiles: how much each pitch class speaks for its answer
 * @param windows for a network that reads windows: how likely each of them makes its answer
 */
public record Listened(Optional<Pitches> pitches, Optional<Windows> windows) {
    public static final Listened NOTHING = new Listened(Optional.empty(), Optional.empty());

    /**
     * Pitch classes and the answer.
     *
     * @param label the likeliest
     * @param lowestHz pitch class of the first bin, in any octave
     * @param fromHz lowest pitch that the network hears of
     * @param toHz highest pitch that it hears of
     * @param support one a bin, evenly over an octave upwards: -1 to 1, above 0 where the answer rests on what is played or left out there,
     *     below 0 where it speaks against the answer; the largest is 1 or -1, or all are 0. Nobody changes it
     */
    public record Pitches(String label, double lowestHz, double fromHz, double toHz, float[] support) {
        /** Support of a pitch; 0 where the network does not hear. */
        public float at(double hz) {
            if (hz < fromHz || hz > toHz) {
                return 0;
            }
            double octaves = Math.log(hz / lowestHz) / Math.log(2);
            return support[Math.floorMod(Math.round(octaves * support.length), support.length)];
        }
    }

    /**
     * Windows and the answer.
     *
     * @param label the likeliest of all windows together
     * @param windows in order; those in which nothing sounds are left out
     */
    public record Windows(String label, List<Window> windows) {
        public Windows {
            windows = List.copyOf(windows);
        }
    }

    /** How likely one window makes the answer, 0 to 1. */
    public record Window(double startSeconds, double endSeconds, double probability) {}
}
