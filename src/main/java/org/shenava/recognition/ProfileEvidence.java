package org.shenava.recognition;

import java.util.Optional;

/**
 * What was heard up to a moment, ready for a network that reads folded profiles.
 *
 * @param state silence, collecting, listening
 * @param timeSeconds since the start of the stream
 * @param heardSeconds of sound in {@code whole}, silence left out
 * @param whole input for the network from all sound since the start or the last reset; empty before the first sound
 * @param recent the same for the last seconds; empty before the first sound
 * @param stops what phrases stopped on, {@code [binsPerOctave]}, all 0 before any note was held or any phrase ended
 * @param likeness to the music that the modes are of; models of other music need not ask
 */
public record ProfileEvidence(
        ListeningState state,
        double timeSeconds,
        double heardSeconds,
        Optional<float[]> whole,
        Optional<float[]> recent,
        float[] stops,
        Likeness likeness)
        implements Evidence {}
