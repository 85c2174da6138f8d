package org.shenava.recognition;

import java.util.List;
import java.util.Optional;
import org.shenava.audio.AudioFrame;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.feature.WindowExtractors;
import org.shenava.feature.WindowSpec;
import org.shenava.recognition.RecordingAnswer.WindowAnswer;

/** A recording for a model of windows, which go through the network some at a time, so that memory stays bounded. */
final class WindowRecording implements RecordingHearing {
    /** Few enough that none is forgotten before it is looked at. */
    private static final int BATCH = 16;

    private final Recognizer recognizer;
    private final WindowCollector collector;
    private long looked;

    WindowRecording(Classifier classifier) {
        ModelCard card = classifier.card();
        recognizer = new Recognizer(classifier);
        collector = new WindowCollector(
                WindowExtractors.of((WindowSpec) card.features()),
                card.hopSeconds(),
                Double.POSITIVE_INFINITY,
                this::look);
    }

    /** The answer for windows that were computed before. */
    static RecordingAnswer answer(Classifier classifier, List<HeardWindow> windows, double seconds) {
        Recognizer recognizer = new Recognizer(classifier);
        double heard = windows.stream().anyMatch(one -> one.features().isPresent()) ? seconds : 0;
        ListeningState state = heard == 0
                ? ListeningState.SILENT
                : heard < EvidenceCollector.ANSWER_SECONDS ? ListeningState.COLLECTING : ListeningState.LISTENING;
        Answer whole = recognizer.answer(new WindowEvidence(state, seconds, heard, 0, windows, Optional.empty()));
        return new RecordingAnswer(seconds, whole, recognizer.windowAnswers());
    }

    @Override
    public void frame(AudioFrame frame) {
        collector.frame(frame);
    }

    @Override
    public void end() {
        collector.end();
    }

    @Override
    public RecordingAnswer answer(double seconds) {
        Answer whole = recognizer.answer(collector.summary());
        List<WindowAnswer> windows = recognizer.windowAnswers();
        // What is shorter than a window is judged whole.
        return new RecordingAnswer(
                seconds,
                whole,
                windows.isEmpty() && seconds > 0 ? List.of(new WindowAnswer(0, seconds, whole.top())) : windows);
    }

    private void look() {
        if (collector.windowCount() >= looked + BATCH) {
            looked = collector.windowCount();
            recognizer.answer(collector.evidence());
        }
    }
}
