package org.shenava.recognition;

import java.util.ArrayList;
import java.util.List;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.Prediction;
import org.shenava.recognition.Answer.LabelProbability;

/**
 * Evidence to answers. Nothing heard gives equal shares; less than {@link EvidenceCollector#ANSWER_SECONDS} of playing, or a best label
 * below the card's {@code unsureBelow}, is unsure. To a model of the modes, sound that is not of their
 * music is foreign, and unsure where that is doubtful. Uses the network on the caller's thread, which must be the one that owns it.
 */
public final class Recognizer {
    /** To models of other tasks no music is foreign. */
    private static final String TASK_OF_MODES = "dastgah";

    private final Classifier classifier;
    private final ModelCard card;
    private final NoteFinder notes;

    /**
     * A recognizer for one model.
     *
     * @param classifier closed by its owner, not here
     */
    public Recognizer(Classifier classifier) {
        this.classifier = classifier;
        this.card = classifier.card();
        this.notes = new NoteFinder(card.profile());
    }

    public ModelCard card() {
        return card;
    }

    /** The answer, in one batch for all that was heard and its last seconds. */
    public Answer answer(Evidence evidence) {
        List<float[]> inputs = new ArrayList<>();
        evidence.whole().ifPresent(inputs::add);
        evidence.recent().ifPresent(inputs::add);
        if (evidence.whole().isEmpty()) {
            List<LabelProbability> shares = equalShares();
            return new Answer(evidence.state(), evidence.timeSeconds(), 0, shares, shares, true, Notes.NONE);
        }
        List<Prediction> predictions = classifier.predict(inputs);
        Prediction whole = predictions.get(0);
        List<LabelProbability> top = ranked(whole);
        Likeness likeness = card.task().equals(TASK_OF_MODES) ? evidence.likeness() : Likeness.ALIKE;
        boolean unsure = evidence.heardSeconds() < EvidenceCollector.ANSWER_SECONDS
                || top.get(0).p() < card.unsureBelow()
                || likeness != Likeness.ALIKE;
        boolean foreign = likeness == Likeness.FOREIGN && evidence.state() == ListeningState.LISTENING;
        return new Answer(
                foreign ? ListeningState.FOREIGN : evidence.state(),
                evidence.timeSeconds(),
                evidence.heardSeconds(),
                top,
                ranked(predictions.get(predictions.size() - 1)),
                unsure,
                notes.find(whole, top.get(0).label(), inputs.get(0), evidence.stops()));
    }

    /**
     * Every label with its probability for each input, best first.
     *
     * @param inputs as {@link Classifier#predict} takes them; several at once are cheaper than one by one
     */
    List<List<LabelProbability>> rankings(List<float[]> inputs) {
        return inputs.isEmpty()
                ? List.of()
                : classifier.predict(inputs).stream().map(this::ranked).toList();
    }

    /** The answer to nothing: every label with the same probability, in the card's order. */
    List<LabelProbability> equalShares() {
        double share = 1.0 / card.labels().size();
        return card.labels().stream()
                .map(label -> new LabelProbability(label, share))
                .toList();
    }

    private List<LabelProbability> ranked(Prediction prediction) {
        float[] probabilities = prediction.probabilities();
        if (probabilities.length != card.labels().size()) {
            throw new IllegalStateException("model " + card.id() + " has "
                    + card.labels().size() + " labels but answered with " + probabilities.length);
        }
        double sum = 0;
        for (float p : probabilities) {
            sum += p;
        }
        List<LabelProbability> labels = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            // Single precision sums to 1 only nearly.
            labels.add(new LabelProbability(card.labels().get(i), probabilities[i] / sum));
        }
        labels.sort((a, b) -> Double.compare(b.p(), a.p()));
        return labels;
    }
}
