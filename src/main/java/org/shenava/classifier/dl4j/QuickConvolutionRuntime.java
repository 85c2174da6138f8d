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
 * A {@link QuickConvolution} at work: patches are laid out by copying whole stretches, a tile at a time ({@link ConvolutionTiles}), and
 * multiplied by OpenBLAS. ND4J's own way reached 2.4 GFLOPS on one core where this reaches 40 and more. What is not single precision
 * goes DL4J's way, for which gradients can be checked.
 */
final class QuickConvolutionRuntime extends ConvolutionLayer {
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
        int length = patches.patchLength();
        INDArray out = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS,
                DataType.FLOAT,
                new long[] {in.size(0), filters, patches.outRows(), patches.outFrames()},
                'c');
        FloatPointer from = Floats.of(in);
        FloatPointer weights = Floats.of(contiguous(getParam(ConvolutionParamInitializer.WEIGHT_KEY)));
        ConvolutionTiles tiles = new ConvolutionTiles(patches, (int) in.size(0));
        Planes planes = new Planes(Floats.of(out), filters, patches);
        float[] laid = new float[length * tiles.mostColumns()];
        float[] answers = new float[filters * tiles.mostColumns()];
        try (FloatPointer columns = new FloatPointer((long) laid.length);
                FloatPointer products = new FloatPointer((long) answers.length)) {
            for (ConvolutionTiles.Tile tile : tiles.all()) {
                int width = tile.columns();
                lay(from, patches, tile, laid);
                columns.put(laid, 0, length * width);
                cblas_sgemm(
                        CblasRowMajor,
                        CblasNoTrans,
                        CblasNoTrans,
                        filters,
                        width,
                        length,
                        1,
                        weights,
                        length,
                        columns,
                        width,
                        0,
                        products,
                        width);
                products.get(answers, 0, filters * width);
                planes.put(answers, tile);
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
        INDArray toInput = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, in.shape(), 'c');
        INDArray toWeights = gradientViews.get(ConvolutionParamInitializer.WEIGHT_KEY);
        FloatPointer from = Floats.of(in);
        FloatPointer back = Floats.of(toInput);
        FloatPointer weights = Floats.of(contiguous(getParam(ConvolutionParamInitializer.WEIGHT_KEY)));
        ConvolutionTiles tiles = new ConvolutionTiles(patches, (int) in.size(0));
        Planes planes = new Planes(Floats.of(contiguous(epsilon)), filters, patches);
        float[] laid = new float[length * tiles.mostColumns()];
        float[] errors = new float[filters * tiles.mostColumns()];
        float[] gradient = new float[0];
        try (FloatPointer columns = new FloatPointer((long) laid.length);
                FloatPointer given = new FloatPointer((long) errors.length);
                FloatPointer sums = new FloatPointer((long) filters * length).zero()) {
            for (ConvolutionTiles.Tile tile : tiles.all()) {
                int width = tile.columns();
                lay(from, patches, tile, laid);
                columns.put(laid, 0, length * width);
                planes.get(errors, tile);
                given.put(errors, 0, filters * width);
                cblas_sgemm(
                        CblasRowMajor,
                        CblasNoTrans,
                        CblasTrans,
                        filters,
                        length,
                        width,
                        1,
                        given,
                        width,
                        columns,
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
                        width,
                        0,
                        columns,
                        width);
                columns.get(laid, 0, length * width);
                if (tile.firstRow() == 0) {
                    gradient = new float[tile.examples() * patches.pictureLength()];
                }
                addBack(laid, patches, tile, gradient);
                if (tile.endRow() == patches.outRows()) {
                    Floats.put(back, (long) tile.firstExample() * patches.pictureLength(), gradient, gradient.length);
                }
            }
            float[] found = new float[filters * length];
            sums.get(found);
            toWeights.assign(Nd4j.create(found, toWeights.shape(), 'c'));
        }
        Gradient gradients = new DefaultGradient();
        gradients.setGradientFor(ConvolutionParamInitializer.WEIGHT_KEY, toWeights, 'c');
        return new Pair<>(gradients, toInput);
    }

    /** Lays the patches of a tile's examples side by side. */
    private static void lay(FloatPointer from, Patches patches, ConvolutionTiles.Tile tile, float[] laid) {
        float[] picture = new float[patches.pictureLength()];
        for (int i = 0; i < tile.examples(); i++) {
            Floats.get(from, (long) (tile.firstExample() + i) * picture.length, picture, picture.length);
            patches.lay(picture, tile.firstRow(), tile.endRow(), laid, tile.columns(), i * tile.pixels());
        }
    }

    private static void addBack(float[] laid, Patches patches, ConvolutionTiles.Tile tile, float[] gradient) {
        for (int i = 0; i < tile.examples(); i++) {
            patches.add(
                    laid,
                    tile.columns(),
                    i * tile.pixels(),
                    tile.firstRow(),
                    tile.endRow(),
                    gradient,
                    i * patches.pictureLength());
        }
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

    /** Arrays {@code [examples][filters][pixels]} in native memory, seen by tiles: {@code [filters][columns]}. */
    private record Planes(FloatPointer values, int filters, Patches patches) {
        void get(float[] tileValues, ConvolutionTiles.Tile tile) {
            each(tile, (plane, at) -> Floats.get(values, plane, tileValues, at, tile.pixels()));
        }

        void put(float[] tileValues, ConvolutionTiles.Tile tile) {
            each(tile, (plane, at) -> Floats.put(values, plane, tileValues, at, tile.pixels()));
        }

        private void each(ConvolutionTiles.Tile tile, Stretch stretch) {
            int frames = patches.outFrames();
            long pixels = (long) patches.outRows() * frames;
            for (int i = 0; i < tile.examples(); i++) {
                for (int filter = 0; filter < filters; filter++) {
                    long plane = ((long) (tile.firstExample() + i) * filters + filter) * pixels;
                    stretch.move(plane + (long) tile.firstRow() * frames, filter * tile.columns() + i * tile.pixels());
                }
            }
        }
    }

    private interface Stretch {
        void move(long place, int at);
    }
}
