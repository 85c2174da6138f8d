package org.shenava.feature;

import java.util.Arrays;
import org.shenava.feature.librosa.FrameFeatures;
import org.shenava.feature.librosa.ShortTimeFourier;

/** Windows as a column a frame. */
final class SequenceExtractor implements WindowExtractor {
    private final SequenceSpec spec;
    private final FrameFeatures features;

    SequenceExtractor(SequenceSpec spec) {
        this.spec = spec;
        ShortTimeFourier fourier = new ShortTimeFourier(spec.fftSamples(), spec.hopSamples());
        this.features = switch (spec.kind()) {
            case MEL -> FrameFeatures.mel(fourier, spec.sampleRateHz(), spec.melBands(), spec.highestHz());
            case MFCC ->
                FrameFeatures.mfcc(fourier, spec.sampleRateHz(), spec.melBands(), spec.highestHz(), spec.rows());
            case CHROMA -> FrameFeatures.chroma(fourier, spec.sampleRateHz());
        };
    }

    @Override
    public WindowSpec spec() {
        return spec;
    }

    @Override
    public float[] extract(float[] samples) {
        float[] checked = WindowSamples.checked(samples, spec);
        float[][] columns = features.of(Arrays.copyOf(checked, spec.windowSamples()));
        float[] input = new float[spec.inputLength()];
        for (int frame = 0; frame < columns.length; frame++) {
            for (int row = 0; row < spec.rows(); row++) {
                input[row * columns.length + frame] = columns[frame][row];
            }
        }
        return input;
    }
}
