package org.shenava.evaluation;

import java.util.List;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.Prediction;
import org.shenava.feature.ProfileSpec;
import org.shenava.music.Cents;

/** A network that is always right, because it is told the label and the bin of the tonic: what is left is the work of the rest. */
final class ToldClassifier implements Classifier {
    private final ModelCard card;
    private int label;
    private int tonicBin;

    /** Answers in the labels of a card. */
    ToldClassifier(ModelCard card) {
        this.card = card;
    }

    void tell(String rightLabel, double tonicHz) {
        ProfileSpec spec = card.profile();
        double octaves = Cents.between(spec.lowestHz(), tonicHz) / Cents.PER_OCTAVE;
        label = card.labels().indexOf(rightLabel);
        tonicBin = Math.floorMod(Math.round(octaves * spec.binsPerOctave()), spec.binsPerOctave());
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Prediction> predict(List<float[]> inputs) {
        float[] labels = new float[card.labels().size()];
        float[] tonics = new float[card.profile().binsPerOctave()];
        labels[label] = 1;
        tonics[tonicBin] = 1;
        return inputs.stream()
                .map(input -> new Prediction(labels, tonics, tonics))
                .toList();
    }

    @Override
    public void close() {}
}
