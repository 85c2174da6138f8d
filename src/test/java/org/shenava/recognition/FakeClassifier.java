package org.shenava.recognition;

import java.util.ArrayList;
import java.util.List;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.Prediction;
import org.shenava.feature.ProfileSpec;

/**
 * A deterministic stand-in for a network: the share of each third of the octave is the probability of {@code low}, {@code middle}
 * and {@code high}, and the strongest bin is the tonic. Notes what it was asked.
 */
public final class FakeClassifier implements Classifier {
    private final ModelCard card;
    private final List<Integer> batches = new ArrayList<>();
    private final long predictMillis;
    private final boolean knowsTonic;

    public FakeClassifier() {
        this(0.5, 0, true);
    }

    /** The same for another task. */
    public FakeClassifier(String task) {
        this(task, 0.5, 0, true);
    }

    public FakeClassifier(double unsureBelow, long predictMillis, boolean knowsTonic) {
        this("test", unsureBelow, predictMillis, knowsTonic);
    }

    private FakeClassifier(String task, double unsureBelow, long predictMillis, boolean knowsTonic) {
        this.card = card(task, unsureBelow);
        this.predictMillis = predictMillis;
        this.knowsTonic = knowsTonic;
    }

    private static ModelCard card(String task, double unsureBelow) {
        return new ModelCard(
                ModelCard.SCHEMA_VERSION,
                "test-thirds-1",
                task,
                List.of("low", "middle", "high"),
                ProfileSpec.standard(),
                10,
                10,
                new ModelCard.Architecture("thirds", "shares of thirds of an octave", 0),
                new ModelCard.Training(List.of(), "none", 0, 0, "", ""),
                List.of(),
                unsureBelow,
                "GPL-3.0",
                "",
                new ModelCard.Golden(new float[0], new float[0]));
    }

    /** Sizes of the batches, in order. */
    public synchronized List<Integer> batches() {
        return List.copyOf(batches);
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public synchronized List<Prediction> predict(List<float[]> inputs) {
        batches.add(inputs.size());
        if (predictMillis > 0) {
            try {
                Thread.sleep(predictMillis);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return inputs.stream().map(this::predict).toList();
    }

    private Prediction predict(float[] input) {
        float[] thirds = new float[3];
        float[] tonics = new float[input.length];
        for (int bin = 0; bin < input.length; bin++) {
            float share = input[bin] * input[bin];
            thirds[bin * 3 / input.length] += share;
            tonics[bin] = share;
        }
        float[] known = knowsTonic ? tonics : new float[0];
        return new Prediction(thirds, known, known);
    }

    @Override
    public void close() {}
}
