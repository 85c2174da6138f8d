package org.shenava.teaching.dl4j;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.shenava.classifier.dl4j.CircularNetwork;
import org.shenava.classifier.dl4j.NetworkZip;
import org.shenava.classifier.dl4j.ProfileInput;
import org.shenava.teaching.dl4j.HeadDescent.Head;

/**
 * The lower part of a circular network ({@link CircularNetwork}), and its last layer to begin from.
 *
 * @param weights {@code [templates][bins]}
 * @param bias {@code [templates]}
 * @param mean that every bin is reduced by
 * @param deviation that every bin is divided by
 * @param modes the last layer, {@code [templates][modes]}
 */
record Templates(float[][] weights, float[] bias, float mean, float deviation, Head modes) {
    private static final String TEMPLATES = "0_W";
    private static final String TEMPLATE_BIASES = "0_b";
    private static final String CLASSES = "2_W";
    private static final String CLASS_BIASES = "2_b";
    private static final int LAYERS = 4;

    /**
     * Takes them out of a network.
     *
     * @return empty when the network is built in another way
     * @throws IOException when the network cannot be read
     */
    static Optional<Templates> of(byte[] networkZip, int bins) throws IOException {
        NetworkZip.Saved saved = NetworkZip.read(networkZip, ProfileInput.type(bins));
        MultiLayerNetwork network = saved.network();
        try {
            if (network.getnLayers() != LAYERS
                    || !(network.getLayerWiseConfigurations().getConf(0).getLayer() instanceof ConvolutionLayer)
                    || !(network.getLayerWiseConfigurations()
                                    .getConf(LAYERS - 1)
                                    .getLayer()
                            instanceof LossLayer)) {
                return Optional.empty();
            }
            INDArray templates = network.getParam(TEMPLATES);
            INDArray classes = network.getParam(CLASSES);
            if (templates.length() % bins != 0 || templates.size(0) * bins != templates.length()) {
                return Optional.empty();
            }
            int count = (int) templates.size(0);
            float[][] last = Matrices.rows(
                    classes.dup('c').reshape('c', classes.size(0), count).transpose());
            return Optional.of(new Templates(
                    Matrices.rows(templates.dup('c').reshape('c', count, bins)),
                    Matrices.rowMajor(network.getParam(TEMPLATE_BIASES)),
                    saved.normalizer().getMean().getFloat(0),
                    saved.normalizer().getStd().getFloat(0),
                    new Head(last, Matrices.rowMajor(network.getParam(CLASS_BIASES)))));
        } finally {
            network.close();
        }
    }

    int bins() {
        return weights[0].length;
    }

    int count() {
        return bias.length;
    }

    /**
     * What templates make of profiles, in every rotation.
     *
     * @param profiles raw, each {@code [bins]}
     * @return {@code [profiles x bins][templates]}, the rotations of a profile one after another; the caller closes it
     */
    INDArray activations(List<float[]> profiles) {
        int bins = bins();
        float[] turned = new float[profiles.size() * bins * bins];
        int at = 0;
        for (float[] profile : profiles) {
            for (int rotation = 0; rotation < bins; rotation++) {
                for (int bin = 0; bin < bins; bin++) {
                    turned[at++] = (profile[(rotation + bin) % bins] - mean) / deviation;
                }
            }
        }
        try (INDArray input = Nd4j.create(turned, new long[] {(long) profiles.size() * bins, bins}, 'c');
                INDArray matrix = Nd4j.createFromArray(weights);
                INDArray row = Nd4j.createFromArray(new float[][] {bias})) {
            INDArray sums = input.mmul(matrix.transpose()).addiRowVector(row);
            return Transforms.relu(sums, false);
        }
    }

    /** The bytes of {@code network.zip} with another last layer. */
    byte[] withHead(Head head) {
        int classes = head.bias().length;
        MultiLayerNetwork network =
                new MultiLayerNetwork(CircularNetwork.configuration(bins(), count(), classes, 0, 0, new NoOp(), 0));
        network.init();
        try (INDArray templates = Nd4j.createFromArray(weights);
                INDArray last = Nd4j.createFromArray(head.weights())) {
            network.setParam(TEMPLATES, templates.reshape('c', count(), 1, 1, bins()));
            network.setParam(TEMPLATE_BIASES, Nd4j.createFromArray(new float[][] {bias}));
            network.setParam(CLASSES, last.transpose().dup('c').reshape('c', classes, count(), 1, 1));
            network.setParam(CLASS_BIASES, Nd4j.createFromArray(new float[][] {head.bias()}));
            return NetworkZip.write(network, ProfileInput.normalizer(bins(), mean, deviation));
        } finally {
            network.close();
        }
    }
}
