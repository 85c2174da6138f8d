package org.shenava.dataset;

import java.util.List;
import org.shenava.feature.SummarySpec;
import org.shenava.feature.WindowExtractor;
import org.shenava.feature.WindowSpec;

/** Two features that a test can check by hand: how often the sign changes a sample, and the count of samples. */
public final class PlainFeatures implements WindowExtractor {
    private final WindowSpec spec;

    public PlainFeatures(WindowSpec spec) {
        this.spec = spec;
    }

    public static SummarySpec spec(double windowSeconds) {
        return SummarySpec.of(List.of("zero_crossing_rate_mean", "tempo"), windowSeconds);
    }

    @Override
    public WindowSpec spec() {
        return spec;
    }

    @Override
    public float[] extract(float[] samples) {
        int crossings = 0;
        for (int i = 1; i < samples.length; i++) {
            crossings += (samples[i - 1] < 0) != (samples[i] < 0) ? 1 : 0;
        }
        return new float[] {(float) crossings / samples.length, samples.length};
    }
}
