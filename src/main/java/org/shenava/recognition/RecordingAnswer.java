package org.shenava.recognition;

import java.util.List;
import org.shenava.recognition.Answer.LabelProbability;

/**
 * The answer for a recording.
 *
 * @param seconds length of the recording as it was read
 * @param whole from all its playing
 * @param windows one after another, each judged by its own sound alone; empty for a recording without sound
 */
public record RecordingAnswer(double seconds, Answer whole, List<WindowAnswer> windows) {
    public RecordingAnswer {
        windows = List.copyOf(windows);
    }

    /**
     * The answer for a stretch of a recording.
     *
     * @param startSeconds since the start of the recording
     * @param endSeconds since the start of the recording
     * @param top every label with its probability, best first; equal shares where nothing plays
     */
    public record WindowAnswer(double startSeconds, double endSeconds, List<LabelProbability> top) {
        public WindowAnswer {
            top = List.copyOf(top);
        }
    }
}
