package org.shenava.classifier.dl4j;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.GoldenAnswer;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelException;
import org.shenava.classifier.Prediction;
import org.shenava.feature.WindowSpec;

/** A network of windows with its card. It knows no tonic. Owned by one thread at a time. */
public final class WindowNetworkClassifier implements Classifier {
    private static final float[] NO_TONIC = new float[0];

    private final ModelCard card;
    private final WindowNetwork network;

    private WindowNetworkClassifier(ModelCard card, WindowNetwork network) {
        this.card = card;
        this.network = network;
    }

    /**
     * The classifier of a card of windows and the bytes of its {@code network.zip}.
     *
     * @throws ModelException in one sentence, when they do not belong together
     * @throws IllegalArgumentException if the card's features are no windows
     */
    public static WindowNetworkClassifier of(ModelCard card, byte[] networkZip) throws ModelException {
        if (!(card.features() instanceof WindowSpec windows)) {
            throw new IllegalArgumentException("the model " + card.id() + " reads no windows");
        }
        WindowNetwork network;
        try {
            network = WindowNetwork.read(networkZip, windows.rows(), windows.frames());
        } catch (IOException damaged) {
            throw new ModelException(
                    "The network of the model " + card.id() + " cannot be read: " + damaged.getMessage() + ".",
                    damaged);
        }
        WindowNetworkClassifier classifier = new WindowNetworkClassifier(card, network);
        try {
            GoldenAnswer.check(classifier);
        } catch (ModelException refused) {
            classifier.close();
            throw refused;
        }
        return classifier;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Prediction> predict(List<float[]> inputs) {
        List<Prediction> predictions = new ArrayList<>(inputs.size());
        for (float[] probabilities : network.probabilities(inputs)) {
            if (probabilities.length != card.labels().size()) {
                throw new IllegalArgumentException("the network answers " + probabilities.length
                        + " classes, the card has " + card.labels().size());
            }
            predictions.add(new Prediction(probabilities, NO_TONIC, NO_TONIC));
        }
        return predictions;
    }

    @Override
    public List<float[]> embeddings(List<float[]> inputs) {
        // Of pictures it would cost as much as the answer.
        return network.frames() == 1 ? network.hidden(inputs) : List.of();
    }

    @Override
    public void close() {
        network.close();
    }
}
