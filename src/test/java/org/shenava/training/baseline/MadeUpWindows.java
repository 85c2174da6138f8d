package org.shenava.training.baseline;

import java.util.List;
import org.shenava.feature.SummarySpec;
import org.shenava.training.WindowExamples;
import org.shenava.training.WindowFitData;

/**
 * Windows of three overlapping classes in four columns of very different size, from a formula that a script can repeat: with u the fraction of
 * 43758.5453 sin(12.9898 i + 78.233 c), the value of window i in column c is 10^c (u + 0.1 k, and 0.3 more where c = k) for class
 * k = (7 i + 2) mod 3.
 */
public final class MadeUpWindows implements WindowExamples {
    public static final int COLUMNS = 4;
    public static final SummarySpec FEATURES = SummarySpec.of(List.of("a_mean", "b_mean", "c_mean", "d_mean"), 10);

    private final int from;
    private final int count;

    private MadeUpWindows(int from, int count) {
        this.from = from;
        this.count = count;
    }

    /** Sixty to learn from; the scikit-learn figures in the tests come from these. */
    public static MadeUpWindows train() {
        return new MadeUpWindows(0, 60);
    }

    /** The six after them, which the figures are of. */
    public static MadeUpWindows asked() {
        return new MadeUpWindows(60, 6);
    }

    /** Sixty others. */
    public static MadeUpWindows validation() {
        return new MadeUpWindows(100, 60);
    }

    /** None. */
    public static MadeUpWindows none() {
        return new MadeUpWindows(0, 0);
    }

    /** The first windows, too few for some. */
    public static MadeUpWindows first(int count) {
        return new MadeUpWindows(0, count);
    }

    /** Labels are the ten genres' first four: classes 0 to 2 have windows, label 3 has none. */
    public static WindowFitData data(WindowExamples train, WindowExamples validation) {
        return new WindowFitData(train, validation, List.of("blues", "classical", "country", "disco"), FEATURES);
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public int label(int index) {
        return Math.floorMod((from + index) * 7 + 2, 3);
    }

    @Override
    public float[] features(int index) {
        int i = from + index;
        float[] row = new float[COLUMNS];
        for (int c = 0; c < COLUMNS; c++) {
            double wave = Math.sin(i * 12.9898 + c * 78.233) * 43758.5453;
            double noise = wave - Math.floor(wave);
            row[c] = (float) ((noise + (label(index) == c ? 0.3 : 0) + 0.1 * label(index)) * Math.pow(10, c));
        }
        return row;
    }
}
