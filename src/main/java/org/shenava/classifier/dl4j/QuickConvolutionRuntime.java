package org.shenava.classifier.dl4j;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A {@link QuickConvolution} at work: patches are laid out by copying whole stretches, a tile at a time that fits the cache, and
 * multiplied by OpenBLAS. ND4J's own way reached 2.4 GFLOPS on one core where this reaches 40 and more. What is not single precision
 * goes DL4J's way, for which gradients can be checked.
 */
final class QuickConvolutionRuntime extends ConvolutionLayer {
    /** 1 MB of patches. */
    private static final int TILE_VALUES = 1 << 18;

    QuickConvolutionRuntime(NeuralNetConfiguration configuration, DataType type) {
        super(configuration, type);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        if (dataType != DataType.FLOAT) {
            return super.activate(training, workspaces);
        }
        assertInputSet(false);
        INDArray in = contiguous(input);
        Patches patches = patches(in);
        int filters = (int) layerConf().getNOut();
        int pixels = patches.outRows() * patches.outFrames();
        INDArray out = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS,
                DataType.FLOAT,
                new long[] {in.size(0), filters, patches.outRows(), patches.outFrames()},
                'c');
        float[] picture = new float[patches.channels() * patches.rows() * patches.frames()];
        Tiles tiles = new Tiles(patches);
        FloatPointer from = Floats.of(in);
        FloatPointer to = Floats.of(out);
        FloatPointer weights = Floats.of(contiguous(getParam(ConvolutionParamInitializer.WEIGHT_KEY)));
        try (FloatPointer laid = new FloatPointer((long) tiles.values().length)) {
            for (int example = 0; example < in.size(0); example++) {
                Floats.get(from, (long) example * picture.length, picture, picture.length);
                for (int first = 0; first < patches.outRows(); first += tiles.rows()) {
                    int end = Math.min(patches.outRows(), first + tiles.rows());
                    int width = (end - first) * patches.outFrames();
                    patches.lay(picture, first, end, tiles.values());
                    laid.position(0).put(tiles.values(), 0, patches.patchLength() * width);
                    cblas_sgemm(
                            CblasRowMajor,
                            CblasNoTrans,
                            CblasNoTrans,
                            filters,
                            width,
                            patches.patchLength(),
                            1,
                            weights,
                            patches.patchLength(),
                            laid,
                            width,
                            0,
                            to.position((long) example * filters * pixels + (long) first * patches.outFrames()),
                            pixels);
                }
            }
        }
        return out;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        if (dataType != DataType.FLOAT) {
            return super.backpropGradient(epsilon, workspaces);
        }
        assertInputSet(true);
        INDArray in = contiguous(input);
        Patches patches = patches(in);
        int filters = (int) layerConf().getNOut();
        int length = patches.patchLength();
        int pixels = patches.outRows() * patches.outFrames();
        INDArray toInput = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, in.shape(), 'c');
        INDArray toWeights = gradientViews.get(ConvolutionParamInitializer.WEIGHT_KEY);
        float[] picture = new float[patches.channels() * patches.rows() * patches.frames()];
        Tiles tiles = new Tiles(patches);
        FloatPointer from = Floats.of(in);
        FloatPointer given = Floats.of(contiguous(epsilon));
        FloatPointer back = Floats.of(toInput);
        FloatPointer weights = Floats.of(contiguous(getParam(ConvolutionParamInitializer.WEIGHT_KEY)));
        try (FloatPointer laid = new FloatPointer((long) tiles.values().length);
                FloatPointer sums = new FloatPointer((long) filters * length).zero()) {
            for (int example = 0; example < in.size(0); example++) {
                Floats.get(from, (long) example * picture.length, picture, picture.length);
                float[] gradient = new float[picture.length];
                for (int first = 0; first < patches.outRows(); first += tiles.rows()) {
                    int end = Math.min(patches.outRows(), first + tiles.rows());
                    int width = (end - first) * patches.outFrames();
                    patches.lay(picture, first, end, tiles.values());
                    laid.position(0).put(tiles.values(), 0, length * width);
                    given.position((long) example * filters * pixels + (long) first * patches.outFrames());
                    cblas_sgemm(
                            CblasRowMajor,
                            CblasNoTrans,
                            CblasTrans,
                            filters,
                            length,
                            width,
                            1,
                            given,
                            pixels,
                            laid,
                            width,
                            1,
                            sums,
                            length);
                    cblas_sgemm(
                            CblasRowMajor,
                            CblasTrans,
                            CblasNoTrans,
                            length,
                            width,
                            filters,
                            1,
                            weights,
                            length,
                            given,
                            pixels,
                            0,
                            laid,
                            width);
                    laid.position(0).get(tiles.values(), 0, length * width);
                    patches.add(tiles.values(), first, end, gradient);
                }
                Floats.put(back, (long) example * picture.length, gradient, picture.length);
            }
            float[] found = new float[filters * length];
            sums.get(found);
            toWeights.assign(Nd4j.create(found, toWeights.shape(), 'c'));
        }
        Gradient gradients = new DefaultGradient();
        gradients.setGradientFor(ConvolutionParamInitializer.WEIGHT_KEY, toWeights, 'c');
        return new Pair<>(gradients, toInput);
    }

    private Patches patches(INDArray in) {
        int[] kernel = layerConf().getKernelSize();
        int[] stride = layerConf().getStride();
        int[] padding = layerConf().getPadding();
        return new Patches(
                (int) in.size(1), (int) in.size(2), (int) in.size(3), kernel[0], stride[0], stride[1], padding[0]);
    }

    private static INDArray contiguous(INDArray array) {
        return Floats.contiguous(array);
    }

    /** How many rows of patches are laid out at once, and where. */
    private record Tiles(int rows, float[] values) {
        Tiles(Patches patches) {
            this(rows(patches), new float[rows(patches) * patches.outFrames() * patches.patchLength()]);
        }

        private static int rows(Patches patches) {
            int fitting = TILE_VALUES / (patches.outFrames() * patches.patchLength());
            return Math.max(1, Math.min(patches.outRows(), fitting));
        }
    }
}
