package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.Score;
import org.shenava.dataset.DatasetDescription;

/** What came of an evaluation: scores by set and by performer, confusion, and every answer. */
public final class EvaluationReport {
    private static final String RECORDING = "recording";
    private static final String WINDOW = "window";

    private final ModelCard card;
    private final DatasetDescription dataset;
    private final TestSelection selection;
    private final List<Tested> recordings;
    private final List<Score> scores;
    private final List<Score> byPerformer;
    private final ConfusionMatrix confusion;
    private final Calibration calibration;

    private EvaluationReport(
            ModelCard card,
            DatasetDescription dataset,
            TestSelection selection,
            List<Tested> recordings,
            List<Tested> windows) {
        this.card = card;
        this.dataset = dataset;
        this.selection = selection;
        this.recordings = List.copyOf(recordings);
        String protocol = selection.protocol().id();
        List<Score> bySet =
                new ArrayList<>(scores(recordings, one -> one.recording().set(), protocol, RECORDING));
        bySet.addAll(scores(windows, one -> one.recording().set(), protocol, WINDOW));
        this.scores = List.copyOf(bySet);
        this.byPerformer = scores(
                recordings.isEmpty() ? windows : recordings,
                one -> one.recording().performer().isEmpty()
                        ? one.recording().group()
                        : one.recording().performer(),
                protocol,
                recordings.isEmpty() ? WINDOW : RECORDING);
        List<Tested> main = recordings.isEmpty() ? windows : recordings;
        this.confusion = ConfusionMatrix.of(card.labels(), main);
        this.calibration = Calibration.of(main);
    }

    static EvaluationReport of(
            ModelCard card,
            DatasetDescription dataset,
            TestSelection selection,
            List<Tested> recordings,
            List<Tested> windows)
            throws EvaluationException {
        if (recordings.isEmpty() && windows.isEmpty()) {
            throw new EvaluationException("Nothing plays in the recordings to test.");
        }
        return new EvaluationReport(card, dataset, selection, recordings, windows);
    }

    private static List<Score> scores(
            List<Tested> tested, Function<Tested, String> groupOf, String protocol, String unit) {
        Map<String, List<Tested>> groups = new LinkedHashMap<>();
        tested.forEach(one -> groups.computeIfAbsent(groupOf.apply(one), name -> new ArrayList<>())
                .add(one));
        return groups.entrySet().stream()
                .map(group -> Scoring.score(group.getKey(), protocol, unit, group.getValue()))
                .toList();
    }

    public ModelCard card() {
        return card;
    }

    /** By set, recordings first, then windows. */
    public List<Score> scores() {
        return scores;
    }

    DatasetDescription dataset() {
        return dataset;
    }

    TestSelection selection() {
        return selection;
    }

    List<Tested> recordings() {
        return recordings;
    }

    /** Scores with the performer's name in place of the set. */
    List<Score> byPerformer() {
        return byPerformer;
    }

    ConfusionMatrix confusion() {
        return confusion;
    }

    Calibration calibration() {
        return calibration;
    }

    /** For the terminal. */
    public String text() {
        return ReportText.terminal(this);
    }

    /** The whole report in JSON. */
    public String json() {
        return ReportJson.of(this);
    }
}
