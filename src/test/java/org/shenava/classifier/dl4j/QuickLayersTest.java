package org.shenava.classifier.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** The quick layers against DL4J's own, which they stand in for. */
class QuickLayersTest {
    /** Sums of some hundred values in another order differ by so much of the largest. */
    private static final double SAME = 1e-4;

    @BeforeAll
    static void loadNatives() {
        NativeMath.prepare();
    }

    /**
     * Kernel, strides and size of the picture: odd and even sizes, pictures smaller than the kernel's reach, several tiles a picture, and
     * several pictures a tile: all three, or two and one left over.
     */
    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(3, 1, 1, 9, 14),
                Arguments.of(3, 2, 2, 9, 14),
                Arguments.of(3, 1, 2, 8, 15),
                Arguments.of(1, 1, 1, 5, 7),
                Arguments.of(1, 2, 2, 5, 8),
                Arguments.of(5, 1, 1, 2, 3),
                Arguments.of(7, 2, 2, 20, 31),
                Arguments.of(3, 1, 1, 90, 400),
                Arguments.of(3, 1, 1, 8, 16),
                Arguments.of(5, 2, 2, 1, 1));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aConvolutionAnswersAndLearnsAsDl4jsOwn(int kernel, int rowStride, int frameStride, int rows, int frames) {
        int channels = 2;
        int filters = 4;
        ComputationGraph own = graph(
                new ConvolutionLayer.Builder(kernel, kernel)
                        .stride(rowStride, frameStride)
                        .padding(kernel / 2, kernel / 2)
                        .convolutionMode(ConvolutionMode.Truncate)
                        .nIn(channels)
                        .nOut(filters)
                        .hasBias(false)
                        .activation(Activation.IDENTITY)
                        .build(),
                channels,
                rows,
                frames);
        ComputationGraph quick =
                graph(new QuickConvolution(channels, filters, kernel, rowStride, frameStride), channels, rows, frames);

        assertAgree(own, quick, channels, rows, frames);
    }

    @Test
    void aNormalisationAnswersAndLearnsAsDl4jsOwn() {
        BatchNormalization own = new BatchNormalization.Builder()
                .nIn(3)
                .nOut(3)
                .eps(1e-5)
                .useLogStd(false)
                .build();

        assertAgree(graph(own, 3, 6, 11), graph(new QuickNormalization(3), 3, 6, 11), 3, 6, 11);
    }

    /** What the network listened to is asked of a network that has learned, one picture at a time. */
    @Test
    void gradientsOfAnAnswerAreThoseFoundByTrying() {
        ComputationGraph graph = graph(new QuickNormalization(2), 2, 4, 5);
        INDArray picture = Nd4j.randn(DataType.FLOAT, 3, 2, 4, 5);
        INDArray labels = Nd4j.createFromArray(new float[][] {{1, 0}, {0, 1}, {1, 0}});
        graph.fit(new INDArray[] {picture}, new INDArray[] {labels});
        Layer norm = graph.getLayer("tried");
        LayerWorkspaceMgr workspaces = LayerWorkspaceMgr.noWorkspaces();
        norm.setInput(picture, workspaces);
        INDArray answer = norm.activate(false, workspaces).dup();

        INDArray found =
                norm.backpropGradient(Nd4j.onesLike(picture), workspaces).getSecond();

        INDArray louder = picture.dup();
        louder.putScalar(new long[] {1, 1, 2, 3}, picture.getDouble(1, 1, 2, 3) + 1);
        norm.setInput(louder, workspaces);
        double moved = norm.activate(false, workspaces).sub(answer).sumNumber().doubleValue();
        assertThat(found.getDouble(1, 1, 2, 3)).isCloseTo(moved, within(SAME));
    }

    @Test
    void anEvenKernelIsRefused() {
        assertThatThrownBy(() -> new QuickConvolution(1, 1, 4, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got 4");
    }

    private static void assertAgree(ComputationGraph own, ComputationGraph quick, int channels, int rows, int frames) {
        quick.setParams(own.params().dup());
        Nd4j.getRandom().setSeed(3);
        INDArray input = Nd4j.randn(DataType.FLOAT, 3, channels, rows, frames).addi(0.5);
        INDArray labels = Nd4j.createFromArray(new float[][] {{1, 0}, {0, 1}, {1, 0}});

        for (int step = 0; step < 3; step++) {
            own.fit(new INDArray[] {input}, new INDArray[] {labels});
            quick.fit(new INDArray[] {input}, new INDArray[] {labels});
        }

        assertThat(farthest(own.params(), quick.params())).isLessThan(SAME);
        assertThat(farthest(
                        own.feedForward(input, false).get("tried"),
                        quick.feedForward(input, false).get("tried")))
                .isLessThan(SAME);
    }

    private static double farthest(INDArray one, INDArray other) {
        return one.sub(other).amaxNumber().doubleValue()
                / Math.max(1, one.amaxNumber().doubleValue());
    }

    /** The layer below hands gradients further down, so that those by the input are compared too. */
    private static ComputationGraph graph(BaseLayer tried, int channels, int rows, int frames) {
        ComputationGraph graph = new ComputationGraph(new NeuralNetConfiguration.Builder()
                .seed(1)
                .updater(new Sgd(0.05))
                .graphBuilder()
                .addInputs("in")
                .setInputTypes(InputType.convolutional(rows, frames, channels))
                .addLayer(
                        "below",
                        new ConvolutionLayer.Builder(1, 1).nOut(channels).build(),
                        "in")
                .addLayer("tried", tried, "below")
                .addLayer(
                        "out",
                        new OutputLayer.Builder()
                                .nOut(2)
                                .activation(Activation.SOFTMAX)
                                .build(),
                        "tried")
                .setOutputs("out")
                .build());
        graph.init();
        return graph;
    }
}
