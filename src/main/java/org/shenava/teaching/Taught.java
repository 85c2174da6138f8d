package org.shenava.teaching;

import java.nio.file.Path;
import java.util.List;
import org.shenava.classifier.ModelCard;

/**
 * A model that was made.
 *
 * @param folder of the model
 * @param leftOut what could not be learned from, one sentence each
 */
public record Taught(Path folder, ModelCard card, Judgement judgement, List<String> leftOut) {
    public Taught {
        leftOut = List.copyOf(leftOut);
    }
}
