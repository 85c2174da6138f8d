package org.shenava.recognition;

import java.util.List;
import java.util.Optional;
import org.shenava.music.Thresholds;
import org.shenava.recognition.Answer.LabelProbability;

/**
 * The answer for a recording.
 *
 * @param seconds length of the recording as it was read
 * @param whole from all its playing
 * @param windows one after another, each judged by its own sound alone; empty for a recording without sound
 * @param dastgah what the model of the modes answers; empty unless the recording is {@linkplain Answer#saysIranian() Iranian} and such a
 *     model was asked
 */
public record RecordingAnswer(
        double seconds, Answer whole, List<WindowAnswer> windows, Optional<RecordingAnswer> dastgah) {
    public RecordingAnswer {
        windows = List.copyOf(windows);
    }

    /** An answer that stands alone. */
    public RecordingAnswer(double seconds, Answer whole, List<WindowAnswer> windows) {
        this(seconds, whole, windows, Optional.empty());
    }

    /** The same answer with that of the model of the modes. */
    RecordingAnswer withDastgah(RecordingAnswer modes) {
        return new RecordingAnswer(seconds, whole, windows, Optional.of(modes));
    }

    /** The same answer, unsure by the user's thresholds instead of the model's own. */
    public RecordingAnswer judged(Thresholds thresholds) {
        return new RecordingAnswer(
                seconds, whole.judged(thresholds), windows, dastgah.map(inner -> inner.judged(thresholds)));
    }

    /** The same answer, its windows later by some seconds: for a part of a recording. */
    RecordingAnswer laterBy(double moreSeconds) {
        List<WindowAnswer> later = windows.stream()
                .map(one ->
                        new WindowAnswer(one.startSeconds() + moreSeconds, one.endSeconds() + moreSeconds, one.top()))
                .toList();
        return new RecordingAnswer(seconds, whole, later, dastgah.map(inner -> inner.laterBy(moreSeconds)));
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
