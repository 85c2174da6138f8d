package org.shenava.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What else may be asked of a training on windows.
 *
 * @param resume whether to go on with a training of the same model that was not finished
 * @param minutes after this long no further epoch is begun; empty: no limit
 * @param members folders of the models that an ensemble is made of; empty for other architectures
 * @param stacked whether an ensemble weighs its members' answers; otherwise they are averaged
 * @param weights file that a network begins from: {@code network.zip} of a model of the same architecture, or an {@code .npz} with
 *     torchvision's names; empty to begin from nothing
 * @param search how long to look for hyper-parameters before; empty to take the usual ones
 */
public record WindowWishes(
        boolean resume,
        OptionalDouble minutes,
        List<Path> members,
        boolean stacked,
        Optional<Path> weights,
        Optional<SearchBudget> search) {
    /** A training from its beginning to its end. */
    public static final WindowWishes NONE =
            new WindowWishes(false, OptionalDouble.empty(), List.of(), false, Optional.empty(), Optional.empty());

    public WindowWishes {
        members = List.copyOf(members);
        if (minutes.isPresent() && !(minutes.getAsDouble() > 0)) {
            throw new IllegalArgumentException("The minutes must be above 0, not " + minutes.getAsDouble() + ".");
        }
    }

    /** An unfinished training goes on. */
    public WindowWishes resumed() {
        return new WindowWishes(true, minutes, members, stacked, weights, search);
    }

    boolean any() {
        return !equals(NONE);
    }
}
