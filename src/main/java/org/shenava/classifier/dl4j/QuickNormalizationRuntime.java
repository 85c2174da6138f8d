package org.shenava.classifier.dl4j;

import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.BETA;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GAMMA;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GLOBAL_MEAN;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GLOBAL_VAR;

import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A {@link QuickNormalization} at work, picture by picture through the cache: {@code y = gamma (x - mean) / sqrt(variance + eps) +
 * beta}, while learning by mean and variance of the batch, which also move the kept ones. What is not pictures of single precision
 * goes DL4J's way.
 */
final class QuickNormalizationRuntime extends BatchNormalization {
    /** Values summed up in single precision before they are added to the whole. */
    private static final int BLOCK = 1024;

    // What the last answer was normalised by, and whether that came from the batch itself.
    private double[] means = new double[0];
    private double[] variances = new double[0];
    private boolean byBatch;

    QuickNormalizationRuntime(NeuralNetConfiguration configuration, DataType type) {
        super(configuration, type);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        if (!quick()) {
            return super.activate(training, workspaces);
        }
        assertInputSet(false);
        INDArray in = Floats.contiguous(input);
        INDArray out = workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, in.shape(), 'c');
        Pictures pictures = new Pictures(in);
        byBatch = training;
        if (training) {
            measure(pictures, Floats.of(in));
        } else {
            means = doubles(GLOBAL_MEAN);
            variances = doubles(GLOBAL_VAR);
        }
        float[] gamma = values(GAMMA);
        float[] beta = values(BETA);
        float[] scales = new float[gamma.length];
        float[] shifts = new float[gamma.length];
        for (int channel = 0; channel < scales.length; channel++) {
            double scale = gamma[channel] * inverse(channel);
            scales[channel] = (float) scale;
            shifts[channel] = (float) (beta[channel] - means[channel] * scale);
        }
        FloatPointer to = Floats.of(out);
        pictures.each(Floats.of(in), (channel, at, values) -> {
            float scale = scales[channel];
            float shift = shifts[channel];
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] * scale + shift;
            }
            Floats.put(to, at, values, values.length);
        });
        return out;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        if (!quick()) {
            return super.backpropGradient(epsilon, workspaces);
        }
        assertInputSet(true);
        INDArray in = Floats.contiguous(input);
        INDArray toInput = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, in.shape(), 'c');
        Pictures pictures = new Pictures(in);
        FloatPointer given = Floats.of(Floats.contiguous(epsilon));
        int channels = means.length;
        double[] sums = new double[channels];
        double[] products = new double[channels];
        float[] gradient = new float[pictures.pixels];
        pictures.each(Floats.of(in), (channel, at, values) -> {
            Floats.get(given, at, gradient, gradient.length);
            float mean = (float) means[channel];
            float[] sum = new float[2];
            double wholeSum = 0;
            double wholeProduct = 0;
            for (int first = 0; first < values.length; first += BLOCK) {
                sumBlock(values, gradient, first, Math.min(values.length, first + BLOCK), mean, sum);
                wholeSum += sum[0];
                wholeProduct += sum[1];
            }
            sums[channel] += wholeSum;
            products[channel] += wholeProduct;
        });
        double count = (double) in.size(0) * pictures.pixels;
        float[] gamma = values(GAMMA);
        FloatPointer back = Floats.of(toInput);
        pictures.each(Floats.of(in), (channel, at, values) -> {
            Floats.get(given, at, gradient, gradient.length);
            double inverse = inverse(channel);
            float scale = (float) (gamma[channel] * inverse);
            // Mean and variance that were kept do not move with the input.
            double moved = byBatch ? 1 / count : 0;
            float perValue = (float) (gamma[channel] * inverse * inverse * inverse * products[channel] * moved);
            float shift = (float) (-scale * sums[channel] * moved + perValue * means[channel]);
            for (int i = 0; i < values.length; i++) {
                values[i] = scale * gradient[i] - perValue * values[i] + shift;
            }
            Floats.put(back, at, values, values.length);
        });
        return new Pair<>(gradients(sums, products), toInput);
    }

    private static void sumBlock(float[] values, float[] gradient, int first, int end, float mean, float[] sum) {
        // Two sums of each at once, so that one addition need not wait for the other.
        float s0 = 0;
        float s1 = 0;
        float p0 = 0;
        float p1 = 0;
        int i = first;
        for (; i + 1 < end; i += 2) {
            s0 += gradient[i];
            s1 += gradient[i + 1];
            p0 += gradient[i] * (values[i] - mean);
            p1 += gradient[i + 1] * (values[i + 1] - mean);
        }
        if (i < end) {
            s0 += gradient[i];
            p0 += gradient[i] * (values[i] - mean);
        }
        sum[0] = s0 + s1;
        sum[1] = p0 + p1;
    }

    private void measure(Pictures pictures, FloatPointer in) {
        int channels = pictures.channels;
        double[] sums = new double[channels];
        double[] squares = new double[channels];
        pictures.each(in, (channel, at, values) -> {
            for (int first = 0; first < values.length; first += BLOCK) {
                int end = Math.min(values.length, first + BLOCK);
                float sum = 0;
                float square = 0;
                for (int i = first; i < end; i++) {
                    sum += values[i];
                    square += values[i] * values[i];
                }
                sums[channel] += sum;
                squares[channel] += square;
            }
        });
        double count = (double) pictures.examples * pictures.pixels;
        means = new double[channels];
        variances = new double[channels];
        for (int channel = 0; channel < channels; channel++) {
            means[channel] = sums[channel] / count;
            variances[channel] = Math.max(0, squares[channel] / count - means[channel] * means[channel]);
        }
    }

    /** The kept mean and variance are moved by way of gradients too, which their updater takes off as they are. */
    private Gradient gradients(double[] sums, double[] products) {
        float[] toGamma = new float[sums.length];
        float[] toBeta = new float[sums.length];
        float[] toMean = values(GLOBAL_MEAN);
        float[] toVariance = values(GLOBAL_VAR);
        float share = (float) (1 - layerConf().getDecay());
        for (int channel = 0; channel < sums.length; channel++) {
            toGamma[channel] = (float) (products[channel] * inverse(channel));
            toBeta[channel] = (float) sums[channel];
            toMean[channel] = share * (toMean[channel] - (float) means[channel]);
            toVariance[channel] = share * (toVariance[channel] - (float) variances[channel]);
        }
        Gradient gradients = new DefaultGradient();
        List<float[]> found = List.of(toGamma, toBeta, toMean, toVariance);
        List<String> names = List.of(GAMMA, BETA, GLOBAL_MEAN, GLOBAL_VAR);
        for (int i = 0; i < names.size(); i++) {
            INDArray view = gradientViews.get(names.get(i));
            view.assign(Nd4j.create(found.get(i), view.shape(), 'c'));
            gradients.setGradientFor(names.get(i), view);
        }
        return gradients;
    }

    /** One over the deviation that a channel was divided by. */
    private double inverse(int channel) {
        return 1 / Math.sqrt(variances[channel] + layerConf().getEps());
    }

    private boolean quick() {
        return dataType == DataType.FLOAT && input != null && input.rank() == 4;
    }

    private float[] values(String parameter) {
        INDArray array = getParam(parameter);
        return array.reshape(array.length()).toFloatVector();
    }

    private double[] doubles(String parameter) {
        INDArray array = getParam(parameter);
        return array.reshape(array.length()).toDoubleVector();
    }

    /** What is done with one picture. */
    @FunctionalInterface
    private interface Use {
        /** The values may be changed: they are a copy. */
        void picture(int channel, long at, float[] values);
    }

    /** The pictures of a batch, {@code [examples][channels][pixels]}. */
    private static final class Pictures {
        private final int examples;
        private final int channels;
        private final int pixels;
        private final float[] values;

        Pictures(INDArray in) {
            examples = (int) in.size(0);
            channels = (int) in.size(1);
            pixels = (int) (in.size(2) * in.size(3));
            values = new float[pixels];
        }

        void each(FloatPointer from, Use use) {
            for (int picture = 0; picture < examples * channels; picture++) {
                long at = (long) picture * pixels;
                Floats.get(from, at, values, pixels);
                use.picture(picture % channels, at, values);
            }
        }
    }
}
