package org.shenava.training.dl4j;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.shenava.classifier.dl4j.ScaledSummary;

/**
 * Puts members side by side into one network that answers what they answer together: the softmax of the weighted sum of their scores.
 */
final class GenreStack {
    private static final String HIDDEN = "members";

    private GenreStack() {}

    static ComputationGraph of(
            List<GenreMember> members, List<GenreMember.Weights> weights, ScaledSummary scale, int classes) {
        int width = members.stream().mapToInt(GenreMember::hidden).sum();
        float[][] hidden = new float[ScaledSummary.WIDTH][width];
        float[] hiddenBias = new float[width];
        float[][] output = new float[width][classes];
        float[] outputBias = new float[classes];
        int from = 0;
        for (int m = 0; m < members.size(); m++) {
            GenreMember member = members.get(m);
            GenreMember.Weights own = weights.get(m);
            float share = (float) member.weight();
            for (int i = 0; i < member.inputs().length; i++) {
                System.arraycopy(own.hidden()[i], 0, hidden[member.inputs()[i]], from, member.hidden());
            }
            System.arraycopy(own.hiddenBias(), 0, hiddenBias, from, member.hidden());
            for (int label = 0; label < classes; label++) {
                for (int unit = 0; unit < member.hidden(); unit++) {
                    output[from + unit][label] = share * own.classes()[unit][label];
                }
                outputBias[label] += share * own.classBias()[label];
            }
            from += member.hidden();
        }
        ComputationGraph graph = new ComputationGraph(configuration(scale, width, classes));
        graph.init();
        set(graph, HIDDEN, hidden, hiddenBias);
        set(graph, LayerStack.OUTPUT, output, outputBias);
        return graph;
    }

    private static ComputationGraphConfiguration configuration(ScaledSummary scale, int width, int classes) {
        return new NeuralNetConfiguration.Builder()
                // All weights are set afterwards; a drawn seed would make equal networks unequal files.
                .seed(0)
                .graphBuilder()
                .addInputs(LayerStack.INPUT)
                .addLayer(
                        HIDDEN,
                        new DenseLayer.Builder()
                                .nIn(ScaledSummary.WIDTH)
                                .nOut(width)
                                .activation(Activation.RELU)
                                .build(),
                        scale,
                        LayerStack.INPUT)
                .addLayer(
                        LayerStack.OUTPUT,
                        new OutputLayer.Builder(new LossMCXENT())
                                .nIn(width)
                                .nOut(classes)
                                .activation(Activation.SOFTMAX)
                                .build(),
                        HIDDEN)
                .setOutputs(LayerStack.OUTPUT)
                .build();
    }

    private static void set(ComputationGraph graph, String layer, float[][] weights, float[] bias) {
        try (INDArray matrix = Nd4j.createFromArray(weights);
                INDArray row = Nd4j.createFromArray(new float[][] {bias})) {
            graph.getLayer(layer).getParam("W").assign(matrix);
            graph.getLayer(layer).getParam("b").assign(row);
        }
    }
}
