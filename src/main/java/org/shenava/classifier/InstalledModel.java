package org.shenava.classifier;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A model folder as it was found.
 *
 * @param folder where it lies
 * @param card what it says of itself; empty when the card cannot be read
 * @param problem why it is refused, one sentence for people; empty when it can be used
 */
public record InstalledModel(Path folder, Optional<ModelCard> card, Optional<String> problem) {
    public boolean usable() {
        return problem.isEmpty();
    }

    /** The card's id; without a card, the folder's name. */
    public String id() {
        return card.map(ModelCard::id).orElseGet(() -> folder.getFileName().toString());
    }
}
