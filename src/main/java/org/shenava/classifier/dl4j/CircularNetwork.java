package org.shenava.classifier.dl4j;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * The network that correlates templates with every rotation of a folded profile, and so cannot tell one tuning from another: input
 * {@code [examples][channels][1][2 bins - 1]} (the profile and what else is heard of each pitch class, wrapped round), a 1 x bins convolution to {@code [templates][1][bins]}, ReLU,
 * dropout, a 1 x 1 convolution to {@code [classes][1][bins]}, one softmax over {@code classes x bins} cells, cell {@code class *
 * bins + rotation}.
 */
public final class CircularNetwork {
    private CircularNetwork() {}

    /**
     * How large a network is.
     *
     * @param bins pitch classes, also rotations
     * @param channels values for each pitch class, 1 for a profile alone
     * @param templates correlated with every rotation
     * @param classes of the answer
     */
    public record Shape(int bins, int channels, int templates, int classes) {}

    /**
     * The configuration for training.
     *
     * @param dropout share of templates left out at each step, 0 for none
     */
    public static MultiLayerConfiguration configuration(
            Shape shape, double dropout, double weightDecay, IUpdater updater, long seed) {
        // DL4J counts the share that is kept, 1 = no dropout.
        double kept = dropout > 0 ? 1 - dropout : 1;
        return new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(updater)
                .weightInit(WeightInit.XAVIER)
                .weightDecay(weightDecay, true)
                .convolutionMode(ConvolutionMode.Truncate)
                .list()
                .layer(new ConvolutionLayer.Builder(1, shape.bins())
                        .nIn(shape.channels())
                        .nOut(shape.templates())
                        .activation(Activation.RELU)
                        .build())
                .layer(new DropoutLayer.Builder(new Dropout(kept)).build())
                .layer(new ConvolutionLayer.Builder(1, 1)
                        .nIn(shape.templates())
                        .nOut(shape.classes())
                        .activation(Activation.IDENTITY)
                        .build())
                .layer(new LossLayer.Builder(new RotationLoss())
                        .activation(Activation.SOFTMAX)
                        .build())
                .inputPreProcessor(3, new CnnToFeedForwardPreProcessor(1, shape.bins(), shape.classes()))
                .build();
    }
}
