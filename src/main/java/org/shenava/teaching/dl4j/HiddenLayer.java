package org.shenava.teaching.dl4j;

import java.io.IOException;
import java.util.Optional;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.shenava.classifier.dl4j.ScaledSummary;
import org.shenava.classifier.dl4j.WindowNetwork;
import org.shenava.feature.SummarySpec;
import org.shenava.training.dl4j.SummaryGraph;

/** The lower part of a network of summaries: their scale, and one layer of rectified units that reads them. */
record HiddenLayer(ScaledSummary scale, SummaryGraph.Layer layer) {
    /**
     * Takes it out of a network.
     *
     * @return empty when the network is built in another way
     * @throws IOException when the network cannot be read
     */
    static Optional<HiddenLayer> of(byte[] networkZip, SummarySpec features) throws IOException {
        try (WindowNetwork network = WindowNetwork.read(networkZip, features.rows(), features.frames())) {
            String hidden = network.hiddenVertex();
            GraphVertex vertex =
                    network.graph().getConfiguration().getVertices().get(hidden);
            if (vertex instanceof LayerVertex found
                    && found.getPreProcessor() instanceof ScaledSummary scale
                    && found.getLayerConf().getLayer() instanceof DenseLayer dense
                    && dense.getActivationFn() instanceof ActivationReLU) {
                return Optional.of(new HiddenLayer(
                        scale,
                        new SummaryGraph.Layer(
                                Matrices.rows(network.graph().getLayer(hidden).getParam("W")),
                                Matrices.rowMajor(
                                        network.graph().getLayer(hidden).getParam("b")))));
            }
            return Optional.empty();
        }
    }

    int units() {
        return layer.bias().length;
    }

    /**
     * What the layer makes of summaries.
     *
     * @param values to scale, {@code [rows][54]}
     * @return {@code [rows][units]}; the caller closes it
     */
    INDArray activations(float[][] values) {
        try (INDArray input = Nd4j.createFromArray(values);
                INDArray weights = Nd4j.createFromArray(layer.weights());
                INDArray bias = Nd4j.createFromArray(new float[][] {layer.bias()})) {
            INDArray sums = input.mmul(weights).addiRowVector(bias);
            return Transforms.relu(sums, false);
        }
    }
}
