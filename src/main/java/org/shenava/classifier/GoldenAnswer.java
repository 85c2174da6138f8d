package org.shenava.classifier;

import java.util.List;
import java.util.Locale;

/** Checks that a loaded model gives the answer that its card promises. */
public final class GoldenAnswer {
    /** Weights are the same everywhere; only the order of additions differs between machines. */
    private static final double TOLERANCE = 1e-3;

    private GoldenAnswer() {}

    /**
     * Asks the golden input.
     *
     * @throws ModelException in one sentence, when the answer is another one or there is none
     */
    public static void check(Classifier classifier) throws ModelException {
        ModelCard card = classifier.card();
        float[] answer;
        try {
            answer = classifier.predict(List.of(card.golden().input())).get(0).probabilities();
        } catch (RuntimeException misfit) {
            throw new ModelException("The model " + card.id() + " does not fit its card; install it again.", misfit);
        }
        float[] expected = card.golden().output();
        for (int i = 0; i < expected.length; i++) {
            // Written so that NaN is refused.
            if (!(Math.abs(answer[i] - expected[i]) <= TOLERANCE)) {
                throw new ModelException(String.format(
                        Locale.ROOT,
                        "The model %s does not answer as its card says (%s %.4f instead of %.4f); install it again.",
                        card.id(),
                        card.labels().get(i),
                        answer[i],
                        expected[i]));
            }
        }
    }
}
