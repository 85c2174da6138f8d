package org.shenava.training.dl4j;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.nd4j.linalg.activations.Activation;
import org.shenava.training.TrainingException;

/** The published networks without recurrence, and those of our own that are as plain. */
final class Builders {
    private static final int[] SEVEN_BLOCKS = {16, 32, 32, 64, 64, 128, 128};
    private static final int[] FOUR_LAYERS = {512, 256, 128, 64};

    private Builders() {}

    /**
     * {@code cnn7}: seven blocks of 3 x 3 convolution, batch normalisation, ReLU and dropout, then one dense layer. The papers name
     * neither filters nor strides: frames are halved by all blocks but the first, rows by every second.
     */
    static ComputationGraphConfiguration cnn7(NetworkShape shape, TrainingPlan plan) throws TrainingException {
        requireFrames("cnn7", shape);
        LayerStack stack = new LayerStack(shape, plan);
        for (int block = 0; block < SEVEN_BLOCKS.length; block++) {
            String number = Integer.toString(block + 1);
            stack.convolution("conv" + number, SEVEN_BLOCKS[block], 3, block % 2 == 1 ? 2 : 1, block == 0 ? 1 : 2)
                    .normalise("norm" + number)
                    .activate(Activation.RELU)
                    .dropout(0.2);
        }
        return stack.flat().classes();
    }

    /**
     * {@code inception}: a strided convolution, then three Inception modules (Szegedy et al. 2014) of 1 x 1, 3 x 3 and 5 x 5
     * convolutions and pooling side by side, the picture halved between them, and the mean over all places.
     */
    static ComputationGraphConfiguration inception(NetworkShape shape, TrainingPlan plan) throws TrainingException {
        requireFrames("inception", shape);
        LayerStack stack = new LayerStack(shape, plan);
        unit(stack, "stem", 32, 3, 1, 2);
        stack.poolOverlapping(2);
        module(stack, "a", 16);
        stack.poolOverlapping(2);
        module(stack, "b", 24);
        stack.poolOverlapping(2);
        module(stack, "c", 32);
        return stack.average(stack.rows(), stack.frames()).flat().dropout(0.4).classes();
    }

    /** {@code dense57}: 512, 256, 128 and 64 neurons, 20 % dropout after each, on summed-up windows. */
    static ComputationGraphConfiguration dense57(NetworkShape shape, TrainingPlan plan) throws TrainingException {
        if (shape.frames() > 1) {
            throw new TrainingException("The network dense57 reads windows summed up in one column, and these have "
                    + shape.frames() + "; prepare the data with --features summary.");
        }
        LayerStack stack = new LayerStack(shape, plan);
        for (int neurons : FOUR_LAYERS) {
            stack.dense(neurons, Activation.RELU).dropout(0.2);
        }
        return stack.classes();
    }

    /**
     * {@code mfcc-mean}: the mean over time of each coefficient, then 256 and 128 neurons. The report names no sizes; with 64 and 32 the
     * network could not learn the windows it was shown (71 in a hundred of them, here 95), so that its figure told of its size.
     */
    static ComputationGraphConfiguration mfccMean(NetworkShape shape, TrainingPlan plan) {
        LayerStack stack = new LayerStack(shape, plan);
        if (shape.frames() > 1) {
            stack.average(1, shape.frames()).flat();
        }
        return stack.dense(256, Activation.RELU)
                .dropout(0.2)
                .dense(128, Activation.RELU)
                .dropout(0.2)
                .classes();
    }

    static void requireFrames(String name, NetworkShape shape) throws TrainingException {
        if (shape.frames() == 1) {
            throw new TrainingException("The network " + name
                    + " reads windows as pictures, and these are summed up in one column; prepare the data with"
                    + " --features mfcc or mel.");
        }
    }

    /** Four ways side by side; {@code width} scales them as in the paper, where the 3 x 3 way is the widest. */
    private static void module(LayerStack stack, String name, int width) {
        String input = stack.top();
        int channels = stack.channels();
        int rows = stack.rows();
        int frames = stack.frames();
        unit(stack, name + ".1x1", width, 1, 1, 1);
        String one = stack.top();
        unit(stack.from(input, channels, rows, frames), name + ".3x3.reduce", width, 1, 1, 1);
        unit(stack, name + ".3x3", 2 * width, 3, 1, 1);
        String three = stack.top();
        unit(stack.from(input, channels, rows, frames), name + ".5x5.reduce", width / 2, 1, 1, 1);
        unit(stack, name + ".5x5", width, 5, 1, 1);
        String five = stack.top();
        unit(stack.from(input, channels, rows, frames).poolOverlapping(1), name + ".pool", width, 1, 1, 1);
        stack.merged(5 * width, one, three, five, stack.top());
    }

    private static void unit(LayerStack stack, String name, int filters, int kernel, int rowStride, int frameStride) {
        stack.convolution(name, filters, kernel, rowStride, frameStride)
                .normalise(name + ".norm")
                .activate(Activation.RELU);
    }
}
