package org.shenava.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.Prediction;
import org.shenava.feature.ProfileSpec;
import org.shenava.music.Thresholds;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.RecordingAnswer.WindowAnswer;

/**
 * Evidence to answers. Nothing heard gives equal shares; less than {@link EvidenceCollector#ANSWER_SECONDS} of playing, or a best label
 * below the card's {@code unsureBelow}, is unsure. To a model of the modes, sound that is not of their
 * music is foreign, and unsure where that is doubtful; to a model with a background, what that is likeliest of. What several windows say together is their {@link LogMean}. Uses the network on the caller's thread, which must be the one that owns it.
 */
public final class Recognizer {
    private final Classifier classifier;
    private final ModelCard card;
    private final Optional<Recognizer> modes;
    private final WindowJudge windows;
    private final AnswerLabels labels;

    /**
     * A recognizer for one model.
     *
     * @param classifier closed by its owner, not here
     */
    public Recognizer(Classifier classifier) {
        this(classifier, Optional.empty());
    }

    /**
     * A recognizer that names the dastgah too, where the model hears Iranian music.
     *
     * @param classifier closed by its owner, not here
     * @param modes a model of the modes, for {@link PairedEvidence}; closed by its owner, too
     */
    public Recognizer(Classifier classifier, Optional<Classifier> modes) {
        this.classifier = classifier;
        this.card = classifier.card();
        this.modes = modes.map(Recognizer::new);
        this.windows = new WindowJudge(classifier);
        this.labels = new AnswerLabels(card);
    }

    public ModelCard card() {
        return card;
    }

    /**
     * The answer. Of windows, those that were not looked at before go through the network in one batch; so the evidence of one stream
     * comes in order. Of profiles, all that was heard and its last seconds.
     */
    public Answer answer(Evidence evidence) {
        if (evidence instanceof PairedEvidence pair) {
            return answer(pair);
        }
        return evidence instanceof WindowEvidence heard ? answer(heard) : answer((ProfileEvidence) evidence);
    }

    private Answer answer(PairedEvidence pair) {
        Answer main = answer(pair.main());
        return main.saysIranian() && modes.isPresent()
                ? main.withDastgah(modes.get().answer(pair.modes()))
                : main;
    }

    private Answer answer(WindowEvidence evidence) {
        WindowJudge.Verdict verdict = windows.verdict(evidence);
        if (verdict.whole().isEmpty()) {
            return nothing(evidence);
        }
        double[] whole = verdict.whole().get();
        List<LabelProbability> top = labels.ranked(whole);
        boolean none = labels.isNoneOfThem(whole);
        Answer.Caution caution = new Answer.Caution(card.unsureBelow(), none);
        return new Answer(
                foreign(none, evidence),
                evidence.timeSeconds(),
                evidence.heardSeconds(),
                top,
                labels.ranked(verdict.recent().orElseThrow()),
                caution.isUnsure(evidence.heardSeconds(), top.get(0), Thresholds.NONE),
                Notes.NONE,
                Optional.empty(),
                caution);
    }

    private Answer answer(ProfileEvidence evidence) {
        List<float[]> inputs = new ArrayList<>();
        evidence.whole().ifPresent(inputs::add);
        evidence.recent().ifPresent(inputs::add);
        if (evidence.whole().isEmpty()) {
            return nothing(evidence);
        }
        List<Prediction> predictions = classifier.predict(inputs);
        Prediction whole = predictions.get(0);
        List<LabelProbability> top = labels.ranked(doubles(whole.probabilities()));
        boolean none = labels.isNoneOfThem(doubles(whole.probabilities()));
        // To models of other tasks no music is foreign.
        Likeness likeness = card.task().equals(ModelCard.TASK_OF_MODES) ? evidence.likeness() : Likeness.ALIKE;
        boolean doubtful = likeness.foreign() || ForeignSound.SHIPPED.doubt().isDoubtful(likeness, top);
        Answer.Caution caution = new Answer.Caution(card.unsureBelow(), none || doubtful);
        return new Answer(
                foreign(none || likeness.foreign(), evidence),
                evidence.timeSeconds(),
                evidence.heardSeconds(),
                top,
                labels.ranked(doubles(predictions.get(predictions.size() - 1).probabilities())),
                caution.isUnsure(evidence.heardSeconds(), top.get(0), Thresholds.NONE),
                new NoteFinder(card.profile()).find(whole, top.get(0).label(), inputs.get(0), evidence.stops()),
                Optional.empty(),
                caution);
    }

