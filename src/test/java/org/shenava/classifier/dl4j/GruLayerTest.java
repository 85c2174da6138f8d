package org.shenava.classifier.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions;

class GruLayerTest {
    private static final int SIZE = 3;
    private static final int STEPS = 4;
    private static final int UNITS = 2;
    private static final int CLASSES = 3;
    /** Single precision loses about this much over a few steps. */
    private static final double EXACT = 1e-5;

    @BeforeAll
    static void loadNatives() {
        NativeMath.prepare();
    }

    @AfterEach
    void backToSinglePrecision() {
        Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
    }

    /**
     * One unit, two steps, worked out by hand. Weights: input 0.5 -0.5 1, state 1 0.5 2, bias 0 0.25 -0.5; input 1, then -2.
     * Step 1 from 0: u = s(-0.25) = 0.437823, c = tanh(0.5) = 0.462117, h = (1 - u) c = 0.259791.
     * Step 2: r = s(-1 + 0.259791) = 0.322959, u = s(1.25 + 0.129896) = 0.798974, c = tanh(-2.5 + r 0.519583) = tanh(-2.332196) =
     * -0.981326, h = u 0.259791 + (1 - u) c = 0.010295.
     */
    @Test
    void saysWhatWasWorkedOutByHand() {
        ComputationGraph graph = graph(1, 1, 2, true);
        graph.getLayer("gru")
                .getParam(GruLayer.INPUT_WEIGHTS)
                .assign(Nd4j.createFromArray(new float[][] {{0.5f, -0.5f, 1}}));
        graph.getLayer("gru").getParam(GruLayer.STATE_WEIGHTS).assign(Nd4j.createFromArray(new float[][] {{1, 0.5f, 2}
        }));
        graph.getLayer("gru").getParam(GruLayer.BIAS).assign(Nd4j.createFromArray(new float[][] {{0, 0.25f, -0.5f}}));

        INDArray states = states(graph, Nd4j.createFromArray(new float[][][] {{{1, -2}}}));

        assertThat(states.getDouble(0, 0, 0)).isCloseTo(0.259791, within(EXACT));
        assertThat(states.getDouble(0, 0, 1)).isCloseTo(0.010295, within(EXACT));
    }

    @Test
    void agreesWithThePlainFormulaOnSeveralExamples() {
        ComputationGraph graph = graph(SIZE, UNITS, STEPS, true);
        INDArray input = Nd4j.randn(DataType.FLOAT, 5, SIZE, STEPS);

        INDArray states = states(graph, input);

        double[][][] expected = plain(graph, input);
        for (int example = 0; example < 5; example++) {
            for (int unit = 0; unit < UNITS; unit++) {
                for (int step = 0; step < STEPS; step++) {
                    assertThat(states.getDouble(example, unit, step))
                            .isCloseTo(expected[example][unit][step], within(EXACT));
                }
            }
        }
    }

    @Test
    void theLastStateIsTheLastOfTheSequence() {
        ComputationGraph whole = graph(SIZE, UNITS, STEPS, true);
        ComputationGraph last = graph(SIZE, UNITS, STEPS, false);
        whole.getLayer("gru")
                .paramTable()
                .forEach((name, values) -> last.getLayer("gru").getParam(name).assign(values));
        INDArray input = Nd4j.randn(DataType.FLOAT, 2, SIZE, STEPS);

        INDArray states = states(whole, input);
        INDArray one = last.feedForward(input, false).get("gru");

        assertThat(one.getDouble(1, 1)).isCloseTo(states.getDouble(1, 1, STEPS - 1), within(EXACT));
        assertThat(one.getDouble(0, 0)).isCloseTo(states.getDouble(0, 0, STEPS - 1), within(EXACT));
    }

    @Test
    void gradientsOfASequenceAreThoseFoundByTrying() {
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
        Nd4j.getRandom().setSeed(1);
        ComputationGraph graph = graph(SIZE, UNITS, STEPS, true);
        INDArray labels = Nd4j.zeros(DataType.DOUBLE, 3, CLASSES, STEPS);
        for (int example = 0; example < 3; example++) {
            for (int step = 0; step < STEPS; step++) {
                labels.putScalar(example, (example + step) % CLASSES, step, 1);
            }
        }

        assertThat(gradientsHold(graph, Nd4j.randn(DataType.DOUBLE, 3, SIZE, STEPS), labels))
                .isTrue();
    }

