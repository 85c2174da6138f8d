package org.shenava.classifier.dl4j;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** DL4J's batch normalisation of pictures, the same answers in a fraction of the time, see {@link QuickNormalizationRuntime}. */
public final class QuickNormalization extends BatchNormalization {
    private static final double EPSILON = 1e-5;

    /** For DL4J's reader of configurations, which sets the fields. */
    public QuickNormalization() {}

    /** Normalises each of some channels over all examples, rows and frames. */
    public QuickNormalization(int channels) {
        setNIn(channels);
        setNOut(channels);
        setEps(EPSILON);
        setUseLogStd(false);
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration configuration,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameterView,
            boolean initialise,
            DataType type) {
        QuickNormalizationRuntime layer = new QuickNormalizationRuntime(configuration, type);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameterView);
        layer.setParamTable(initializer().init(configuration, parameterView, initialise));
        layer.setConf(configuration);
        return layer;
    }
}
