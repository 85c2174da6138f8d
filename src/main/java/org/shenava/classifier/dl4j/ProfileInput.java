package org.shenava.classifier.dl4j;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.preprocessor.NormalizerStandardize;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Turns raw profiles, and what else is heard of each pitch class, into the input of a circular network: standardised, then wrapped round so
 * that every rotation is seen whole. All bins of a channel share one mean and one deviation; a bin of its own would tell one tuning from
 * another.
 */
public final class ProfileInput {
    private final int bins;
    private final int channels;
    private final NormalizerStandardize normalizer;

    /**
     * The input of one network.
     *
     * @throws IllegalArgumentException when the normaliser is made for another number of values, or is not the same for all bins of a
     *     channel
     */
    public ProfileInput(int bins, int channels, NormalizerStandardize normalizer) {
        this.bins = bins;
        this.channels = channels;
        this.normalizer = normalizer;
        float[] mean = normalizer.getMean().toFloatVector();
        float[] deviation = normalizer.getStd().toFloatVector();
        if (mean.length != channels * bins || deviation.length != channels * bins) {
            throw new IllegalArgumentException(
                    "the normaliser is for " + mean.length + " values, the features have " + channels * bins);
        }
        for (int i = 0; i < mean.length; i++) {
            int first = i - i % bins;
            if (mean[i] != mean[first] || deviation[i] != deviation[first] || !(deviation[i] > 0)) {
                throw new IllegalArgumentException("the normaliser treats bin " + i % bins + " unlike bin 0");
            }
        }
    }

    /**
     * The normaliser that subtracts one mean from every bin of a channel and divides by one deviation.
     *
     * @param means of the channels
     * @param deviations of the channels
     */
    public static NormalizerStandardize normalizer(int bins, double[] means, double[] deviations) {
        return new NormalizerStandardize(spread(means, bins), spread(deviations, bins));
    }

    private static INDArray spread(double[] ofChannels, int bins) {
        float[] values = new float[ofChannels.length * bins];
        for (int channel = 0; channel < ofChannels.length; channel++) {
            Arrays.fill(values, channel * bins, (channel + 1) * bins, (float) ofChannels[channel]);
        }
        return Nd4j.create(values, new long[] {1, values.length}, DataType.FLOAT);
    }

    /**
     * Standardises and wraps.
     *
     * @param profiles each {@code [channels x bins]}; not changed
     * @return {@code [profiles][channels][1][2 bins - 1]}
     */
    public INDArray batch(List<float[]> profiles) {
        int length = channels * bins;
        float[] flat = new float[profiles.size() * length];
        for (int i = 0; i < profiles.size(); i++) {
            if (profiles.get(i).length != length) {
                throw new IllegalArgumentException(
                        "a profile must have " + length + " values, got " + profiles.get(i).length);
            }
            System.arraycopy(profiles.get(i), 0, flat, i * length, length);
        }
        INDArray standard = Nd4j.create(flat, new int[] {profiles.size(), length}, 'c');
        normalizer.transform(standard);
        return wrap(standard.toFloatMatrix(), bins);
    }

    /** What {@link #batch} makes, as DL4J describes it. */
    public static InputType type(int bins, int channels) {
        return InputType.convolutional(1, 2L * bins - 1, channels);
    }

    /** Wraps profiles that are standardised already, {@code [examples][channels x bins]}. */
    public static INDArray wrap(float[][] standard, int bins) {
        int width = 2 * bins - 1;
        int channels = standard[0].length / bins;
        float[] wrapped = new float[standard.length * channels * width];
        int at = 0;
        for (float[] example : standard) {
            for (int channel = 0; channel < channels; channel++) {
                System.arraycopy(example, channel * bins, wrapped, at, bins);
                System.arraycopy(example, channel * bins, wrapped, at + bins, bins - 1);
                at += width;
            }
        }
        return Nd4j.create(wrapped, new int[] {standard.length, channels, 1, width}, 'c');
    }
}