    /**
     * What the network listened to for an answer, on the same thread as {@link #answer}. Of profiles it asks the network once for each pitch
     * class, in one batch; of windows it remembers.
     *
     * @param evidence that was answered last
     * @param answer to it
     */
    public Listened listened(Evidence evidence, Answer answer) {
        if (evidence instanceof PairedEvidence pair) {
            Listened main = listened(pair.main(), answer);
            Optional<Listened> inner =
                    modes.flatMap(recognizer -> answer.dastgah().map(one -> recognizer.listened(pair.modes(), one)));
            return new Listened(main.pitches().or(() -> inner.flatMap(Listened::pitches)), main.windows());
        }
        String best = answer.best().label();
        if (evidence instanceof ProfileEvidence heard) {
            return heard.whole()
                    .map(whole -> Occlusion.support(
                            classifier,
                            whole,
                            card.profile().binsPerOctave(),
                            card.labels().indexOf(best)))
                    .map(support -> pitches(best, support))
                    .map(pitches -> new Listened(Optional.of(pitches), Optional.empty()))
                    .orElse(Listened.NOTHING);
        }
        return new Listened(Optional.empty(), Optional.of(new Listened.Windows(best, windows.likeliness(best))));
    }

    private Listened.Pitches pitches(String label, float[] support) {
        ProfileSpec spec = card.profile();
        return new Listened.Pitches(label, spec.lowestHz(), spec.keptFromHz(), spec.keptToHz(), support);
    }

    private static ListeningState foreign(boolean foreign, Evidence evidence) {
        return foreign && evidence.state() == ListeningState.LISTENING ? ListeningState.FOREIGN : evidence.state();
    }

    private Answer nothing(Evidence evidence) {
        List<LabelProbability> shares = equalShares();
        return new Answer(
                evidence.state(), evidence.timeSeconds(), evidence.heardSeconds(), shares, shares, true, Notes.NONE);
    }

    /** The answers to the windows that were looked at, in order. */
    List<WindowAnswer> windowAnswers() {
        return windows.judged().stream()
                .map(one -> new WindowAnswer(
                        one.window().startSeconds(),
                        one.window().endSeconds(),
                        one.probabilities().map(this::ofStretch).orElseGet(this::equalShares)))
                .toList();
    }

    /**
     * Every label with its probability for each input, best first.
     *
     * @param inputs as {@link Classifier#predict} takes them; several at once are cheaper than one by one
     */
    List<List<LabelProbability>> rankings(List<float[]> inputs) {
        return inputs.isEmpty()
                ? List.of()
                : classifier.predict(inputs).stream()
                        .map(one -> ofStretch(one.probabilities()))
                        .toList();
    }

    /** The answer to nothing: every label with the same probability, in the card's order. */
    List<LabelProbability> equalShares() {
        return labels.equalShares();
    }

    /** Of a stretch: nothing is likelier than all else where the background is. */
    private List<LabelProbability> ofStretch(float[] probabilities) {
        double[] shares = doubles(probabilities);
        return labels.isNoneOfThem(shares) ? equalShares() : labels.ranked(shares);
    }

    private static double[] doubles(float[] single) {
        double[] probabilities = new double[single.length];
        for (int i = 0; i < single.length; i++) {
            probabilities[i] = single[i];
        }
        return probabilities;
    }
}
