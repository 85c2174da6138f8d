package org.shenava.evaluation.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.shenava.classifier.ModelException;
import org.shenava.classifier.dl4j.NativeMath;
import org.shenava.classifier.dl4j.RowStandard;
import org.shenava.classifier.dl4j.TinyModel;
import org.shenava.classifier.dl4j.WindowNetwork;

/** A network that was taught to tell pictures by one patch, so that everybody knows where it must look. */
class GradCamTest {
    private static final int ROWS = 16;
    private static final int FRAMES = 24;
    private static final int PATCH_ROW = 3;
    private static final int PATCH_FRAME = 14;
    private static final int PATCH = 5;
    private static final double BRIGHT = 1.5;
    /** Between the classes: where the network is sure, gradients drown in rounding. */
    private static final double DIM = 0.6;

    private static final int EXAMPLES = 64;
    private static final int STEPS = 60;

    private static ComputationGraph graph;

    @BeforeAll
    static void teachToLookAtThePatch() {
        NativeMath.prepare();
        ComputationGraphConfiguration configuration = new NeuralNetConfiguration.Builder()
                .seed(1)
                .updater(new Adam(0.01))
                .activation(Activation.IDENTITY)
                .graphBuilder()
                .addInputs("windows")
                .addLayer("first", new ActivationLayer(Activation.IDENTITY), "windows")
                .addLayer(
                        "conv",
                        new ConvolutionLayer.Builder(3, 3).padding(1, 1).nOut(6).build(),
                        "first")
                .addLayer("norm", new BatchNormalization(), "conv")
                .addLayer("on", new ActivationLayer(Activation.RELU), "norm")
                .addLayer(
                        "pool",
                        new SubsamplingLayer.Builder()
                                .kernelSize(2, 2)
                                .stride(2, 2)
                                .build(),
                        "on")
                .addLayer(
                        "conv2",
                        new ConvolutionLayer.Builder(3, 3).padding(1, 1).nOut(6).build(),
                        "pool")
                .addLayer("norm2", new BatchNormalization(), "conv2")
                .addVertex("sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), "norm2", "pool")
                .addLayer("on2", new ActivationLayer(Activation.RELU), "sum")
                .addLayer("left-out", new DropoutLayer.Builder(new Dropout(0.8)).build(), "on2")
                .addLayer(
                        "classes",
                        new OutputLayer.Builder(new LossMCXENT())
                                .nOut(2)
                                .activation(Activation.SOFTMAX)
                                .build(),
                        "left-out")
                .setOutputs("classes")
                .setInputTypes(InputType.convolutional(ROWS, FRAMES, 1))
                .build();
        graph = new ComputationGraph(configuration);
        graph.init();
        Random random = new Random(7);
        INDArray inputs = Nd4j.create(EXAMPLES, 1, ROWS, FRAMES);
        INDArray truths = Nd4j.zeros(EXAMPLES, 2);
        for (int i = 0; i < EXAMPLES; i++) {
            float[] picture = picture(random, i % 2 == 1 ? BRIGHT : 0);
            inputs.putSlice(i, Nd4j.create(picture, new long[] {1, ROWS, FRAMES}, 'c'));
            truths.putScalar(i, i % 2, 1);
        }
        for (int step = 0; step < STEPS; step++) {
            graph.fit(new INDArray[] {inputs}, new INDArray[] {truths});
        }
    }

    @Test
    void theHeatLiesOnThePatchThatDecides() {
        float[] picture = picture(new Random(99), BRIGHT);
        WindowNetwork network = network();
        assertThat(network.probabilities(List.of(picture))[0][1]).isGreaterThan(0.9f);

        float[] heat = new GradCam(network).heat(picture, 1);

        double inside = 0;
        double outside = 0;
        int hottest = 0;
        for (int i = 0; i < heat.length; i++) {
            if (inPatch(i / FRAMES, i % FRAMES, 0)) {
                inside += heat[i] / (PATCH * PATCH);
            } else {
                outside += heat[i] / (ROWS * FRAMES - PATCH * PATCH);
            }
            hottest = heat[i] > heat[hottest] ? i : hottest;
        }
        assertThat(heat[hottest]).isEqualTo(1);
        // A cell of the last picture is two of the window's.
        assertThat(inPatch(hottest / FRAMES, hottest % FRAMES, 2)).isTrue();
        assertThat(inside).isGreaterThan(3 * outside);
    }

    /** By a little more and a little less of single values: 2 % of the largest gradient is what floats allow. */
    @Test
    void theGradientIsThatOfTheAnsweringNetwork() {
        float[] picture = picture(new Random(5), DIM);
        INDArray input = WindowNetwork.batch(new float[][] {picture}, ROWS, FRAMES);
        assertThat(network().probabilities(List.of(picture))[0][0]).isBetween(0.02f, 0.98f);
        INDArray gradient = new LogGradient(graph, input).by(0, "first");
        double tolerance = 0.02 * gradient.amaxNumber().doubleValue();

        for (int place : new int[] {0, 5 * FRAMES + 16, 9 * FRAMES + 3, ROWS * FRAMES - 1}) {
            // Small, or a step over a corner of the network would count.
            float step = 0.001f;
            double slope = (logAt(picture, place, step) - logAt(picture, place, -step)) / (2 * step);
            assertThat(gradient.getDouble(0, 0, place / FRAMES, place % FRAMES)).isCloseTo(slope, within(tolerance));
        }
        assertThat(tolerance).isPositive();
    }

    @Test
    void aModelOfProfilesHasNoPictureToExplain(@TempDir Path folder) throws Exception {
        Path model = TinyModel.write(folder, "dastgah-tiny-1");

        assertThatThrownBy(() -> GradCam.open(model))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("reads no pictures");
    }

    private static double logAt(float[] picture, int place, float step) {
        float[] changed = picture.clone();
        changed[place] += step;
        return Math.log(network().probabilities(List.of(changed))[0][0]);
    }

    private static WindowNetwork network() {
        float[] ones = new float[ROWS];
        Arrays.fill(ones, 1);
        return new WindowNetwork(graph, new RowStandard(new float[ROWS], ones), FRAMES);
    }

    private static float[] picture(Random random, double patch) {
        float[] picture = new float[ROWS * FRAMES];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (float) (0.5 * random.nextGaussian());
            if (inPatch(i / FRAMES, i % FRAMES, 0)) {
                picture[i] += (float) patch;
            }
        }
        return picture;
    }

    private static boolean inPatch(int row, int frame, int margin) {
        return row >= PATCH_ROW - margin
                && row < PATCH_ROW + PATCH + margin
                && frame >= PATCH_FRAME - margin
                && frame < PATCH_FRAME + PATCH + margin;
    }
}
