package org.shenava.training.dl4j;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.nd4j.linalg.activations.Activation;
import org.shenava.training.TrainingException;

/** Networks of convolutions in front of recurrent units. */
final class RecurrentBuilders {
    private static final int UNITS = 32;
    private static final double RECURRENT_DROPOUT = 0.3;

    private RecurrentBuilders() {}

    /** One block of a convolutional recurrent network: filters, then pooling over rows and frames. */
    private record Block(int filters, int poolRows, int poolFrames) {}

    private static final Block[] BASE = {
        new Block(64, 2, 2), new Block(128, 4, 2), new Block(128, 4, 2), new Block(128, 4, 2)
    };
    private static final Block[] LARGE = {
        new Block(64, 2, 2), new Block(128, 2, 2), new Block(256, 2, 2), new Block(512, 4, 1), new Block(512, 4, 1)
    };
    private static final Block[] SMALL_VGG = {
        new Block(32, 2, 2),
        new Block(64, 2, 2),
        new Block(128, 1, 1),
        new Block(128, 2, 2),
        new Block(256, 1, 1),
        new Block(256, 2, 2),
        new Block(256, 1, 1),
        new Block(256, 2, 2)
    };

    /** {@code crnn-base}: filters 64 128 128 128 (after Choi et al. 2017). */
    static ComputationGraphConfiguration crnnBase(NetworkShape shape, TrainingPlan plan) throws TrainingException {
        Builders.requireFrames("crnn-base", shape);
        return crnn(BASE, shape, plan).classes();
    }

    /** The layers of {@code crnn-base}, telling numbers in place of classes. */
    static ComputationGraphConfiguration crnnTelling(NetworkShape shape, TrainingPlan plan) {
        return crnn(BASE, shape, plan).numbers();
    }

    /** {@code crnn-large}: filters 64 128 256 512 512. */
    static ComputationGraphConfiguration crnnLarge(NetworkShape shape, TrainingPlan plan) throws TrainingException {
        Builders.requireFrames("crnn-large", shape);
        return crnn(LARGE, shape, plan).classes();
    }

    /**
     * {@code vgg-gru}: the eight convolutions of VGG-11 (Simonyan and Zisserman 2014) at half their width, with batch normalisation, in
     * front of the recurrent units.
     */
    static ComputationGraphConfiguration vggGru(NetworkShape shape, TrainingPlan plan) throws TrainingException {
        Builders.requireFrames("vgg-gru", shape);
        LayerStack stack = new LayerStack(shape, plan);
        for (int i = 0; i < SMALL_VGG.length; i++) {
            Block block = SMALL_VGG[i];
            stack.convolution("conv" + (i + 1), block.filters(), 3, 1, 1).normalise("norm" + (i + 1));
            if (block.poolRows() > 1) {
                stack.pool(block.poolRows(), block.poolFrames());
            }
            stack.activate(Activation.RELU);
        }
        return stack.dropout(0.1).steps().recurrent(UNITS, RECURRENT_DROPOUT).classes();
    }

    /**
     * {@code resnet18-gru}: ResNet-18 (He et al. 2015) up to its last block, the mean over rows, then the recurrent units. Layers bear
     * torchvision's names, so that its weights find their places.
     */
    static ComputationGraphConfiguration resNet18(NetworkShape shape, TrainingPlan plan) throws TrainingException {
        Builders.requireFrames("resnet18-gru", shape);
        LayerStack stack = new LayerStack(shape, plan);
        stack.convolution("conv1", 64, 7, 2, 2)
                .normalise("bn1")
                .activate(Activation.RELU)
                .poolOverlapping(2);
        for (int layer = 1; layer <= 4; layer++) {
            int filters = 32 << layer;
            basicBlock(stack, "layer" + layer + ".0", filters, layer == 1 ? 1 : 2);
            basicBlock(stack, "layer" + layer + ".1", filters, 1);
        }
        return stack.average(stack.rows(), 1)
                .steps()
                .recurrent(UNITS, RECURRENT_DROPOUT)
                .classes();
    }

    private static void basicBlock(LayerStack stack, String name, int filters, int stride) {
        String input = stack.top();
        int channels = stack.channels();
        int rows = stack.rows();
        int frames = stack.frames();
        stack.convolution(name + ".conv1", filters, 3, stride, stride)
                .normalise(name + ".bn1")
                .activate(Activation.RELU)
                .convolution(name + ".conv2", filters, 3, 1, 1)
                .normalise(name + ".bn2");
        String shortcut = input;
        if (stride != 1 || channels != filters) {
            String main = stack.top();
            stack.from(input, channels, rows, frames)
                    .convolution(name + ".downsample.0", filters, 1, stride, stride)
                    .normalise(name + ".downsample.1");
            shortcut = stack.top();
            stack.from(main, filters, stack.rows(), stack.frames());
        }
        stack.plus(shortcut).activate(Activation.RELU);
    }

    /** The largest value before ELU is the largest after it, so pooling comes first and ELU has less to do. */
    private static LayerStack crnn(Block[] blocks, NetworkShape shape, TrainingPlan plan) {
        LayerStack stack = new LayerStack(shape, plan);
        for (int i = 0; i < blocks.length; i++) {
            Block block = blocks[i];
            stack.convolution("conv" + (i + 1), block.filters(), 3, 1, 1)
                    .normalise("norm" + (i + 1))
                    .pool(block.poolRows(), block.poolFrames())
                    .activate(Activation.ELU)
                    .dropout(0.1);
        }
        return stack.steps().recurrent(UNITS, RECURRENT_DROPOUT);
    }
}
