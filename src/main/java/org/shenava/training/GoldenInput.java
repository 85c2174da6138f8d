package org.shenava.training;

import java.math.BigDecimal;
import java.math.MathContext;
import org.shenava.feature.ProfileSpec;
import org.shenava.feature.WindowSpec;

/** Made-up inputs for cards, so that the answer to them is not flat. */
public final class GoldenInput {
    private static final int MOST_WINDOWS = 64;
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private GoldenInput() {}

    /**
     * A window about as those learned from are, but none of them: each row's mean over some windows, with half its spread as a wave over rows and frames.
     *
     * @return {@code spec.inputLength()} values of three digits, because a card holds them as text
     */
    public static float[] of(WindowExamples examples, WindowSpec spec) {
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

    /** A profile with a few peaks, its squares sum to 1, and the like for what else is heard of each pitch class. */
    public static float[] profile(ProfileSpec spec) {
        int bins = spec.binsPerOctave();
        float[] input = new float[spec.inputLength()];
        for (int row = 0; row < input.length; row += bins) {
            double squares = 0;
            for (int bin = 0; bin < bins; bin++) {
                double turned = (double) (bin + row / bins) / bins;
                double peaks = 1 + Math.cos(2 * Math.PI * 7 * turned) + 0.5 * Math.cos(2 * Math.PI * turned);
                input[row + bin] = (float) Math.max(0, peaks);
                squares += input[row + bin] * input[row + bin];
            }
            for (int bin = 0; bin < bins; bin++) {
                input[row + bin] /= (float) Math.sqrt(squares);
            }
        }
        return input;
    }
}
