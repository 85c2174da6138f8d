package org.shenava.library.scan;

import java.util.List;
import java.util.Optional;
import org.shenava.recognition.Answer.LabelProbability;

/**
 * What one model said of a recording.
 *
 * @param seconds length of the recording
 * @param heard enough of it sounds for an answer, and it is music of the model's kind
 * @param top every label with its probability, best first
 * @param embedding where the recording lies among others, as the network sees it; empty when that is not known. Not copied, and nobody
 *     changes it
 * @param warning what was wrong with the file, a sentence
 */
public record ModelAnswer(
        double seconds, boolean heard, List<LabelProbability> top, float[] embedding, Optional<String> warning) {
    public ModelAnswer {
        top = List.copyOf(top);
        if (top.isEmpty()) {
            throw new IllegalArgumentException("an answer names at least one label");
        }
    }

    public LabelProbability best() {
        return top.get(0);
    }
}
