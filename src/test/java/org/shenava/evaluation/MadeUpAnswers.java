package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.shenava.dataset.Recording;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.ListeningState;

/** Answers written by hand. */
final class MadeUpAnswers {
    private MadeUpAnswers() {}

    /** An answer while listening: the truth, then label, probability, label, probability, best first. */
    static Tested tested(String truth, Object... labelsAndShares) {
        return tested(ListeningState.LISTENING, truth, labelsAndShares);
    }

    static Tested tested(ListeningState state, String truth, Object... labelsAndShares) {
        Recording recording = new Recording("0", "a.wav", "made-up", truth, "", "a", 1, 1, OptionalDouble.empty());
        List<LabelProbability> top = new ArrayList<>();
        for (int i = 0; i < labelsAndShares.length; i += 2) {
            top.add(new LabelProbability((String) labelsAndShares[i], ((Number) labelsAndShares[i + 1]).doubleValue()));
        }
        return new Tested(recording, 0, 1, 1, state, top);
    }
}
