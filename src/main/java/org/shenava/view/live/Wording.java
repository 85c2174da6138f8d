package org.shenava.view.live;

import java.util.Optional;
import org.shenava.music.Family;
import org.shenava.music.Label;
import org.shenava.music.Labels;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.ListeningState;

/**
 * What a headline says, without its numbers: while this is the same, only the numbers move.
 *
 * @param state what is heard
 * @param form how surely the label is named
 * @param label the likeliest; empty unless the state is {@link ListeningState#LISTENING}
 * @param broad its dastgah or family where that is likely and says more than the label; {@link Part} tells which
 */
record Wording(ListeningState state, Form form, String label, Optional<Part> broad) {
    /** How surely a label is named. */
    enum Form {
        NOTHING,
        UNSURE,
        PERHAPS,
        LIKELY
    }

    /**
     * A group of labels.
     *
     * @param dastgah a dastgah with its avazes, else a family
     */
    record Part(boolean dastgah, String id) {
        double share(Answer answer) {
            return (dastgah ? answer.folded() : answer.families())
                    .stream()
                            .filter(one -> one.label().equals(id))
                            .mapToDouble(LabelProbability::p)
                            .findFirst()
                            .orElse(0);
        }
    }

    static Wording of(Answer answer) {
        return answer.state() == ListeningState.LISTENING
                ? likely(answer)
                : new Wording(answer.state(), Form.NOTHING, "", Optional.empty());
    }

    /**
     * The dastgah or the family first, the label itself past {@link Answer#LIKELY}: inside a family only the function of the notes tells
     * modes apart, so that the family is known sooner.
     */
    static Wording likely(Answer answer) {
        LabelProbability best = answer.best();
        if (!answer.unsure() && best.p() >= Answer.LIKELY) {
            return new Wording(ListeningState.LISTENING, Form.LIKELY, best.label(), Optional.empty());
        }
        Form form = answer.unsure() ? Form.UNSURE : Form.PERHAPS;
        return new Wording(ListeningState.LISTENING, form, best.label(), broad(answer));
    }

    /** The narrowest that is likely and holds the best label: its dastgah, else its family. Empty when that is the label alone. */
    private static Optional<Part> broad(Answer answer) {
        Label best = Labels.of(answer.best().label());
        Part dastgah = new Part(true, best.foldedId());
        double share = dastgah.share(answer);
        if (share >= Answer.LIKELY && share > answer.best().p()) {
            return Optional.of(dastgah);
        }
        return best.family()
                .filter(family -> members(family) > 1)
                .map(family -> new Part(false, family.id()))
                .filter(part -> part.share(answer) >= Answer.LIKELY);
    }

    /** A family with one member would say the same twice. */
    static long members(Family family) {
        return Labels.DASTGAH.stream()
                .filter(label -> label.family().filter(family::equals).isPresent())
                .count();
    }
}
