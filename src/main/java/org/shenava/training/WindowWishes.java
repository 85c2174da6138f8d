package org.shenava.training;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What else may be asked of a training on windows.
 *
 * @param resume whether to go on with a training of the same model that was not finished
 * @param minutes after this long no further epoch is begun; empty: no limit
 * @param members folders of the models that an ensemble is made of; empty for other architectures
 * @param stacked whether an ensemble weighs its members' answers; otherwise they are averaged
 */
public record WindowWishes(boolean resume, OptionalDouble minutes, List<Path> members, boolean stacked) {
    /** A training from its beginning to its end. */
    public static final WindowWishes NONE = new WindowWishes(false, OptionalDouble.empty(), List.of(), false);

    public WindowWishes {
        members = List.copyOf(members);
        if (minutes.isPresent() && !(minutes.getAsDouble() > 0)) {
            throw new IllegalArgumentException("The minutes must be above 0, not " + minutes.getAsDouble() + ".");
        }
    }

    boolean any() {
        return !equals(NONE);
    }
}
