package org.shenava.teaching;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What to teach.
 *
 * @param examples all recordings; those that cannot be read are left out and named in the card
 * @param background label of the class that stands for none of the others; empty when there is none
 * @param dropped paths of examples to leave out
 * @param cache folder of features, kept by the hash of what they were made from, used again and filled; may not exist
 * @param progress folder of what is needed to go on after a crash; may not exist, and is removed when the model is written
 * @param out folder of the model; its name is the model's id
 * @param title what the person calls the model
 * @param advanced settings; {@link Advanced#DEFAULT} asks for none
 * @param command the command line or a sentence, for the card
 */
public record TeachRequest(
        List<Example> examples,
        Optional<String> background,
        List<String> dropped,
        Path cache,
        Path progress,
        Path out,
        String title,
        Advanced advanced,
        String command) {
    public TeachRequest {
        examples = List.copyOf(examples);
        dropped = List.copyOf(dropped);
    }

    /**
     * What nobody needs to set.
     *
     * @param approach empty to have the better one found by testing
     * @param windowSeconds of colour; empty for the shipped network's
     * @param augment whether copies with other loudness, rooms and equalisation are learned from, too
     * @param seed of everything random
     */
    public record Advanced(Optional<Approach> approach, OptionalDouble windowSeconds, boolean augment, long seed) {
        public static final Advanced DEFAULT = new Advanced(Optional.empty(), OptionalDouble.empty(), true, 1);
    }
}
