package org.shenava.feature;

/**
 * Features of one window of sound, each window for itself. An input is row-major {@code [rows][frames]}.
 *
 * @see WindowExtractor
 */
public sealed interface WindowSpec extends FeatureSpec permits SummarySpec, SequenceSpec {
    /** Length of a window. */
    double windowSeconds();

    /** Length of the window of the FFT. */
    int fftSamples();

    /** Samples between frames. */
    int hopSamples();

    /** Values a frame. */
    int rows();

    /** Frames a window; 1 when the window is summed up. */
    int frames();

    /** Samples of a whole window. */
    default int windowSamples() {
        return (int) Math.round(windowSeconds() * sampleRateHz());
    }

    @Override
    default int inputLength() {
        return rows() * frames();
    }
}
