package org.shenava.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shenava.music.Labels;
import org.shenava.music.Thresholds;
import org.shenava.recognition.Answer.LabelProbability;

/** Answers of a model of the modes that a test makes up. */
final class Answers {
    static final double UNSURE_BELOW = 0.3;

    private Answers() {}

    /** Two labels have the most, the others share the rest; the last seconds say the same. */
    static Answer of(double heardSeconds, String best, double p, String second, double q) {
        return of(
                ListeningState.LISTENING, heardSeconds, shares(best, p, second, q), shares(best, p, second, q), false);
    }

    static Answer of(
            ListeningState state,
            double heardSeconds,
            List<LabelProbability> top,
            List<LabelProbability> recent,
            boolean doubtful) {
        Answer.Caution caution = new Answer.Caution(UNSURE_BELOW, doubtful);
        return new Answer(
                state,
                heardSeconds,
                heardSeconds,
                top,
                recent,
                caution.isUnsure(heardSeconds, top.get(0), Thresholds.NONE),
                Notes.NONE,
                Optional.empty(),
                caution);
    }

    static List<LabelProbability> shares(String best, double p, String second, double q) {
        List<LabelProbability> shares = new ArrayList<>();
        Labels.DASTGAH.forEach(label -> shares.add(new LabelProbability(
                label.id(), label.id().equals(best) ? p : label.id().equals(second) ? q : (1 - p - q) / 11)));
        shares.sort(Comparator.comparingDouble(one -> -one.p()));
        return shares;
    }
}
