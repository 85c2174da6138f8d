package org.shenava.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.shenava.music.Family;
import org.shenava.music.Label;
import org.shenava.music.Labels;
import org.shenava.recognition.Answer.LabelProbability;

/** What an answer is held to: the class itself, its dastgah, or its family. */
enum Question {
    LABEL,
    /** Every avaz counts as its dastgah. */
    FOLDED,
    /** Classes that share a pitch collection count as one. */
    FAMILY;

    /** What a class counts as; a class without dastgah or family counts as itself. */
    String groupOf(String label) {
        Label known = Labels.of(label);
        return switch (this) {
            case LABEL -> label;
            case FOLDED -> known.foldedId();
            case FAMILY -> known.family().map(Family::id).orElse(label);
        };
    }

    /** The best group with the sum of its probabilities; of equals the one that stands first. */
    LabelProbability best(Tested tested) {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (LabelProbability one : tested.top()) {
            sums.merge(groupOf(one.label()), one.p(), Double::sum);
        }
        LabelProbability best = null;
        for (Map.Entry<String, Double> one : sums.entrySet()) {
            if (best == null || one.getValue() > best.p()) {
                best = new LabelProbability(one.getKey(), one.getValue());
            }
        }
        return best;
    }

    /** Whether the best group is that of the truth. */
    boolean right(Tested tested) {
        return best(tested).label().equals(groupOf(tested.truth()));
    }
}
