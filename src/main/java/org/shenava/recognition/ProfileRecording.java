package org.shenava.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shenava.audio.AudioFrame;
import org.shenava.audio.Span;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.feature.MelodyProfile;
import org.shenava.feature.ProfileExtractor;
import org.shenava.feature.ProfileSlice;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.RecordingAnswer.WindowAnswer;

/** A recording for a model of profiles: the evidence, and the slices that count, for its windows. */
final class ProfileRecording implements RecordingHearing {
    private final Recognizer recognizer;
    private final EvidenceCollector evidence;
    private final ProfileExtractor extractor;
    private final List<ProfileSlice> playing = new ArrayList<>();

    ProfileRecording(Classifier classifier) {
        recognizer = new Recognizer(classifier);
        evidence = new EvidenceCollector(classifier.card().profile());
        extractor = new ProfileExtractor(classifier.card().profile(), this::add);
    }

    @Override
    public void frame(AudioFrame frame) {
        extractor.frame(frame);
    }

    @Override
    public void end() {
        extractor.end();
    }

    void add(ProfileSlice slice) {
        if (evidence.add(slice)) {
            playing.add(slice);
        }
    }

    @Override
    public RecordingAnswer answer(double seconds) {
        return new RecordingAnswer(seconds, recognizer.answer(evidence.summary()), windows(seconds));
    }

    private List<WindowAnswer> windows(double seconds) {
        ModelCard card = recognizer.card();
        List<Span> spans = RecordingRecognizer.spans(seconds, card.windowSeconds(), card.hopSeconds());
        List<float[]> inputs = new ArrayList<>();
        List<Integer> inputOf = new ArrayList<>();
        for (Span span : spans) {
            List<ProfileSlice> inside =
                    playing.stream().filter(slice -> isMiddleIn(slice, span)).toList();
            Optional<float[]> input = MelodyProfile.inputOf(inside, card.profile());
            inputOf.add(input.isEmpty() ? -1 : inputs.size());
            input.ifPresent(inputs::add);
        }
        List<List<LabelProbability>> rankings = recognizer.rankings(inputs);
        List<WindowAnswer> windows = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            int input = inputOf.get(i);
            windows.add(new WindowAnswer(
                    spans.get(i).startSeconds(),
                    spans.get(i).endSeconds(),
                    input < 0 ? recognizer.equalShares() : rankings.get(input)));
        }
        return windows;
    }

    private static boolean isMiddleIn(ProfileSlice slice, Span span) {
        double middle = (slice.startSeconds() + slice.endSeconds()) / 2;
        return middle >= span.startSeconds() && middle < span.endSeconds();
    }
}
