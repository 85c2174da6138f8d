package org.shenava.classifier.dl4j;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;

/**
 * How much a network computes for one input, known before it runs: a few numbers of a configuration can ask for layers of terabytes. ND4J
 * does not survive that: after one failed request its memory on that thread is in disorder.
 */
final class NetworkBounds {
    /** Values of all layers together: a quarter of a gigabyte. The largest network of ours has a hundredth of it. */
    private static final long MOST_VALUES = 1L << 26;

    private NetworkBounds() {}

    /** @throws IOException when a chain of layers computes more than any network of ours */
    static void check(MultiLayerConfiguration configuration, InputType input) throws IOException {
        // On a copy: DL4J fills sizes in while it looks.
        List<InputType> types = configuration.clone().getLayerActivationTypes(input);
        long values = 0;
        for (int i = 0; i < types.size(); i++) {
            values += checkedValues(configuration.getConf(i).getLayer(), types.get(i));
            require(values);
        }
    }

    /** @throws IOException when a graph of layers computes more than any network of ours */
    static void check(ComputationGraphConfiguration configuration, InputType input) throws IOException {
        Map<String, InputType> types = configuration.clone().getLayerActivationTypes(input);
        long values = 0;
        for (Map.Entry<String, InputType> one : types.entrySet()) {
            GraphVertex vertex = configuration.getVertices().get(one.getKey());
            Layer layer =
                    vertex instanceof LayerVertex named ? named.getLayerConf().getLayer() : null;
            values += checkedValues(layer, one.getValue());
            require(values);
        }
    }

    private static long checkedValues(Layer layer, InputType type) throws IOException {
        long values = 1;
        for (long side : type.getShape(false)) {
            // Lengths that are not known until there is an input are written as -1.
            values = product(values, Math.abs(side));
        }
        if (layer instanceof ConvolutionLayer convolution) {
            long places = values / Math.max(1, convolution.getNOut());
            // As many are laid out to be multiplied.
            require(product(places, product(convolution.getNIn(), area(convolution.getKernelSize()))));
        } else if (layer instanceof SubsamplingLayer pooling) {
            require(product(values, area(pooling.getKernelSize())));
        }
        return values;
    }

    private static long area(int[] kernel) {
        long area = 1;
        for (int side : kernel) {
            area = product(area, side);
        }
        return area;
    }

    /** Stays far above every bound instead of running over. */
    private static long product(long a, long b) {
        long product = Math.multiplyHigh(a, b) == 0 ? a * b : Long.MAX_VALUE;
        return product < 0 ? Long.MAX_VALUE : Math.min(product, Long.MAX_VALUE / 4);
    }

    private static void require(long values) throws IOException {
        if (values > MOST_VALUES) {
            throw new IOException("the network needs far more memory than one of ours");
        }
    }
}
