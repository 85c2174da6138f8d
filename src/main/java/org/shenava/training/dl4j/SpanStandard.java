package org.shenava.training.dl4j;

import org.nd4j.linalg.dataset.api.preprocessor.NormalizerStandardize;
import org.shenava.classifier.dl4j.ProfileInput;
import org.shenava.dataset.SpanSampler;
import org.shenava.feature.ProfileSpec;

/**
 * How spans are standardised: one mean and one deviation for all bins of the profile, and one of each for the order of notes. A bin of its
 * own would tell one tuning from another.
 */
final class SpanStandard {
    private static final int EXAMPLES = 2000;

    private double sum;
    private double squares;
    private long count;

    private SpanStandard() {}

    /** Measures it on the sampler's next spans. */
    static NormalizerStandardize of(SpanSampler sampler, ProfileSpec features) {
        int bins = features.binsPerOctave();
        SpanStandard profile = new SpanStandard();
        SpanStandard order = new SpanStandard();
        for (int i = 0; i < EXAMPLES; i++) {
            float[] input = sampler.next().input();
            for (int at = 0; at < input.length; at++) {
                (at < bins ? profile : order).add(input[at]);
            }
        }
        double[] means = new double[features.channels()];
        double[] deviations = new double[features.channels()];
        for (int channel = 0; channel < means.length; channel++) {
            SpanStandard one = channel == 0 ? profile : order;
            means[channel] = one.mean();
            deviations[channel] = one.deviation();
        }
        return ProfileInput.normalizer(bins, means, deviations);
    }

    private void add(double value) {
        sum += value;
        squares += value * value;
        count++;
    }

    private double mean() {
        return sum / count;
    }

    private double deviation() {
        return Math.sqrt(squares / count - mean() * mean());
    }
}
