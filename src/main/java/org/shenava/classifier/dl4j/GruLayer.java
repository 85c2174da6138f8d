package org.shenava.classifier.dl4j;

import java.util.Collection;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.samediff.SDLayerParams;
import org.deeplearning4j.nn.conf.layers.samediff.SameDiffLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.autodiff.samediff.SDIndex;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Gated recurrent units, which DL4J has no layer for: input {@code [examples][size][steps]}, state 0 before the first step, output
 * the states {@code [examples][units][steps]} or the last of them {@code [examples][units]}. Per step, with {@code s} the logistic
 * function and {@code *} taken value by value:
 *
 * <pre>
 * r = s(x Wxr + br + h Whr)      u = s(x Wxu + bu + h Whu)
 * c = tanh(x Wxc + bc + r * (h Whc))      h = u * h + (1 - u) * c
 * </pre>
 *
 * Source: Cho et al. 2014, with the reset after the product as in cuDNN and ND4J. Weights hold the three gates side by side, in
 * that order. Forwards this is SameDiff's own operation; backwards see {@link GruRuntime}.
 */
public final class GruLayer extends SameDiffLayer {
    static final String INPUT_WEIGHTS = "Wx";
    static final String STATE_WEIGHTS = "Wh";
    static final String BIAS = "b";
    static final int GATES = 3;

    private long inputSize;
    private long units;
    private boolean wholeSequence;

    /** For DL4J's reader of configurations, which sets the fields. */
    public GruLayer() {}

    /**
     * A layer; the size of its input is found by the graph that it is put in.
     *
     * @param units count of states
     * @param wholeSequence true to hand on the states of all steps, false only the last
     */
    public GruLayer(long units, boolean wholeSequence) {
        if (units < 1) {
            throw new IllegalArgumentException("units must be at least 1, got " + units);
        }
        this.units = units;
        this.wholeSequence = wholeSequence;
    }

    public long getInputSize() {
        return inputSize;
    }

    public void setInputSize(long inputSize) {
        this.inputSize = inputSize;
    }

    public long getUnits() {
        return units;
    }

    public void setUnits(long units) {
        this.units = units;
    }

    public boolean isWholeSequence() {
        return wholeSequence;
    }

    public void setWholeSequence(boolean wholeSequence) {
        this.wholeSequence = wholeSequence;
    }

    @Override
    public void setNIn(InputType input, boolean override) {
        if (inputSize == 0 || override) {
            inputSize = recurrent(input).getSize();
        }
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        return wholeSequence
                ? InputType.recurrent(units, recurrent(input).getTimeSeriesLength())
                : InputType.feedForward(units);
    }

    @Override
    public InputPreProcessor getPreProcessorForInputType(InputType input) {
        return null;
    }

    @Override
    public void defineParameters(SDLayerParams parameters) {
        parameters.addWeightParam(INPUT_WEIGHTS, inputSize, GATES * units);
        parameters.addWeightParam(STATE_WEIGHTS, units, GATES * units);
        parameters.addBiasParam(BIAS, 1, GATES * units);
    }

    @Override
    public void initializeParameters(Map<String, INDArray> parameters) {
        initWeights((int) inputSize, (int) units, WeightInit.XAVIER, parameters.get(INPUT_WEIGHTS));
        initWeights((int) units, (int) units, WeightInit.XAVIER, parameters.get(STATE_WEIGHTS));
        parameters.get(BIAS).assign(0);
    }

    @Override
    public SDVariable defineLayer(
            SameDiff graph, SDVariable input, Map<String, SDVariable> parameters, SDVariable mask) {
        SDVariable steps = input.permute(2, 0, 1);
        // A state of zeros for as many examples as there are: [examples][1] x [1][units].
        SDVariable column = graph.expandDims(graph.sum(steps, false, 0, 2), 1);
        SDVariable row = graph.zerosLike(graph.slice(parameters.get(BIAS), new int[] {0, 0}, 1, (int) units));
        SDVariable none = column.mmul(row);
        SDVariable states = graph.rnn()
                .gru(
                        steps,
                        none,
                        parameters.get(INPUT_WEIGHTS),
                        parameters.get(STATE_WEIGHTS),
                        graph.squeeze(parameters.get(BIAS), 0));
        return wholeSequence ? states.permute(1, 2, 0) : states.get(SDIndex.point(-1), SDIndex.all(), SDIndex.all());
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration configuration,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameterView,
            boolean initialise,
            DataType type) {
        GruRuntime layer = new GruRuntime(configuration, type);
        layer.setIndex(index);
        layer.setParamsViewArray(parameterView);
        layer.setParamTable(initializer().init(configuration, parameterView, initialise));
        layer.setConf(configuration);
        return layer;
    }

    private static InputType.InputTypeRecurrent recurrent(InputType input) {
        if (input instanceof InputType.InputTypeRecurrent recurrent) {
            return recurrent;
        }
        throw new IllegalArgumentException("a GRU layer needs steps in time, got " + input);
    }
}
