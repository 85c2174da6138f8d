package org.shenava.classifier.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * The first step of a network of summaries: columns of means and variances become {@value #WIDTH} values on scales where most lie within
 * -1 and 1 and none beyond -3 and 3. The first {@value #LEVEL_FREE} do not change with the loudness of a recording. In this order:
 *
 * <ul>
 *   <li>0 to 19: means of the coefficients, the level taken off the first: {@code mfcc1_mean - 20 sqrt(128) log10(rms_mean)};
 *   <li>20 to 39: {@code ln(mfccN_var + 1e-3)};
 *   <li>40 to 42: {@code chroma_stft_mean}, {@code ln(chroma_stft_var)}, {@code ln(rms_var / rms_mean^2 + 1e-6)};
 *   <li>43 and 44: {@code ln(zero_crossing_rate_mean)}, {@code ln(zero_crossing_rate_var + 1e-6)};
 *   <li>45 to 47, which tell the level: {@code mfcc1_mean}, {@code ln(rms_mean)}, {@code ln(rms_var)};
 *   <li>48 to 53: {@code ln(mean)} and {@code ln(var + 1e-6)} of the spectral centroid, the bandwidth and the roll-off.
 * </ul>
 *
 * Each value then is {@code (value - median) / spread}. It lies in the network's configuration, and so in {@code network.zip}.
 */
public final class ScaledSummary implements InputPreProcessor {
    private static final long serialVersionUID = 1L;

    /** Values that leave. */
    public static final int WIDTH = 54;

    /** So many of them, the first, are the same however loud a recording is. */
    public static final int LEVEL_FREE = 45;

    /** Coefficients of a summary. */
    public static final int COEFFICIENTS = 20;

    /** Where the logarithm of the mean zero-crossing rate stands. */
    public static final int CROSSINGS = 43;

    /** No value is farther from its median than so many spreads. */
    public static final float FARTHEST = 3;

    /** Of the three values that tell the level. */
    private static final int FIRST_COEFFICIENT = LEVEL_FREE;

    private static final int CHROMA = 40;
    private static final int LEVEL = 42;
    private static final int ZERO_CROSSINGS = 44;
    private static final int SHAPES = 46;
    private static final int SHAPE_COLUMNS = 6;
    private static final double LEAST_LEVEL = 1e-6;
    private static final double LEAST_LOGARITHM_OF = 1e-10;
    /** A coefficient of librosa's orthonormal cosine transform over 128 bands grows by this for each decibel of level. */
    private static final double FIRST_COEFFICIENT_PER_DB = Math.sqrt(128);

    /** The columns that are read. */
    public static final List<String> COLUMNS = columns();

    private final int[] positions;
    private final float[] medians;
    private final float[] spreads;

    /**
     * The step for summaries with certain columns.
     *
     * @param positions where the columns that are read stand, see {@link #positions}
     * @param medians one a value that leaves
     * @param spreads one a value that leaves, above 0
     */
    @JsonCreator
    public ScaledSummary(
            @JsonProperty("positions") int[] positions,
            @JsonProperty("medians") float[] medians,
            @JsonProperty("spreads") float[] spreads) {
        if (positions.length != COLUMNS.size() || medians.length != WIDTH || spreads.length != WIDTH) {
            throw new IllegalArgumentException("there must be " + COLUMNS.size() + " positions, " + WIDTH
                    + " medians and spreads, got " + positions.length + ", " + medians.length + " and "
                    + spreads.length);
        }
        for (int i = 0; i < WIDTH; i++) {
            // Written so that NaN is refused.
            if (!(Math.abs(medians[i]) <= Float.MAX_VALUE && spreads[i] > 0)) {
                throw new IllegalArgumentException("value " + i + " must have a median and a spread above 0, got "
                        + medians[i] + " and " + spreads[i]);
            }
        }
        this.positions = positions.clone();
        this.medians = medians.clone();
        this.spreads = spreads.clone();
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (int coefficient = 1; coefficient <= COEFFICIENTS; coefficient++) {
            columns.add("mfcc" + coefficient + "_mean");
            columns.add("mfcc" + coefficient + "_var");
        }
        for (String measure : List.of(
                "chroma_stft", "rms", "zero_crossing_rate", "spectral_centroid", "spectral_bandwidth", "rolloff")) {
            columns.add(measure + "_mean");
            columns.add(measure + "_var");
        }
        return List.copyOf(columns);
    }

    /**
     * Where the columns that are read stand in a summary.
     *
     * @throws IllegalArgumentException if one is missing; names it
     */
    public static int[] positions(List<String> summary) {
        return COLUMNS.stream()
                .mapToInt(column -> {
                    int position = summary.indexOf(column);
                    if (position < 0) {
                        throw new IllegalArgumentException("the column " + column + " is missing");
                    }
                    return position;
                })
                .toArray();
    }

    /**
     * The values of one summary before they are put to scale.
     *
     * @param summary raw columns
     * @param positions see {@link #positions}
     * @return {@value #WIDTH} values
     */
    public static double[] derive(float[] summary, int[] positions) {
        double[] values = new double[WIDTH];
        for (int coefficient = 0; coefficient < COEFFICIENTS; coefficient++) {
            values[coefficient] = summary[positions[2 * coefficient]];
            values[COEFFICIENTS + coefficient] = logarithm(summary[positions[2 * coefficient + 1]] + 1e-3);
        }
        double level = Math.max(LEAST_LEVEL, summary[positions[LEVEL]]);
        values[0] -= FIRST_COEFFICIENT_PER_DB * 20 * Math.log10(level);
        values[40] = summary[positions[CHROMA]];
        values[41] = logarithm(summary[positions[CHROMA + 1]]);
        values[42] = logarithm(summary[positions[LEVEL + 1]] / (level * level) + 1e-6);
        values[CROSSINGS] = logarithm(summary[positions[ZERO_CROSSINGS]]);
        values[44] = logarithm(summary[positions[ZERO_CROSSINGS + 1]] + 1e-6);
        values[45] = summary[positions[0]];
        values[46] = Math.log(level);
        values[47] = logarithm(summary[positions[LEVEL + 1]]);
        for (int i = 0; i < SHAPE_COLUMNS; i += 2) {
            values[48 + i] = logarithm(summary[positions[SHAPES + i]]);
            values[49 + i] = logarithm(summary[positions[SHAPES + i + 1]] + 1e-6);
        }
        return values;
    }

    /**
     * The values of the same sound at another loudness, in place.
     *
     * @param derived as {@link #derive} gives them
     * @param decibels louder
     */
    public static void louder(double[] derived, double decibels) {
        double nepers = decibels * Math.log(10) / 20;
        derived[FIRST_COEFFICIENT] += FIRST_COEFFICIENT_PER_DB * decibels;
        derived[FIRST_COEFFICIENT + 1] += nepers;
        derived[FIRST_COEFFICIENT + 2] += 2 * nepers;
    }

    private static double logarithm(double value) {
        return Math.log(Math.max(LEAST_LOGARITHM_OF, value));
    }

    /** The values of one summary, to scale. */
    public float[] apply(float[] summary) {
        return scaled(derive(summary, positions));
    }

    /**
     * Derived values, to scale.
     *
     * @param derived as {@link #derive} gives them, perhaps changed; left as it is
     */
    public float[] scaled(double[] derived) {
        float[] values = new float[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            double scaled = (derived[i] - medians[i]) / spreads[i];
            values[i] = (float) Math.max(-FARTHEST, Math.min(FARTHEST, scaled));
        }
        return values;
    }

    /** Reads what {@link RowStandard#untouched} let pass. */
    @Override
    public INDArray preProcess(INDArray input, int miniBatchSize, LayerWorkspaceMgr workspaces) {
        float[][] summaries = input.toFloatMatrix();
        float[][] values = new float[summaries.length][];
        for (int i = 0; i < summaries.length; i++) {
            for (int column = 0; column < summaries[i].length; column++) {
                summaries[i][column] *= RowStandard.UNTOUCHED;
            }
            values[i] = apply(summaries[i]);
        }
        INDArray output =
                workspaces.create(ArrayType.ACTIVATIONS, DataType.FLOAT, new long[] {summaries.length, WIDTH}, 'c');
        try (INDArray copied = Nd4j.createFromArray(values)) {
            return output.assign(copied);
        }
    }

    /** Refuses: nothing below it learns. */
    @Override
    public INDArray backprop(INDArray output, int miniBatchSize, LayerWorkspaceMgr workspaces) {
        throw new UnsupportedOperationException("summaries are where the network begins; it learns nothing below them");
    }

    @Override
    public InputType getOutputType(InputType inputType) {
        return InputType.feedForward(WIDTH);
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int miniBatchSize) {
        return new Pair<>(mask, state);
    }

    @Override
    public ScaledSummary clone() {
        return new ScaledSummary(positions, medians, spreads);
    }

    @JsonProperty("positions")
    public int[] positions() {
        return positions.clone();
    }

    @JsonProperty("medians")
    public float[] medians() {
        return medians.clone();
    }

    @JsonProperty("spreads")
    public float[] spreads() {
        return spreads.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScaledSummary that
                && Arrays.equals(positions, that.positions)
                && Arrays.equals(medians, that.medians)
                && Arrays.equals(spreads, that.spreads);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(medians) + Arrays.hashCode(spreads);
    }

    @Override
    public String toString() {
        return "ScaledSummary";
    }
}
