package org.shenava.recognition;

import java.util.ArrayList;
import java.util.List;
import org.shenava.classifier.ModelCard;
import org.shenava.recognition.Answer.LabelProbability;

/**
 * From what a network says to what is an answer. A background, which models that people taught may have, stands for none of the classes:
 * it is never among the answers, whose probabilities are those of the others.
 */
final class AnswerLabels {
    private final ModelCard card;
    private final List<String> answers;
    private final int background;

    AnswerLabels(ModelCard card) {
        this.card = card;
        this.answers = card.answers();
        this.background = card.labels().indexOf(card.own().background());
    }

    /** Every answer with its probability, best first, summing to 1. */
    List<LabelProbability> ranked(double[] probabilities) {
        check(probabilities);
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            sum += i == background ? 0 : probabilities[i];
        }
        if (!(sum > 0)) {
            return equalShares();
        }
        List<LabelProbability> labels = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            if (i != background) {
                // Single precision sums to 1 only nearly.
                labels.add(new LabelProbability(card.labels().get(i), probabilities[i] / sum));
            }
        }
        labels.sort((a, b) -> Double.compare(b.p(), a.p()));
        return labels;
    }

    /** Whether the background is likelier than all answers together. */
    boolean isNoneOfThem(double[] probabilities) {
        check(probabilities);
        double sum = 0;
        for (double p : probabilities) {
            sum += p;
        }
        return background >= 0 && probabilities[background] > ModelCard.Own.NONE_OF_THEM * sum;
    }

    /** The answer to nothing: every answer with the same probability, in the card's order. */
    List<LabelProbability> equalShares() {
        double share = 1.0 / answers.size();
        return answers.stream().map(label -> new LabelProbability(label, share)).toList();
    }

    private void check(double[] probabilities) {
        if (probabilities.length != card.labels().size()) {
            throw new IllegalStateException("model " + card.id() + " has "
                    + card.labels().size() + " labels but answered with " + probabilities.length);
        }
    }
}
