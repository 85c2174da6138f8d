package org.shenava.recognition;

import java.util.ArrayList;
import java.util.List;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCardBuilder;
import org.shenava.classifier.Prediction;
import org.shenava.feature.FeatureSpec;

/** A deterministic stand-in for a network. Notes what it was asked; any thread may ask. */
abstract class FakeNetwork implements Classifier {
    private final ModelCard card;
    private final List<Integer> batches = new ArrayList<>();

    FakeNetwork(ModelCard card) {
        this.card = card;
    }

    /** A card with what a recognizer reads, and nothing of how the model was made. */
    static ModelCard card(
            String id,
            String task,
            List<String> labels,
            FeatureSpec features,
            double windowSeconds,
            double hopSeconds,
            double unsureBelow) {
        return ModelCardBuilder.of(id, task)
                .labels(labels)
                .features(features)
                .windows(windowSeconds, hopSeconds)
                .architecture(new ModelCard.Architecture("fake", "made up by a test", 0))
                .training(new ModelCard.Training(List.of(), "none", 0, 0, "", ""))
                .unsureBelow(unsureBelow)
                .licence("GPL-3.0")
                .network("", new ModelCard.Golden(new float[0], new float[0]))
                .build();
    }

    /** What it says to one input. */
    abstract Prediction answer(float[] input);

    /** Sizes of the batches, in order. */
    public final synchronized List<Integer> batches() {
        return List.copyOf(batches);
    }

    @Override
    public final ModelCard card() {
        return card;
    }

    @Override
    public synchronized List<Prediction> predict(List<float[]> inputs) {
        batches.add(inputs.size());
        return inputs.stream().map(this::answer).toList();
    }

    @Override
    public final void close() {}
}
