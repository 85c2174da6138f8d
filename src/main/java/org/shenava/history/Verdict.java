package org.shenava.history;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shenava.music.Family;
import org.shenava.music.Labels;

/**
 * The answer to a session.
 *
 * @param shares every label of the model with its probability, best first; at least one
 * @param unsure no label was likely enough
 * @param tonicHz estimated tonic; empty when it is not known
 */
public record Verdict(List<Share> shares, boolean unsure, OptionalDouble tonicHz) {
    public Verdict {
        shares = List.copyOf(shares);
        if (shares.isEmpty()) {
            throw new IllegalArgumentException("an answer names at least one label");
        }
    }

    /** A label id with its probability, 0 to 1. */
    public record Share(String label, double p) {}

    public Share best() {
        return shares.get(0);
    }

    /** Empty for genres. */
    public Optional<Family> family() {
        return Labels.of(best().label()).family();
    }
}
