package org.shenava.view.common;

import java.util.Optional;
import org.shenava.classifier.ModelCard;
import org.shenava.music.Thresholds;
import org.shenava.recognition.RecordingAnswer;

/**
 * What was found in a recording.
 *
 * @param answer of the model in use
 * @param warning what was wrong with a file that could be read all the same, a sentence for the user
 * @param model that answered
 * @param modes that answered for Iranian music; empty when none was asked
 */
public record FileAnalysis(
        RecordingAnswer answer, Optional<String> warning, ModelCard model, Optional<ModelCard> modes) {
    /** The same, unsure by the user's thresholds instead of the model's own. */
    public FileAnalysis judged(Thresholds thresholds) {
        return new FileAnalysis(answer.judged(thresholds), warning, model, modes);
    }
}