    @Test
    void gradientsOfTheLastStateAreThoseFoundByTrying() {
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
        Nd4j.getRandom().setSeed(1);
        ComputationGraph graph = new ComputationGraph(base().setInputTypes(InputType.recurrent(SIZE, STEPS))
                // The upper layer hands the lower one gradients of all its steps.
                .addLayer("below", new GruLayer(UNITS, true), "in")
                .addLayer("gru", new GruLayer(UNITS, false), "below")
                .addLayer("out", output(), "gru")
                .setOutputs("out")
                .build());
        graph.init();
        INDArray labels = Nd4j.zeros(DataType.DOUBLE, 3, CLASSES);
        for (int example = 0; example < 3; example++) {
            labels.putScalar(example, example, 1);
        }

        assertThat(gradientsHold(graph, Nd4j.randn(DataType.DOUBLE, 3, SIZE, STEPS), labels))
                .isTrue();
    }

    @Test
    void aConfigurationComesBackFromItsJson() {
        ComputationGraphConfiguration configuration =
                graph(SIZE, UNITS, STEPS, false).getConfiguration();

        assertThat(ComputationGraphConfiguration.fromJson(configuration.toJson()))
                .isEqualTo(configuration);
    }

    @Test
    void aLayerWithoutUnitsIsRefused() {
        assertThatThrownBy(() -> new GruLayer(0, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got 0");
    }

    private static boolean gradientsHold(ComputationGraph graph, INDArray input, INDArray labels) {
        return GradientCheckUtil.checkGradients(new GradientCheckUtil.GraphConfig()
                .net(graph)
                .inputs(new INDArray[] {input})
                .labels(new INDArray[] {labels})
                .epsilon(1e-6)
                .maxRelError(1e-4)
                .minAbsoluteError(1e-9));
    }

    private static ComputationGraph graph(int size, int units, int steps, boolean wholeSequence) {
        ComputationGraph graph = new ComputationGraph(base().setInputTypes(InputType.recurrent(size, steps))
                .addLayer("gru", new GruLayer(units, wholeSequence), "in")
                .addLayer(
                        "out",
                        wholeSequence
                                ? new RnnOutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                                        .nOut(CLASSES)
                                        .activation(Activation.SOFTMAX)
                                        .build()
                                : output(),
                        "gru")
                .setOutputs("out")
                .build());
        graph.init();
        return graph;
    }

    private static ComputationGraphConfiguration.GraphBuilder base() {
        return new NeuralNetConfiguration.Builder()
                .dataType(Nd4j.defaultFloatingPointType())
                .seed(1)
                .updater(new NoOp())
                .graphBuilder()
                .addInputs("in");
    }

    private static OutputLayer output() {
        return new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                .nOut(CLASSES)
                .activation(Activation.SOFTMAX)
                .build();
    }

    private static INDArray states(ComputationGraph graph, INDArray input) {
        return graph.feedForward(input, false).get("gru");
    }

    /** The formula of the layer's documentation, number by number. */
    private static double[][][] plain(ComputationGraph graph, INDArray input) {
        INDArray wx = graph.getLayer("gru").getParam(GruLayer.INPUT_WEIGHTS);
        INDArray wh = graph.getLayer("gru").getParam(GruLayer.STATE_WEIGHTS);
        INDArray b = graph.getLayer("gru").getParam(GruLayer.BIAS);
        int examples = (int) input.size(0);
        double[][][] states = new double[examples][UNITS][STEPS];
        for (int example = 0; example < examples; example++) {
            double[] before = new double[UNITS];
            for (int step = 0; step < STEPS; step++) {
                double[] after = new double[UNITS];
                for (int unit = 0; unit < UNITS; unit++) {
                    double[] fromInput = new double[GruLayer.GATES];
                    double[] fromState = new double[GruLayer.GATES];
                    for (int gate = 0; gate < GruLayer.GATES; gate++) {
                        int column = gate * UNITS + unit;
                        fromInput[gate] = b.getDouble(0, column);
                        for (int i = 0; i < SIZE; i++) {
                            fromInput[gate] += input.getDouble(example, i, step) * wx.getDouble(i, column);
                        }
                        for (int i = 0; i < UNITS; i++) {
                            fromState[gate] += before[i] * wh.getDouble(i, column);
                        }
                    }
                    double reset = 1 / (1 + Math.exp(-fromInput[0] - fromState[0]));
                    double update = 1 / (1 + Math.exp(-fromInput[1] - fromState[1]));
                    double candidate = Math.tanh(fromInput[2] + reset * fromState[2]);
                    after[unit] = update * before[unit] + (1 - update) * candidate;
                    states[example][unit][step] = after[unit];
                }
                before = after;
            }
        }
        return states;
    }
}
