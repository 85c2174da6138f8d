package org.shenava.training;

import java.math.BigDecimal;
import java.math.MathContext;
import org.shenava.feature.WindowSpec;

/** A made-up window for a card: about as the windows learned from are, so that the answer is not flat, but none of them. */
final class GoldenInput {
    private static final int MOST_WINDOWS = 64;
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private GoldenInput() {}

    /**
     * Each row's mean over some windows, with half its spread as a wave over rows and frames.
     *
     * @return {@code spec.inputLength()} values of three digits, because a card holds them as text
     */
    static float[] of(WindowExamples examples, WindowSpec spec) {
        int rows = spec.rows();
        int frames = spec.frames();
        double[] sums = new double[rows];
        double[] squares = new double[rows];
        int windows = Math.min(MOST_WINDOWS, examples.size());
        for (int i = 0; i < windows; i++) {
            float[] features = examples.features((int) ((long) i * examples.size() / windows));
            for (int at = 0; at < features.length; at++) {
                sums[at / frames] += features[at];
                squares[at / frames] += (double) features[at] * features[at];
            }
        }
        float[] golden = new float[rows * frames];
        double count = (double) windows * frames;
        for (int row = 0; row < rows; row++) {
            double mean = sums[row] / count;
            double spread = Math.sqrt(Math.max(0, squares[row] / count - mean * mean));
            for (int frame = 0; frame < frames; frame++) {
                double wave = Math.cos(2 * Math.PI * (3.0 * row / rows + 2.0 * frame / frames));
                golden[row * frames + frame] = new BigDecimal(mean + spread / 2 * wave)
                        .round(THREE_DIGITS)
                        .floatValue();
            }
        }
        return golden;
    }
}
