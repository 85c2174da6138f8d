package org.shenava.recognition;

import java.util.List;
import org.shenava.classifier.Prediction;
import org.shenava.feature.SummarySpec;
import org.shenava.feature.WindowSpec;

/**
 * A deterministic stand-in for a network of windows: the higher the mean of a window's values, the surer it is of {@code rock}, else of
 * {@code iranian}. Notes what it was asked.
 */
public final class FakeWindowClassifier extends FakeNetwork {
    /** Mean spectral centroid alone: low for plucked strings, high for noise. */
    public static final SummarySpec CENTROID = SummarySpec.of(List.of("spectral_centroid_mean"), 10);

    private final double middle;
    private final double spread;

    /** Reads {@link #CENTROID}. */
    public FakeWindowClassifier() {
        this(CENTROID, 3000, 1000);
    }

    /**
     * Reads any windows.
     *
     * @param middle mean of values at which both labels are alike
     * @param spread distance from it that makes the classifier rather sure
     */
    public FakeWindowClassifier(WindowSpec features, double middle, double spread) {
        super(card(
                "genre-fake-1",
                "genre",
                List.of("rock", "iranian"),
                features,
                features.windowSeconds(),
                features.windowSeconds() / 2,
                0.6));
        this.middle = middle;
        this.spread = spread;
    }

    @Override
    Prediction answer(float[] input) {
        double sum = 0;
        for (float value : input) {
            sum += value;
        }
        float rock = (float) (1 / (1 + Math.exp((middle - sum / input.length) / spread)));
        return new Prediction(new float[] {rock, 1 - rock}, new float[0], new float[0]);
    }
}
