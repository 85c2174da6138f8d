package org.shenava.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.Prediction;

/**
 * What a network said of the windows of one stream. Each goes through it once, however often evidence is looked at. Not thread-safe: the
 * evidence of one stream, in order.
 */
final class WindowJudge {
    /**
     * A window with its answer.
     *
     * @param probabilities one a label; empty when nothing sounds in it
     */
    record Judged(HeardWindow window, Optional<float[]> probabilities) {}

    /**
     * What windows say together.
     *
     * @param whole one probability a label, from all windows; empty before the first one that sounds
     * @param recent the same from the last seconds
     */
    record Verdict(Optional<double[]> whole, Optional<double[]> recent) {}

    /** Pictures of windows fill the memory of a network when all of a recording come at once. */
    private static final int BATCH = 32;

    private final Classifier classifier;
    private final int labelCount;
    private final List<Judged> judged = new ArrayList<>();
    private LogMean whole;
    private int piece;
    private long next;
    private HeardWindow begun;
    private float[] begunAnswer;

    WindowJudge(Classifier classifier) {
        this.classifier = classifier;
        this.labelCount = classifier.card().labels().size();
        this.whole = new LogMean(labelCount);
    }

    /** Every window of the piece that was looked at, in order. */
    List<Judged> judged() {
        return List.copyOf(judged);
    }

    /** How likely each window that was looked at makes a label; those in which nothing sounds are left out. */
    List<Listened.Window> likeliness(String label) {
        int index = classifier.card().labels().indexOf(label);
        return judged.stream()
                .filter(one -> one.probabilities().isPresent())
                .map(one -> new Listened.Window(
                        one.window().startSeconds(),
                        one.window().endSeconds(),
                        one.probabilities().get()[index]))
                .toList();
    }

    Verdict verdict(WindowEvidence evidence) {
        if (evidence.piece() != piece) {
            forget(evidence.piece());
        }
        judge(evidence.windows().stream().filter(one -> one.index() >= next).toList());
        if (!whole.isEmpty()) {
            return new Verdict(Optional.of(whole.probabilities()), recent());
        }
        Optional<double[]> soFar = evidence.begun().map(this::begun);
        return new Verdict(soFar, soFar);
    }

    private void forget(int newPiece) {
        piece = newPiece;
        judged.clear();
        whole = new LogMean(labelCount);
        next = 0;
        begun = null;
    }

    private void judge(List<HeardWindow> fresh) {
        List<Prediction> predictions =
                predict(fresh.stream().flatMap(one -> one.features().stream()).toList());
        int sounding = 0;
        for (HeardWindow window : fresh) {
            Optional<float[]> answer = Optional.empty();
            if (window.features().isPresent()) {
                answer = Optional.of(predictions.get(sounding++).probabilities());
                whole.add(answer.get());
            }
            // Without its features, which would fill the memory.
            judged.add(new Judged(
                    new HeardWindow(window.index(), window.startSeconds(), window.endSeconds(), Optional.empty()),
                    answer));
            next = window.index() + 1;
        }
    }

    private List<Prediction> predict(List<float[]> inputs) {
        List<Prediction> predictions = new ArrayList<>();
        for (int from = 0; from < inputs.size(); from += BATCH) {
            predictions.addAll(classifier.predict(inputs.subList(from, Math.min(inputs.size(), from + BATCH))));
        }
        return predictions;
    }

    /** Of the windows that lie in the last seconds, counted from the newest one that sounds. */
    private Optional<double[]> recent() {
        LogMean mean = new LogMean(labelCount);
        double from = Double.NaN;
        for (int i = judged.size() - 1; i >= 0; i--) {
            Judged one = judged.get(i);
            if (one.probabilities().isEmpty()) {
                continue;
            }
            if (Double.isNaN(from)) {
                from = one.window().endSeconds() - EvidenceCollector.RECENT_SECONDS;
            } else if (one.window().startSeconds() < from) {
                break;
            }
            mean.add(one.probabilities().get());
        }
        return Optional.of(mean.probabilities());
    }

    private double[] begun(HeardWindow window) {
        if (window != begun) {
            begun = window;
            begunAnswer = classifier
                    .predict(List.of(window.features().orElseThrow()))
                    .get(0)
                    .probabilities();
        }
        LogMean mean = new LogMean(labelCount);
        mean.add(begunAnswer);
        return mean.probabilities();
    }
}
