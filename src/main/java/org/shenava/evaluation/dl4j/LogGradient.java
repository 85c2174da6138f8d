package org.shenava.evaluation.dl4j;

import java.util.HashMap;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.layers.IOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;
import org.deeplearning4j.nn.layers.ActivationLayer;
import org.deeplearning4j.nn.layers.DropoutLayer;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * How the logarithm of a class's probability changes with what a part of a network passes on, for a network that answers rather than
 * learns. Deeplearning4j goes backwards only as in training, where batch normalisation looks at the batch and dropout needs the mask
 * of its forward pass; here the one is the fixed scaling that it is, and the other lets everything through.
 */
final class LogGradient {
    private static final LayerWorkspaceMgr MEMORY = LayerWorkspaceMgr.noWorkspaces();

    private final ComputationGraph graph;
    private final Map<String, INDArray> activations;

    /**
     * Lets a window through a network.
     *
     * @param graph with one input and one softmax output
     * @param input one standardised window, as the network reads it
     */
    LogGradient(ComputationGraph graph, INDArray input) {
        this.graph = graph;
        graph.initGradientsView();
        this.activations = graph.feedForward(new INDArray[] {input}, false, false);
        giveBackInputs();
    }

    /** When a network answers, activation functions write over their input, which the way back needs. */
    private void giveBackInputs() {
        for (int index : graph.topologicalSortOrder()) {
            GraphVertex vertex = graph.getVertices()[index];
            if (vertex.hasLayer() && vertex.getLayer() instanceof ActivationLayer layer) {
                GraphVertex before = graph.getVertices()[vertex.getInputVertices()[0].getVertexIndex()];
                if (!before.isInputVertex()) {
                    layer.setInput(before.doForward(false, MEMORY), MEMORY);
                }
            }
        }
    }

    /** What each part passed on, by its name. */
    Map<String, INDArray> activations() {
        return activations;
    }

    /**
     * The gradient; but for a positive factor when the loss weighs the classes.
     *
     * @param label index of the class
     * @param part name of the part
     * @return of the shape of the part's activation
     */
    INDArray by(int label, String part) {
        GraphVertex[] vertices = graph.getVertices();
        int[] order = graph.topologicalSortOrder();
        GraphVertex output =
                graph.getVertex(graph.getConfiguration().getNetworkOutputs().get(0));
        long classes = activations.get(output.getVertexName()).size(1);
        INDArray truth = Nd4j.zeros(1, classes);
        truth.putScalar(0, label, 1);
        ((IOutputLayer) output.getLayer()).setLabels(truth);
        Map<Integer, INDArray> epsilons = new HashMap<>();
        for (int i = order.length - 1; i >= 0; i--) {
            GraphVertex vertex = vertices[order[i]];
            INDArray epsilon = epsilons.get(vertex.getVertexIndex());
            if (vertex.getVertexName().equals(part)) {
                // The loss falls where the logarithm rises.
                return epsilon.neg();
            }
            if (epsilon != null || vertex == output) {
                handBack(vertex, back(vertex, epsilon), epsilons);
            }
        }
        throw new IllegalArgumentException("the network has no part " + part);
    }

    /** Adds to what each input of a part gets from all parts that read it. */
    private static void handBack(GraphVertex vertex, INDArray[] back, Map<Integer, INDArray> epsilons) {
        VertexIndices[] inputs = vertex.getInputVertices();
        for (int i = 0; inputs != null && i < inputs.length; i++) {
            epsilons.merge(inputs[i].getVertexIndex(), back[i], INDArray::add);
        }
    }

    private static INDArray[] back(GraphVertex vertex, INDArray epsilon) {
        Layer layer = vertex.hasLayer() ? vertex.getLayer() : null;
        if (layer instanceof DropoutLayer) {
            return new INDArray[] {epsilon};
        }
        if (layer instanceof BatchNormalization normalisation) {
            return new INDArray[] {scaled(normalisation, epsilon)};
        }
        vertex.setEpsilon(epsilon);
        return vertex.doBackward(false, MEMORY).getSecond();
    }

    /** By gamma / sqrt(variance + epsilon), the variance being that of the training. */
    private static INDArray scaled(BatchNormalization normalisation, INDArray epsilon) {
        INDArray variance = normalisation.layerConf().isUseLogStd()
                ? Transforms.exp(normalisation
                        .getParam(BatchNormalizationParamInitializer.GLOBAL_LOG_STD)
                        .mul(2 * Math.log(10)))
                : normalisation.getParam(BatchNormalizationParamInitializer.GLOBAL_VAR);
        INDArray scale = Transforms.pow(variance.add(normalisation.layerConf().getEps()), -0.5)
                .muli(normalisation.getParam(BatchNormalizationParamInitializer.GAMMA));
        return epsilon.mul(scale.reshape(1, scale.length(), 1, 1).broadcast(epsilon.shape()));
    }
}
