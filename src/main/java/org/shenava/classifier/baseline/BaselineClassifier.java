package org.shenava.classifier.baseline;

import java.io.IOException;
import java.util.List;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.GoldenAnswer;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelException;
import org.shenava.classifier.Prediction;

/** A baseline with its card. It knows no tonic. */
public final class BaselineClassifier implements Classifier {
    private final ModelCard card;
    private final Baseline baseline;

    private BaselineClassifier(ModelCard card, Baseline baseline) {
        this.card = card;
        this.baseline = baseline;
    }

    /**
     * The classifier of a card and the bytes of its {@code baseline.json}.
     *
     * @throws ModelException in one sentence, when they do not belong together
     */
    public static BaselineClassifier of(ModelCard card, byte[] baselineJson) throws ModelException {
        Baseline baseline;
        try {
            baseline = BaselineFile.read(baselineJson);
        } catch (IOException damaged) {
            throw new ModelException(
                    "The parameters of the model " + card.id() + " cannot be read: " + damaged.getMessage() + ".",
                    damaged);
        }
        int columns = card.features().inputLength();
        int labels = card.labels().size();
        if (baseline.columns() != columns || baseline.labelCount() != labels) {
            throw new ModelException("The parameters of the model " + card.id() + " do not fit its card: they are for "
                    + baseline.columns() + " columns and " + baseline.labelCount() + " labels, the card has " + columns
                    + " and " + labels + ".");
        }
        BaselineClassifier classifier = new BaselineClassifier(card, baseline);
        GoldenAnswer.check(classifier);
        return classifier;
    }

    /** What a baseline that has no card yet answers; the golden answer of the card comes from here. */
    public static float[] answerOf(byte[] baselineJson, float[] input) {
        try {
            return BaselineFile.read(baselineJson).probabilities(input);
        } catch (IOException impossible) {
            throw new IllegalStateException("a baseline just made cannot be read", impossible);
        }
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Prediction> predict(List<float[]> inputs) {
        return inputs.stream()
                .map(input -> new Prediction(baseline.probabilities(input), new float[0], new float[0]))
                .toList();
    }

    /** Holds nothing to give back. */
    @Override
    public void close() {}
}
