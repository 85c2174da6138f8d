package org.shenava.teaching.dl4j;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.shenava.classifier.dl4j.AnswerRows;
import org.shenava.classifier.dl4j.CircularNetwork;
import org.shenava.classifier.dl4j.NetworkZip;
import org.shenava.classifier.dl4j.ProfileInput;
import org.shenava.feature.ProfileSpec;
import org.shenava.teaching.dl4j.HeadDescent.Head;

/**
 * The lower part of a circular network ({@link CircularNetwork}), and its last layer to begin from.
 *
 * @param features what the network reads
 * @param weights {@code [templates][channels x bins]}
 * @param bias {@code [templates]}
 * @param means that every bin of a channel is reduced by
 * @param deviations that every bin of a channel is divided by
 * @param modes the last layer, {@code [templates][modes]}; of several networks stacked, the mean of their scores
 */
record Templates(
        ProfileSpec features, float[][] weights, float[] bias, double[] means, double[] deviations, Head modes) {
    private static final String TEMPLATES = "0_W";
    private static final String TEMPLATE_BIASES = "0_b";
    private static final String CLASSES = "2_W";
    private static final String CLASS_BIASES = "2_b";
    private static final int LAYERS = 4;

    /**
     * Takes them out of a network.
     *
     * @param rows what it answers
     * @return empty when the network is built in another way
     * @throws IOException when the network cannot be read
     */
    static Optional<Templates> of(byte[] networkZip, ProfileSpec features, AnswerRows rows) throws IOException {
        int bins = features.binsPerOctave();
        int length = features.inputLength();
        NetworkZip.Saved saved = NetworkZip.read(networkZip, ProfileInput.type(bins, features.channels()));
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
            if (templates.size(0) * length != templates.length()) {
                return Optional.empty();
            }
            int count = (int) templates.size(0);
            float[][] last = Matrices.rows(modes(classes.dup('c').reshape('c', classes.size(0), count), rows)
                    .transpose());
            float[] bias =
                    Matrices.rowMajor(modes(network.getParam(CLASS_BIASES).reshape('c', classes.size(0), 1), rows));
            return Optional.of(new Templates(
                    features,
                    Matrices.rows(templates.dup('c').reshape('c', count, length)),
                    Matrices.rowMajor(network.getParam(TEMPLATE_BIASES)),
                    ofChannels(saved.normalizer().getMean(), bins),
                    ofChannels(saved.normalizer().getStd(), bins),
                    new Head(last, bias)));
        } finally {
            network.close();
        }
    }

    /** The rows of the modes, the mean over the networks that answer in turn. */
    private static INDArray modes(INDArray answers, AnswerRows rows) {
        int networks = rows.networks(answers.size(0));
        if (networks == 0) {
            return answers;
        }
        INDArray sum = Nd4j.zeros(rows.labels().size(), answers.size(1));
        for (int network = 0; network < networks; network++) {
            int first = network * rows.withPerformances();
            sum.addi(answers.get(
                    NDArrayIndex.interval(first, first + rows.labels().size()), NDArrayIndex.all()));
        }
        return sum.div(networks);
    }

    /** Every bin of a channel has the same. */
    private static double[] ofChannels(INDArray ofValues, int bins) {
        double[] values = new double[(int) ofValues.length() / bins];
        for (int channel = 0; channel < values.length; channel++) {
            values[channel] = ofValues.getFloat((long) channel * bins);
        }
        return values;
    }

    int bins() {
        return features.binsPerOctave();
    }

    int count() {
        return bias.length;
    }

    /**
     * What templates make of profiles, in every rotation.
     *
     * @param profiles raw, each {@code [channels x bins]}
     * @return {@code [profiles x bins][templates]}, the rotations of a profile one after another; the caller closes it
     */
    INDArray activations(List<float[]> profiles) {
        int bins = bins();
        int length = features.inputLength();
        float[] turned = new float[profiles.size() * bins * length];
        int at = 0;
        for (float[] profile : profiles) {
            for (int rotation = 0; rotation < bins; rotation++) {
                for (int channel = 0; channel < means.length; channel++) {
                    for (int bin = 0; bin < bins; bin++) {
                        double value = profile[channel * bins + (rotation + bin) % bins];
                        turned[at++] = (float) ((value - means[channel]) / deviations[channel]);
                    }
                }
            }
        }
        try (INDArray input = Nd4j.create(turned, new long[] {(long) profiles.size() * bins, length}, 'c');
                INDArray matrix = Nd4j.createFromArray(weights);
                INDArray row = Nd4j.createFromArray(new float[][] {bias})) {
            INDArray sums = input.mmul(matrix.transpose()).addiRowVector(row);
            return Transforms.relu(sums, false);
        }
    }

    /** The bytes of {@code network.zip} with another last layer. */
    byte[] withHead(Head head) {
        int classes = head.bias().length;
        CircularNetwork.Shape shape = new CircularNetwork.Shape(bins(), features.channels(), count(), classes);
        MultiLayerNetwork network = new MultiLayerNetwork(CircularNetwork.configuration(shape, 0, 0, new NoOp(), 0));
        network.init();
        try (INDArray templates = Nd4j.createFromArray(weights);
                INDArray last = Nd4j.createFromArray(head.weights())) {
            network.setParam(TEMPLATES, templates.reshape('c', count(), features.channels(), 1, bins()));
            network.setParam(TEMPLATE_BIASES, Nd4j.createFromArray(new float[][] {bias}));
            network.setParam(CLASSES, last.transpose().dup('c').reshape('c', classes, count(), 1, 1));
            network.setParam(CLASS_BIASES, Nd4j.createFromArray(new float[][] {head.bias()}));
            return NetworkZip.write(network, ProfileInput.normalizer(bins(), means, deviations));
        } finally {
            network.close();
        }
    }
}
