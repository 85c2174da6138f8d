package org.shenava.classifier.dl4j;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.preprocessor.NormalizerStandardize;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.GoldenAnswer;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelException;
import org.shenava.classifier.ModelFolder;
import org.shenava.classifier.Prediction;
import org.shenava.feature.ProfileSpec;

/**
 * A circular network ({@link CircularNetwork}) with all that belongs to it: feature specification, normaliser, labels. Training
 * tests with it. Owned by one thread at a time.
 */
public final class Dl4jClassifier implements Classifier {
    private final ModelCard card;
    private final MultiLayerNetwork network;
    private final ProfileInput input;
    private final AnswerRows rows;
    private final int bins;

    private Dl4jClassifier(ModelCard card, MultiLayerNetwork network, NormalizerStandardize normalizer) {
        this.card = card;
        this.network = network;
        this.rows = new AnswerRows(card.labels());
        this.bins = card.profile().binsPerOctave();
        this.input = new ProfileInput(bins, card.profile().channels(), normalizer);
    }

    /**
     * Loads a model folder and checks it: card, checksum, form of the network, golden answer.
     *
     * @throws ModelException in one sentence, when the model is refused
     */
    public static Dl4jClassifier open(Path folder) throws ModelException {
        ModelCard card = ModelFolder.readCard(folder);
        return of(card, ModelFolder.readWeights(folder, card));
    }

    /**
     * The classifier of a card and the bytes of its {@code network.zip}.
     *
     * @throws ModelException in one sentence, when they do not belong together
     */
    public static Dl4jClassifier of(ModelCard card, byte[] networkZip) throws ModelException {
        NativeMath.prepare();
        Dl4jClassifier classifier = unchecked(card, networkZip);
        try {
            GoldenAnswer.check(classifier);
        } catch (ModelException refused) {
            classifier.close();
            throw refused;
        }
        return classifier;
    }

    private static Dl4jClassifier unchecked(ModelCard card, byte[] networkZip) throws ModelException {
        NetworkZip.Saved saved;
        try {
            saved = NetworkZip.read(networkZip, type(card.profile()));
        } catch (IOException damaged) {
            throw new ModelException(
                    "The network of the model " + card.id() + " cannot be read: " + damaged.getMessage() + ".",
                    damaged);
        }
        try {
            return new Dl4jClassifier(card, saved.network(), saved.normalizer());
        } catch (IllegalArgumentException misfit) {
            saved.network().close();
            throw new ModelException(
                    "The network of the model " + card.id() + " does not fit its card: " + misfit.getMessage() + ".",
                    misfit);
        }
    }

    /**
     * What a network that has no card yet answers; the golden answer of the card comes from here.
     *
     * @param features of the card to come
     * @param labels of the card to come
     */
    public static float[] answerOf(byte[] networkZip, ProfileSpec features, float[] input, List<String> labels) {
        NativeMath.prepare();
        int bins = features.binsPerOctave();
        NetworkZip.Saved saved;
        try {
            saved = NetworkZip.read(networkZip, type(features));
        } catch (IOException impossible) {
            throw new IllegalStateException("a network just made cannot be read", impossible);
        }
        try {
            INDArray output = saved.network()
                    .output(new ProfileInput(bins, features.channels(), saved.normalizer()).batch(List.of(input)));
            return prediction(output.getRow(0).toFloatVector(), new AnswerRows(labels), bins)
                    .probabilities();
        } finally {
            saved.network().close();
        }
    }

    private static InputType type(ProfileSpec features) {
        return ProfileInput.type(features.binsPerOctave(), features.channels());
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Prediction> predict(List<float[]> inputs) {
        if (inputs.isEmpty()) {
            return List.of();
        }
        // DL4J reuses the memory of its outputs: everything is copied out before the next call.
        INDArray output = network.output(input.batch(inputs), false);
        List<Prediction> predictions = new ArrayList<>(inputs.size());
        for (int i = 0; i < inputs.size(); i++) {
            predictions.add(prediction(output.getRow(i).toFloatVector(), rows, bins));
        }
        return predictions;
    }

    @Override
    public void close() {
        network.close();
    }

    /** Sums the {@code classes x bins} cells of an answer over the rotations, and over the classes. */
    private static Prediction prediction(float[] answer, AnswerRows rows, int bins) {
        float[] cells = rows.merged(answer, bins);
        float[] labels = new float[rows.labels().size()];
        float[] tonics = new float[bins];
        double total = 0;
        for (float cell : cells) {
            total += cell;
        }
        for (int cell = 0; cell < cells.length; cell++) {
            float share = (float) (cells[cell] / total);
            labels[cell / bins] += share;
            tonics[cell % bins] += share;
        }
        return new Prediction(labels, tonics, tonicsOf(best(labels), cells, bins));
    }

    private static int best(float[] labels) {
        int best = 0;
        for (int label = 1; label < labels.length; label++) {
            if (labels[label] > labels[best]) {
                best = label;
            }
        }
        return best;
    }

    private static float[] tonicsOf(int label, float[] cells, int bins) {
        float[] tonics = Arrays.copyOfRange(cells, label * bins, (label + 1) * bins);
        double sum = 0;
        for (float tonic : tonics) {
            sum += tonic;
        }
        for (int bin = 0; bin < bins; bin++) {
            tonics[bin] = (float) (tonics[bin] / sum);
        }
        return tonics;
    }
}
