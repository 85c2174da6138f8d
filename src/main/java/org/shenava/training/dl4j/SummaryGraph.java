package org.shenava.training.dl4j;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.shenava.classifier.dl4j.ScaledSummary;
import org.shenava.classifier.dl4j.WindowNetwork;

/** Networks of summaries whose weights were found elsewhere: summaries to scale, one hidden layer or none, a softmax over the classes. */
public final class SummaryGraph {
    private SummaryGraph() {}

    /**
     * A layer with what it was found to be.
     *
     * @param weights {@code [inputs][outputs]}
     * @param bias {@code [outputs]}
     */
    public record Layer(float[][] weights, float[] bias) {
        int outputs() {
            return bias.length;
        }
    }

    /** With a hidden layer of rectified units. */
    public static ComputationGraph of(ScaledSummary scale, Layer hidden, Layer classes) {
        GraphBuilder builder = builder()
                .addLayer(
                        WindowNetwork.HIDDEN,
                        new DenseLayer.Builder()
                                .nIn(ScaledSummary.WIDTH)
                                .nOut(hidden.outputs())
                                .activation(Activation.RELU)
                                .build(),
                        scale,
                        LayerStack.INPUT)
                .addLayer(LayerStack.OUTPUT, output(hidden.outputs(), classes.outputs()), WindowNetwork.HIDDEN);
        ComputationGraph graph = built(builder);
        set(graph, WindowNetwork.HIDDEN, hidden);
        set(graph, LayerStack.OUTPUT, classes);
        return graph;
    }

    /** Without one. */
    public static ComputationGraph of(ScaledSummary scale, Layer classes) {
        ComputationGraph graph = built(builder()
                .addLayer(LayerStack.OUTPUT, output(ScaledSummary.WIDTH, classes.outputs()), scale, LayerStack.INPUT));
        set(graph, LayerStack.OUTPUT, classes);
        return graph;
    }

    static GraphBuilder builder() {
        // All weights are set afterwards; a drawn seed would make equal networks unequal files.
        return new NeuralNetConfiguration.Builder().seed(0).graphBuilder().addInputs(LayerStack.INPUT);
    }

    static OutputLayer output(int inputs, int classes) {
        return new OutputLayer.Builder(new LossMCXENT())
                .nIn(inputs)
                .nOut(classes)
                .activation(Activation.SOFTMAX)
                .build();
    }

    static ComputationGraph built(GraphBuilder builder) {
        ComputationGraph graph =
                new ComputationGraph(builder.setOutputs(LayerStack.OUTPUT).build());
        graph.init();
        return graph;
    }

    static void set(ComputationGraph graph, String layer, Layer found) {
        try (INDArray matrix = Nd4j.createFromArray(found.weights());
                INDArray row = Nd4j.createFromArray(new float[][] {found.bias()})) {
            graph.getLayer(layer).getParam("W").assign(matrix);
            graph.getLayer(layer).getParam("b").assign(row);
        }
    }
}
