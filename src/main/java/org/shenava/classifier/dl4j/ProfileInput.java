package org.shenava.classifier.dl4j;

import java.util.List;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.preprocessor.NormalizerStandardize;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Turns raw profiles into the input of a circular network: standardised, then wrapped round so that every rotation is seen whole.
 * All bins share one mean and one deviation; a bin of its own would tell one tuning from another.
 */
public final class ProfileInput {
    private final int bins;
    private final NormalizerStandardize normalizer;

    /**
     * The input of one network.
     *
     * @throws IllegalArgumentException when the normaliser is made for another number of bins, or is not the same for all of them
     */
    public ProfileInput(int bins, NormalizerStandardize normalizer) {
        this.bins = bins;
        this.normalizer = normalizer;
        float[] mean = normalizer.getMean().toFloatVector();
        float[] deviation = normalizer.getStd().toFloatVector();
        if (mean.length != bins || deviation.length != bins) {
            throw new IllegalArgumentException(
                    "the normaliser is for " + mean.length + " bins, the features have " + bins);
        }
        for (int bin = 0; bin < bins; bin++) {
            if (mean[bin] != mean[0] || deviation[bin] != deviation[0] || !(deviation[bin] > 0)) {
                throw new IllegalArgumentException("the normaliser treats bin " + bin + " unlike bin 0");
            }
        }
    }

    /** The normaliser that subtracts one mean from every bin and divides by one deviation. */
    public static NormalizerStandardize normalizer(int bins, double mean, double deviation) {
        return new NormalizerStandardize(
                Nd4j.valueArrayOf(1, bins, mean).castTo(DataType.FLOAT),
                Nd4j.valueArrayOf(1, bins, deviation).castTo(DataType.FLOAT));
    }

    /**
     * Standardises and wraps.
     *
     * @param profiles each {@code [bins]}; not changed
     * @return {@code [profiles][1][1][2 bins - 1]}
     */
    public INDArray batch(List<float[]> profiles) {
        float[] flat = new float[profiles.size() * bins];
        for (int i = 0; i < profiles.size(); i++) {
            if (profiles.get(i).length != bins) {
                throw new IllegalArgumentException(
                        "a profile must have " + bins + " bins, got " + profiles.get(i).length);
            }
            System.arraycopy(profiles.get(i), 0, flat, i * bins, bins);
        }
        INDArray standard = Nd4j.create(flat, new int[] {profiles.size(), bins}, 'c');
        normalizer.transform(standard);
        return wrap(standard.toFloatMatrix());
    }

    /** What {@link #batch} makes, as DL4J describes it. */
    public static InputType type(int bins) {
        return InputType.convolutional(1, 2L * bins - 1, 1);
    }

    /** Wraps profiles that are standardised already, {@code [examples][bins]}. */
    public INDArray wrap(float[][] standard) {
        int width = 2 * bins - 1;
        float[] wrapped = new float[standard.length * width];
        for (int i = 0; i < standard.length; i++) {
            System.arraycopy(standard[i], 0, wrapped, i * width, bins);
            System.arraycopy(standard[i], 0, wrapped, i * width + bins, bins - 1);
        }
        return Nd4j.create(wrapped, new int[] {standard.length, 1, 1, width}, 'c');
    }
}
