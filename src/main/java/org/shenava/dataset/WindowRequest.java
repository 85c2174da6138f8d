package org.shenava.dataset;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.shenava.feature.WindowSpec;

/**
 * What to make a dataset of windows of.
 *
 * @param source the recordings
 * @param output folder of the dataset; what it holds of an earlier run is used again
 * @param features how a window becomes an input; its length is the window's
 * @param overlapSeconds how far neighbouring windows overlap, 0 or more and less than the window
 * @param balance at most so many windows of a class; empty to keep all
 * @param seed of everything random
 * @param voice what is done about singing
 * @param augmentation copies that are made of every window
 */
public record WindowRequest(
        Source source,
        Path output,
        WindowSpec features,
        double overlapSeconds,
        OptionalInt balance,
        long seed,
        Voice voice,
        Copies augmentation) {

    /**
     * What is done about singing.
     *
     * @param removed whether it is taken out of the sound
     * @param sungDropped whether windows with singing are left out
     */
    public record Voice(boolean removed, boolean sungDropped) {
        public static final Voice KEPT = new Voice(false, false);
    }

    /**
     * Augmented copies to make.
     *
     * @param count of each window, 0 for none
     * @param rooms folder of impulse responses; empty for none
     * @param noise folder of background sounds; empty for none
     */
    public record Copies(int count, Optional<Path> rooms, Optional<Path> noise) {
        public static final Copies NONE = new Copies(0, Optional.empty(), Optional.empty());

        public Copies {
            if (count < 0 || count > 100) {
                throw new IllegalArgumentException("The augmented copies must be 0 to 100, not " + count + ".");
            }
            if (count == 0 && (rooms.isPresent() || noise.isPresent())) {
                throw new IllegalArgumentException("Rooms and noise go with augmented copies, and none are asked for.");
            }
        }
    }

    public WindowRequest {
        if (!(overlapSeconds >= 0 && overlapSeconds < features.windowSeconds())) {
            throw new IllegalArgumentException("The overlap must be at least 0 and less than the window of "
                    + features.windowSeconds() + " seconds, not " + overlapSeconds + ".");
        }
        if (balance.isPresent() && balance.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "At least one window of a class must be kept, not " + balance.getAsInt() + ".");
        }
    }

    /** All windows side by side, as they are. */
    public static WindowRequest of(Source source, Path output, WindowSpec features) {
        return new WindowRequest(source, output, features, 0, OptionalInt.empty(), 1, Voice.KEPT, Copies.NONE);
    }

    public WindowRequest withOverlap(double seconds) {
        return new WindowRequest(source, output, features, seconds, balance, seed, voice, augmentation);
    }

    public WindowRequest withBalance(int mostOfAClass, long newSeed) {
        return new WindowRequest(
                source, output, features, overlapSeconds, OptionalInt.of(mostOfAClass), newSeed, voice, augmentation);
    }

    public WindowRequest withCopies(Copies copies, long newSeed) {
        return new WindowRequest(source, output, features, overlapSeconds, balance, newSeed, voice, copies);
    }

    public WindowRequest withVoice(Voice newVoice) {
        return new WindowRequest(source, output, features, overlapSeconds, balance, seed, newVoice, augmentation);
    }
}
