package org.shenava.training.dl4j;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.ReshapeVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.shenava.classifier.dl4j.GruLayer;
import org.shenava.classifier.dl4j.QuickConvolution;
import org.shenava.classifier.dl4j.QuickNormalization;
import org.shenava.classifier.dl4j.WindowNetwork;

/**
 * Puts a network together layer by layer and knows the shape at the top: {@code [channels][rows][frames]} before {@link #steps} or
 * {@link #flat}, then {@code [channels][frames]} or {@code [channels]}.
 */
final class LayerStack {
    static final String INPUT = "windows";
    static final String OUTPUT = "classes";

    private final GraphBuilder graph;
    private final NetworkShape shape;
    private final TrainingPlan plan;
    private String top = INPUT;
    private int channels;
    private int rows;
    private int frames;
    private int named;

    LayerStack(NetworkShape shape, TrainingPlan plan) {
        this.shape = shape;
        this.plan = plan;
        this.channels = shape.frames() == 1 ? shape.rows() : 1;
        this.rows = shape.frames() == 1 ? 1 : shape.rows();
        this.frames = shape.frames();
        this.graph = new NeuralNetConfiguration.Builder()
                .seed(plan.seed())
                .updater(plan.updater())
                .weightInit(WeightInit.RELU)
                .weightDecay(plan.parameters().weightDecay(), true)
                .convolutionMode(ConvolutionMode.Truncate)
                .graphBuilder()
                .addInputs(INPUT)
                .setInputTypes(WindowNetwork.inputType(shape.rows(), shape.frames()));
    }

    String top() {
        return top;
    }

    int channels() {
        return channels;
    }

    /** Goes on from an earlier layer, whose shape the caller remembers. */
    LayerStack from(String layer, int itsChannels, int itsRows, int itsFrames) {
        top = layer;
        channels = itsChannels;
        rows = itsRows;
        frames = itsFrames;
        return this;
    }

    int rows() {
        return rows;
    }

    int frames() {
        return frames;
    }

    /** A convolution without bias, the size kept but for the stride: {@code ceil(size / stride)}. Batch normalisation follows. */
    LayerStack convolution(String name, int filters, int kernel, int rowStride, int frameStride) {
        add(name, new QuickConvolution(channels, filters, kernel, rowStride, frameStride));
        channels = filters;
        rows = (rows + rowStride - 1) / rowStride;
        frames = (frames + frameStride - 1) / frameStride;
        return this;
    }

    LayerStack normalise(String name) {
        return add(name, new QuickNormalization(channels));
    }

    LayerStack activate(Activation activation) {
        return add(next("activation"), new ActivationLayer(activation));
    }

    /** Leaves out a share of what comes, times the factor that is searched for. */
    LayerStack dropout(double share) {
        double left = Math.min(0.9, share * plan.parameters().dropoutFactor());
        // DL4J counts the share that is kept, and takes 0 for none left out.
        return left > 0 ? add(next("dropout"), new DropoutLayer.Builder(new Dropout(1 - left)).build()) : this;
    }

    /** The largest of each {@code byRows x byFrames}; on input that is smaller, of what there is. */
    LayerStack pool(int byRows, int byFrames) {
        int tall = Math.min(byRows, rows);
        int wide = Math.min(byFrames, frames);
        add(
                next("pool"),
                new SubsamplingLayer.Builder(PoolingType.MAX)
                        .kernelSize(tall, wide)
                        .stride(tall, wide)
                        .build());
        rows /= tall;
        frames /= wide;
        return this;
    }

    /** The largest of each 3 x 3, taken at every {@code stride}-th place. */
    LayerStack poolOverlapping(int stride) {
        add(
                next("pool"),
                new SubsamplingLayer.Builder(PoolingType.MAX)
                        .kernelSize(3, 3)
                        .stride(stride, stride)
                        .padding(1, 1)
                        .build());
        rows = (rows + stride - 1) / stride;
        frames = (frames + stride - 1) / stride;
        return this;
    }

    /** The mean of each {@code byRows x byFrames}, all of which must be there. */
    LayerStack average(int byRows, int byFrames) {
        add(
                next("average"),
                new SubsamplingLayer.Builder(PoolingType.AVG)
                        .kernelSize(byRows, byFrames)
                        .stride(byRows, byFrames)
                        .build());
        rows /= byRows;
        frames /= byFrames;
        return this;
    }

    /** Sum of the top and another layer of the same shape. */
    LayerStack plus(String other) {
        String name = next("sum");
        graph.addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Add), top, other);
        top = name;
        return this;
    }

    /** Layers of the same rows and frames, their channels one after the other. */
    LayerStack merged(int theirChannels, String... layers) {
        String name = next("merge");
        graph.addVertex(name, new MergeVertex(), layers);
        top = name;
        channels = theirChannels;
        return this;
    }

    /** Makes each frame a step in time: {@code [channels][rows][frames]} to {@code [channels x rows][frames]}. */
    LayerStack steps() {
        String name = next("steps");
        channels *= rows;
        rows = 1;
        graph.addVertex(name, new ReshapeVertex('c', new int[] {-1, channels, frames}, null), top);
        top = name;
        return this;
    }

    /** Two layers of gated recurrent units, as all the recurrent systems have, each followed by dropout. */
    LayerStack recurrent(int units, double dropout) {
        add("gru1", new GruLayer(units, true)).dropout(dropout);
        add("gru2", new GruLayer(units, false)).dropout(dropout);
        channels = units;
        frames = 1;
        return this;
    }

    /** {@code [channels][rows][frames]} to {@code [channels x rows x frames]}. */
    LayerStack flat() {
        channels *= rows * frames;
        rows = 1;
        frames = 1;
        return this;
    }

    LayerStack dense(int neurons, Activation activation) {
        add(
                next("dense"),
                new DenseLayer.Builder().nOut(neurons).activation(activation).build());
        channels = neurons;
        return this;
    }

    /** Ends with a softmax and weighted cross-entropy. */
    ComputationGraphConfiguration classes() {
        LossMCXENT loss = shape.classWeights()
                .map(weights -> new LossMCXENT(Nd4j.createFromArray(weights).castTo(Nd4j.defaultFloatingPointType())))
                .orElseGet(LossMCXENT::new);
        return ended(new OutputLayer.Builder(loss)
                .nOut(shape.classes())
                .weightInit(WeightInit.XAVIER)
                .activation(Activation.SOFTMAX)
                .build());
    }

    /** Ends with numbers in place of classes and their squared error. */
    ComputationGraphConfiguration numbers() {
        return ended(new OutputLayer.Builder(new LossMSE())
                .nOut(shape.classes())
                .weightInit(WeightInit.XAVIER)
                .activation(Activation.IDENTITY)
                .build());
    }

    private ComputationGraphConfiguration ended(OutputLayer output) {
        return graph.addLayer(OUTPUT, output, top).setOutputs(OUTPUT).build();
    }

    private LayerStack add(String name, Layer layer) {
        graph.addLayer(name, layer, top);
        top = name;
        return this;
    }

    private String next(String kind) {
        named++;
        return kind + named;
    }
}
