package org.shenava.classifier.dl4j;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.preprocessor.NormalizerStandardize;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The standardisation of windows: each row (a band, a coefficient, a column of a table) less its mean, over its deviation.
 *
 * @param means one a row
 * @param deviations one a row, above 0
 */
public record RowStandard(float[] means, float[] deviations) {
    /** Farther from the mean than this a value is an accident of the recording; networks are kept from it. */
    private static final float FARTHEST = 10;

    /** A power of two, so that dividing by it and multiplying by it again gives the same number. */
    static final float UNTOUCHED = 1 << 20;

    public RowStandard {
        if (means.length == 0 || means.length != deviations.length) {
            throw new IllegalArgumentException(
                    "means and deviations must be as many, got " + means.length + " and " + deviations.length);
        }
        means = means.clone();
        deviations = deviations.clone();
        for (int row = 0; row < means.length; row++) {
            // Written so that NaN is refused.
            if (!(Math.abs(means[row]) <= Float.MAX_VALUE && deviations[row] > 0)) {
                throw new IllegalArgumentException("row " + row + " must have a mean and a deviation above 0, got "
                        + means[row] + " and " + deviations[row]);
            }
        }
    }

    /**
     * Lets values up to ten million pass, only divided by {@link #UNTOUCHED}: for a network that begins with a step of its own.
     *
     * @see ScaledSummary
     */
    public static RowStandard untouched(int rows) {
        float[] deviations = new float[rows];
        Arrays.fill(deviations, UNTOUCHED);
        return new RowStandard(new float[rows], deviations);
    }

    public int rows() {
        return means.length;
    }

    @Override
    public float[] means() {
        return means.clone();
    }

    @Override
    public float[] deviations() {
        return deviations.clone();
    }

    /**
     * Standardises in place.
     *
     * @param window row-major {@code [rows][frames]}
     */
    public void apply(float[] window) {
        if (window.length == 0 || window.length % means.length != 0) {
            throw new IllegalArgumentException(
                    "a window must hold a multiple of " + means.length + " values, got " + window.length);
        }
        int frames = window.length / means.length;
        for (int row = 0; row < means.length; row++) {
            float mean = means[row];
            float scale = 1 / deviations[row];
            for (int i = row * frames; i < (row + 1) * frames; i++) {
                window[i] = Math.max(-FARTHEST, Math.min(FARTHEST, (window[i] - mean) * scale));
            }
        }
    }

    NormalizerStandardize normalizer() {
        return new NormalizerStandardize(
                Nd4j.createFromArray(new float[][] {means}), Nd4j.createFromArray(new float[][] {deviations}));
    }

    static RowStandard of(NormalizerStandardize normalizer) {
        return new RowStandard(values(normalizer.getMean()), values(normalizer.getStd()));
    }

    private static float[] values(INDArray row) {
        return row.reshape(row.length()).toFloatVector();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowStandard that
                && Arrays.equals(means, that.means)
                && Arrays.equals(deviations, that.deviations);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(means) + Arrays.hashCode(deviations);
    }

    @Override
    public String toString() {
        return "RowStandard of " + means.length + " rows";
    }
}
