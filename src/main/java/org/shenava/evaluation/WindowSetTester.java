package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.Prediction;
import org.shenava.dataset.Dataset;
import org.shenava.dataset.DatasetException;
import org.shenava.dataset.Recording;
import org.shenava.dataset.Window;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.LogMean;

/**
 * Sends the kept features of what may be tested through a model of windows. A recording is answered from all its windows, as
 * recognition does. The background of a person's own model is a state of the program, no answer, but right where it is heard.
 */
final class WindowSetTester implements Tester {
    private static final int BATCH = 32;

    /** Lengths in an index are rounded to milliseconds. */
    private static final double SAME_SECONDS = 0.01;

    private final Classifier classifier;
    private final List<String> labels;

    /** Index of the background; -1 where there is none. */
    private final int background;

    WindowSetTester(Classifier classifier) {
        this.classifier = classifier;
        this.labels = classifier.card().labels();
        this.background = labels.indexOf(classifier.card().own().background());
    }

    /** What was answered of a window. */
    private record Answered(Window window, float[] shares) {}

    @Override
    public TestedSet test(Dataset dataset, TestSelection selection, JobContext job)
            throws DatasetException, JobCancelledException {
        Set<Recording> whole = Set.copyOf(selection.recordings());
        Set<Window> wanted = new HashSet<>(selection.windows());
        Set<Recording> touched = new LinkedHashSet<>(selection.recordings());
        selection.windows().forEach(window -> touched.add(window.recording()));
        List<Tested> recordings = new ArrayList<>();
        Map<Integer, List<Tested>> begun = new HashMap<>();
        List<Tested> windows = new ArrayList<>();
        int done = 0;
        for (Recording recording : touched) {
            job.checkCancelled();
            job.progress((double) done / touched.size(), recording.path());
            done++;
            boolean all = whole.contains(recording);
            List<Window> needed = dataset.windows(recording).stream()
                    .filter(window -> all || wanted.contains(window))
                    .toList();
            List<Answered> answered = answers(dataset, recording, needed);
            if (all) {
                recordings.add(tested(recording, answered, recording.seconds()));
                addBeginnings(recording, answered, begun);
            }
            answered.stream().filter(one -> wanted.contains(one.window())).forEach(one -> windows.add(tested(one)));
        }
        return new TestedSet(dataset.description(), selection, recordings, begun, windows);
    }

    private List<Answered> answers(Dataset dataset, Recording recording, List<Window> needed) throws DatasetException {
        List<Window> windows = dataset.windows(recording);
        List<float[]> features = dataset.features(recording);
        List<float[]> inputs = needed.stream()
                .map(window -> features.get(windows.indexOf(window)))
                .toList();
        List<Answered> answered = new ArrayList<>();
        for (int from = 0; from < inputs.size(); from += BATCH) {
            List<Prediction> batch = classifier.predict(inputs.subList(from, Math.min(from + BATCH, inputs.size())));
            batch.forEach(one -> answered.add(new Answered(needed.get(answered.size()), one.probabilities())));
        }
        return answered;
    }

    /** After so many seconds the program has heard the windows that ended by then. */
    private void addBeginnings(Recording recording, List<Answered> answered, Map<Integer, List<Tested>> begun) {
        for (int seconds : Beginnings.SECONDS) {
            List<Answered> heard = answered.stream()
                    .filter(one -> one.window().endSeconds() <= seconds + SAME_SECONDS)
                    .toList();
            if (!heard.isEmpty() && recording.seconds() >= seconds - SAME_SECONDS) {
                begun.computeIfAbsent(seconds, one -> new ArrayList<>()).add(tested(recording, heard, seconds));
            }
        }
    }

    private Tested tested(Recording recording, List<Answered> answered, double endSeconds) {
        LogMean mean = new LogMean(labels.size());
        answered.forEach(one -> mean.add(one.shares()));
        return tested(recording, 0, endSeconds, mean.probabilities());
    }

    private Tested tested(Answered one) {
        LogMean alone = new LogMean(labels.size());
        alone.add(one.shares());
        Window window = one.window();
        return tested(window.recording(), window.startSeconds(), window.endSeconds(), alone.probabilities());
    }

    private Tested tested(Recording recording, double startSeconds, double endSeconds, double[] shares) {
        boolean noneOfThem = background >= 0 && shares[background] > ModelCard.Own.NONE_OF_THEM;
        return new Tested(
                recording,
                startSeconds,
                endSeconds,
                endSeconds - startSeconds,
                noneOfThem ? ListeningState.FOREIGN : ListeningState.LISTENING,
                ranking(noneOfThem ? shares : ofAnswers(shares)));
    }

    /** As the program shows them: of the answers alone, summing to 1. */
    private double[] ofAnswers(double[] shares) {
        if (background < 0) {
            return shares;
        }
        double[] ofAnswers = shares.clone();
        ofAnswers[background] = 0;
        double sum = 1 - shares[background];
        for (int label = 0; label < ofAnswers.length; label++) {
            ofAnswers[label] /= sum;
        }
        return ofAnswers;
    }

    private List<LabelProbability> ranking(double[] shares) {
        List<LabelProbability> ranking = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            ranking.add(new LabelProbability(labels.get(i), shares[i]));
        }
        ranking.sort((a, b) -> Double.compare(b.p(), a.p()));
        return ranking;
    }
}
