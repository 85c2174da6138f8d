package org.shenava.feature;

import org.shenava.feature.librosa.Summary;

/** Windows summed up in columns. */
final class SummaryExtractor implements WindowExtractor {
    private final SummarySpec spec;
    private final Summary summary;

    SummaryExtractor(SummarySpec spec) {
        this.spec = spec;
        this.summary = new Summary(spec.sampleRateHz(), spec.fftSamples(), spec.hopSamples(), spec.columns());
    }

    @Override
    public WindowSpec spec() {
        return spec;
    }

    @Override
    public float[] extract(float[] samples) {
        return summary.of(WindowSamples.checked(samples, spec));
    }
}
