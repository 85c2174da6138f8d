package org.shenava.classifier.dl4j;

import java.util.Collection;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * DL4J's convolution, square, without bias or activation, the padding half the kernel; answers the same some twenty times as fast on
 * one core, see {@link QuickConvolutionRuntime}.
 */
public final class QuickConvolution extends ConvolutionLayer {
    /** For DL4J's reader of configurations, which sets the fields. */
    public QuickConvolution() {}

    /**
     * A convolution; outputs are {@code ceil(size / stride)}.
     *
     * @param channels pictures that come in
     * @param filters pictures that go out
     * @param kernel height and width of the kernel, odd
     */
    public QuickConvolution(int channels, int filters, int kernel, int rowStride, int frameStride) {
        super(new Builder(kernel, kernel)
                .stride(rowStride, frameStride)
                .padding(kernel / 2, kernel / 2)
                .convolutionMode(ConvolutionMode.Truncate)
                .nIn(channels)
                .nOut(filters)
                .hasBias(false)
                .activation(Activation.IDENTITY));
        if (kernel % 2 == 0) {
            throw new IllegalArgumentException("kernel must be odd, got " + kernel);
        }
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration configuration,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameterView,
            boolean initialise,
            DataType type) {
        QuickConvolutionRuntime layer = new QuickConvolutionRuntime(configuration, type);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameterView);
        Map<String, INDArray> parameters = initializer().init(configuration, parameterView, initialise);
        layer.setParamTable(parameters);
        layer.setConf(configuration);
        return layer;
    }
}
