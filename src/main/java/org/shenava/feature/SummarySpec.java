package org.shenava.feature;

import java.util.HashSet;
import java.util.List;

/**
 * Means and variances of frame features over a window, as librosa 0.11 computes them with its defaults. The columns bear the names of
 * the published GTZAN tables, such as {@code mfcc1_mean}, {@code chroma_stft_var}, {@code tempo}.
 *
 * @param type name and version of the computation, {@value #TYPE}
 * @param sampleRateHz mono samples a second
 * @param fftSamples length of the Hann window and of the FFT, a power of two
 * @param hopSamples samples between frames
 * @param windowSeconds length of a window; a shorter recording is summed up whole
 * @param columns what is computed, in the order of the input
 */
public record SummarySpec(
        String type, int sampleRateHz, int fftSamples, int hopSamples, double windowSeconds, List<String> columns)
        implements WindowSpec {
    public static final String TYPE = "summary/1";

    public SummarySpec {
        SpecChecks.type(TYPE, type);
        SpecChecks.frames(sampleRateHz, fftSamples, hopSamples);
        SpecChecks.window(windowSeconds);
        columns = List.copyOf(columns);
        SpecChecks.require(!columns.isEmpty(), "columns must not be empty");
        SpecChecks.require(
                new HashSet<>(columns).size() == columns.size(), "columns must differ from each other, got " + columns);
    }

    /** Librosa's defaults at 22,050 Hz: frames of 2048 samples, 512 apart. */
    public static SummarySpec of(List<String> columns, double windowSeconds) {
        return new SummarySpec(TYPE, 22_050, 2048, 512, windowSeconds, columns);
    }

    @Override
    public int rows() {
        return columns.size();
    }

    @Override
    public int frames() {
        return 1;
    }
}
