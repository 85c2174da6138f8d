package org.shenava.training;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to train, beside the architecture's own settings.
 *
 * @param epochs most passes over the data; training may stop earlier
 * @param seed of everything random; the same seed and data give the same model
 * @param checkpoints folder for the state after each epoch, from which a killed training goes on; empty: none is kept
 */
public record WindowOptions(int epochs, long seed, Optional<Path> checkpoints) {}
