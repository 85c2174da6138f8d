package org.shenava.training;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.shenava.dataset.Protocol;

/**
 * What to train.
 *
 * @param data folders of prepared datasets, at least one; of profiles the protocol splits the first, and the others are learned from
 *     whole, each as much as the first; of windows it splits every one of played sound
 * @param architecture name as in {@link Architectures}
 * @param protocol what to hold out
 * @param epochs times that training goes over as much sound as the dataset holds; empty for the architecture's own choice
 * @param seed of everything random; the same seed gives the same model
 * @param out the model folder; its name is the model's id
 * @param command the command line, for the card
 * @param wishes what else is asked of a training on windows
 */
public record TrainRequest(
        List<Path> data,
        String architecture,
        Protocol protocol,
        OptionalInt epochs,
        long seed,
        Path out,
        String command,
        WindowWishes wishes) {
    public TrainRequest {
        data = List.copyOf(data);
        if (data.isEmpty()) {
            throw new IllegalArgumentException("A dataset to train on must be named.");
        }
        if (epochs.isPresent() && (epochs.getAsInt() < 1 || epochs.getAsInt() > 10_000)) {
            throw new IllegalArgumentException("The epochs must be 1 to 10000, not " + epochs.getAsInt() + ".");
        }
    }

    /** A training from its beginning. */
    public TrainRequest(
            List<Path> data,
            String architecture,
            Protocol protocol,
            OptionalInt epochs,
            long seed,
            Path out,
            String command) {
        this(data, architecture, protocol, epochs, seed, out, command, WindowWishes.NONE);
    }
}
