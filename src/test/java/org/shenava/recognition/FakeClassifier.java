package org.shenava.recognition;

import java.util.List;
import org.shenava.classifier.Prediction;
import org.shenava.feature.ProfileSpec;

/**
 * A deterministic stand-in for a network: the share of each third of the octave is the probability of {@code low}, {@code middle}
 * and {@code high}, and the strongest bin is the tonic. Notes what it was asked.
 */
public final class FakeClassifier extends FakeNetwork {
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
        super(card(
                "test-thirds-1", task, List.of("low", "middle", "high"), ProfileSpec.standard(), 10, 10, unsureBelow));
        this.predictMillis = predictMillis;
        this.knowsTonic = knowsTonic;
    }

    @Override
    public synchronized List<Prediction> predict(List<float[]> inputs) {
        if (predictMillis > 0) {
            try {
                Thread.sleep(predictMillis);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return super.predict(inputs);
    }

    @Override
    Prediction answer(float[] input) {
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
}
