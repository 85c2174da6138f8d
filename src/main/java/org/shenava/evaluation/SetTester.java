package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.dataset.Dataset;
import org.shenava.dataset.DatasetException;
import org.shenava.dataset.Recording;
import org.shenava.dataset.Window;
import org.shenava.feature.ProfileSlice;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.RecordingAnswer;
import org.shenava.recognition.RecordingAnswer.WindowAnswer;
import org.shenava.recognition.RecordingRecognizer;

/** Sends what may be tested of a dataset through the recognition that the program uses. */
final class SetTester implements Tester {
    /** Lengths in an index are rounded to milliseconds. */
    private static final double SAME_SECONDS = 0.01;

    private final ModelCard card;
    private final RecordingRecognizer recognizer;
    private final Beginnings beginnings;

    SetTester(Classifier classifier) {
        card = classifier.card();
        recognizer = new RecordingRecognizer(classifier);
        beginnings = new Beginnings(classifier);
    }

    @Override
    public TestedSet test(Dataset dataset, TestSelection selection, JobContext job)
            throws DatasetException, EvaluationException, JobCancelledException {
        Map<Recording, List<Window>> windowsOf = new HashMap<>();
        Set<Recording> whole = Set.copyOf(selection.recordings());
        Set<Recording> touched = new LinkedHashSet<>(selection.recordings());
        for (Window window : selection.windows()) {
            touched.add(window.recording());
            windowsOf
                    .computeIfAbsent(window.recording(), one -> new ArrayList<>())
                    .add(window);
        }
        List<Tested> recordings = new ArrayList<>();
        Map<Integer, List<Tested>> begun = new HashMap<>();
        List<Tested> windows = new ArrayList<>();
        int done = 0;
        for (Recording recording : touched) {
            job.checkCancelled();
            job.progress((double) done / touched.size(), recording.path());
            done++;
            List<ProfileSlice> slices = dataset.slices(recording);
            RecordingAnswer answer = recognizer.recognize(slices, recording.seconds());
            if (whole.contains(recording)) {
                recordings.add(tested(recording, recording.seconds(), answer.whole()));
                beginnings.answers(slices).forEach((seconds, then) -> begun.computeIfAbsent(
                                seconds, one -> new ArrayList<>())
                        .add(tested(recording, then.timeSeconds(), then)));
            }
            for (Window window : windowsOf.getOrDefault(recording, List.of())) {
                WindowAnswer same = sameWindow(answer, window);
                if (plays(same)) {
                    windows.add(new Tested(
                            recording,
                            window.startSeconds(),
                            window.endSeconds(),
                            window.endSeconds() - window.startSeconds(),
                            ListeningState.LISTENING,
                            same.top()));
                }
            }
        }
        return new TestedSet(dataset.description(), selection, recordings, begun, windows);
    }

    private Tested tested(Recording recording, double endSeconds, Answer answer) {
        return new Tested(recording, 0, endSeconds, answer.heardSeconds(), answer.state(), said(answer));
    }

    /**
     * The background of a person's own model is a state of the program, no answer, but right where it is heard. The state tells that it is
     * likelier than all answers together, not how much, so it counts as little as it can.
     */
    private List<LabelProbability> said(Answer answer) {
        String background = card.own().background();
        if (background.isEmpty() || answer.state() != ListeningState.FOREIGN) {
            return answer.top();
        }
        List<LabelProbability> said = new ArrayList<>();
        said.add(new LabelProbability(background, ModelCard.Own.NONE_OF_THEM));
        answer.top()
                .forEach(
                        one -> said.add(new LabelProbability(one.label(), (1 - ModelCard.Own.NONE_OF_THEM) * one.p())));
        return said;
    }

    private WindowAnswer sameWindow(RecordingAnswer answer, Window window) throws EvaluationException {
        for (WindowAnswer one : answer.windows()) {
            if (Math.abs(one.startSeconds() - window.startSeconds()) < SAME_SECONDS
                    && Math.abs(one.endSeconds() - window.endSeconds()) < SAME_SECONDS) {
                return one;
            }
        }
        throw new EvaluationException("The windows of the dataset are not among those of the model " + card.id() + " ("
                + card.windowSeconds() + " s long, one every " + card.hopSeconds() + " s); prepare it with --window "
                + card.windowSeconds() + ".");
    }

    /** Where nothing plays, or the background is heard, the answer is equal shares, which is no answer to score. */
    private static boolean plays(WindowAnswer window) {
        double best = window.top().get(0).p();
        double worst = window.top().get(window.top().size() - 1).p();
        return best > worst;
    }
}
