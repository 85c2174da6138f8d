package org.shenava.training;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How to train, beside the architecture's own settings.
 *
 * @param epochs most passes over the data; training may stop earlier
 * @param seed of everything random; the same seed and data give the same model
 * @param checkpoints folder for the state after each epoch, from which a killed training goes on; empty: none is kept
 * @param minutes after this long no further epoch is begun, and the rate falls over as many as are likely to fit, judged by the first;
 *     empty: no limit
 */
public record WindowOptions(int epochs, long seed, Optional<Path> checkpoints, OptionalDouble minutes) {
    /** Training that takes the time it needs. */
    public WindowOptions(int epochs, long seed, Optional<Path> checkpoints) {
        this(epochs, seed, checkpoints, OptionalDouble.empty());
    }
}
