package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.Score;
import org.shenava.dataset.Protocol;
import org.shenava.dataset.Recording;
import org.shenava.dataset.Side;
import org.shenava.feature.WindowSpec;

/** What came of an evaluation: every answer, and the figures that are made of them. */
public final class EvaluationReport {
    /** Name of all sets together, in place of a set's. */
    public static final String ALL = "all";

    private final EvaluateRequest request;
    private final ModelCard card;
    private final List<TestedSet> sets;
    private final List<TestedSet.Untested> untested;
    private final ReportDetails details;

    private EvaluationReport(
            EvaluateRequest request,
            ModelCard card,
            List<TestedSet> sets,
            List<TestedSet.Untested> untested,
            ReportDetails details) {
        this.request = request;
        this.card = card;
        this.sets = List.copyOf(sets);
        this.untested = List.copyOf(untested);
        this.details = details;
    }

    static EvaluationReport of(
            EvaluateRequest request,
            ModelCard card,
            List<TestedSet> sets,
            List<TestedSet.Untested> untested,
            ReportDetails details)
            throws EvaluationException {
        EvaluationReport report = new EvaluationReport(request, card, sets, untested, details);
        if (report.main().isEmpty()) {
            throw new EvaluationException("Nothing plays in the recordings to test.");
        }
        return report;
    }

    public ModelCard card() {
        return card;
    }

    EvaluateRequest request() {
        return request;
    }

    List<TestedSet> sets() {
        return sets;
    }

    List<TestedSet.Untested> untested() {
        return untested;
    }

    ReportDetails details() {
        return details;
    }

    /** Whether the model reads windows of sound rather than folded profiles. */
    boolean ofWindows() {
        return card.features() instanceof WindowSpec;
    }

    /** Whether some classes of the model count as parts of others. */
    boolean folds() {
        return card.namesModes();
    }

    Protocol protocol() {
        return sets.get(0).selection().protocol();
    }

    /** Recordings that were not tested, because training heard them or their players. */
    int leftOut() {
        return sets.stream().mapToInt(one -> one.selection().leftOut()).sum();
    }

    List<Tested> recordings() {
        return sets.stream().flatMap(one -> one.recordings().stream()).toList();
    }

    List<Tested> windows() {
        return sets.stream().flatMap(one -> one.windows().stream()).toList();
    }

    List<Tested> beginnings(int seconds) {
        return sets.stream()
                .flatMap(one -> one.beginnings().getOrDefault(seconds, List.of()).stream())
                .toList();
    }

    /** What the figures on classes and confidence are about: whole recordings; windows under the leaky protocol. */
    List<Tested> main() {
        List<Tested> recordings = recordings();
        return recordings.isEmpty() ? windows() : recordings;
    }

    /** The unit of {@link #main()}. */
    String mainUnit() {
        return recordings().isEmpty() ? Score.WINDOW : Score.RECORDING;
    }

    /** By set: recordings, their beginnings, then windows. */
    public List<Score> scores() {
        List<Score> scores = new ArrayList<>(scores(this::setOf, Score.RECORDING));
        Beginnings.SECONDS.forEach(seconds -> scores.addAll(scores(this::setOf, Score.beginning(seconds))));
        scores.addAll(scores(this::setOf, Score.WINDOW));
        return List.copyOf(scores);
    }

    /** All sets in one heap, in the same order; {@value #ALL} stands for the set. */
    List<Score> pooled() {
        List<Score> scores = new ArrayList<>(scores(one -> ALL, Score.RECORDING));
        Beginnings.SECONDS.forEach(seconds -> scores.addAll(scores(one -> ALL, Score.beginning(seconds))));
        scores.addAll(scores(one -> ALL, Score.WINDOW));
        return List.copyOf(scores);
    }

    /** What is measured of the test side: recordings and windows, by set, with more than one also all of them together. */
    List<Measured> measured() {
        List<Measured> measured = new ArrayList<>();
        for (String unit : List.of(Score.RECORDING, Score.WINDOW)) {
            measured.addAll(measured(this::setOf, unit));
            if (sets.size() > 1) {
                measured.addAll(measured(one -> ALL, unit));
            }
        }
        return measured;
    }

    /** The same with the other sides of the split, as far as they were asked for, first. */
    List<Measured> allMeasured() {
        List<Measured> all = new ArrayList<>(details.sides());
        all.addAll(measured());
        return all;
    }

    private List<Measured> measured(Function<Tested, String> groupOf, String unit) {
        return groups(groupOf, unit).entrySet().stream()
                .map(group ->
                        Measured.of(Side.TEST, group.getKey(), protocol().id(), unit, card.labels(), group.getValue()))
                .toList();
    }

    /** By set; with more than one, also all of them together. */
    List<Score> scoresWithPooled() {
        List<Score> scores = new ArrayList<>(scores());
        if (sets.size() > 1) {
            scores.addAll(pooled());
        }
        return scores;
    }

    /**
     * The recordings that are long enough for every beginning, after each and whole: what hearing more of the same is worth. Other
     * figures against seconds mix this with longer recordings being other music.
     */
    List<Score> sameRecordings() {
        Set<Recording> same = new HashSet<>();
        beginnings(Beginnings.LONGEST).forEach(one -> same.add(one.recording()));
        List<Score> scores = new ArrayList<>();
        for (int seconds : Beginnings.SECONDS) {
            add(scores, Score.beginning(seconds), beginnings(seconds), same);
        }
        add(scores, Score.RECORDING, recordings(), same);
        return scores;
    }

    private void add(List<Score> scores, String unit, List<Tested> tested, Set<Recording> same) {
        List<Tested> kept =
                tested.stream().filter(one -> same.contains(one.recording())).toList();
        if (!kept.isEmpty()) {
            scores.add(Scoring.score(ALL, protocol().id(), unit, kept));
        }
    }

    /** Scores with the performer's name in place of the set. */
    List<Score> byPerformer() {
        return scores(Tested::performer, mainUnit());
    }

    ConfusionMatrix confusion() {
        return ConfusionMatrix.of(card.labels(), main());
    }

    Calibration calibration(Question question) {
        return Calibration.of(main(), question);
    }

    ThresholdCurve thresholds(Question question) {
        return ThresholdCurve.of(main(), question);
    }

    private List<Score> scores(Function<Tested, String> groupOf, String unit) {
        return groups(groupOf, unit).entrySet().stream()
                .map(group -> Scoring.score(group.getKey(), protocol().id(), unit, group.getValue()))
                .toList();
    }

    private Map<String, List<Tested>> groups(Function<Tested, String> groupOf, String unit) {
        Map<String, List<Tested>> groups = new LinkedHashMap<>();
        of(unit).forEach(one -> groups.computeIfAbsent(groupOf.apply(one), name -> new ArrayList<>())
                .add(one));
        return groups;
    }

    private List<Tested> of(String unit) {
        if (unit.equals(Score.RECORDING)) {
            return recordings();
        }
        if (unit.equals(Score.WINDOW)) {
            return windows();
        }
        return Beginnings.SECONDS.stream()
                .filter(seconds -> unit.equals(Score.beginning(seconds)))
                .flatMap(seconds -> beginnings(seconds).stream())
                .toList();
    }

    private String setOf(Tested tested) {
        return tested.recording().set();
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
