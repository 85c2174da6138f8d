package org.shenava.evaluation.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ReshapeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.shenava.classifier.dl4j.GruLayer;
import org.shenava.classifier.dl4j.NativeMath;
import org.shenava.classifier.dl4j.QuickConvolution;
import org.shenava.classifier.dl4j.QuickNormalization;
import org.shenava.classifier.dl4j.WindowNetwork;
import org.shenava.feature.SequenceSpec;
import org.shenava.job.JobContext;
import org.shenava.training.WindowArchitecture;
import org.shenava.training.WindowExamples;
import org.shenava.training.WindowFit;
import org.shenava.training.WindowFitData;
import org.shenava.training.WindowOptions;
import org.shenava.training.dl4j.WindowNetworks;

/** The layers that the networks are really made of go backwards as they go forwards. */
class TrainedGradientTest {
    private static final SequenceSpec SPEC =
            new SequenceSpec(SequenceSpec.TYPE, SequenceSpec.Kind.MEL, 22_050, 2048, 1024, 1.5, 32, 8000, 32);
    private static final int LENGTH = SPEC.inputLength();

    @ParameterizedTest
    @ValueSource(strings = {"crnn-base", "cnn7", "inception"})
    void theGradientByTheInputIsThatOfTheAnswers(String name) throws Exception {
        WindowNetwork network = network(name);
        float[] window = window(new Random(3), 0.5);
        network.standard().apply(window);

        assertGradient(network.graph(), window);
    }

    @Test
    void soItIsWithRecurrentUnits() {
        NativeMath.prepare();
        int steps = SPEC.frames() / 2;
        int channels = 4 * (SPEC.rows() / 4);
        ComputationGraph graph = new ComputationGraph(new NeuralNetConfiguration.Builder()
                .seed(1)
                .activation(Activation.IDENTITY)
                .graphBuilder()
                .addInputs("windows")
                .addLayer("conv", new QuickConvolution(1, 4, 3, 1, 1), "windows")
                .addLayer("norm", new QuickNormalization(4), "conv")
                .addLayer(
                        "pool",
                        new SubsamplingLayer.Builder(PoolingType.MAX)
                                .kernelSize(4, 2)
                                .stride(4, 2)
                                .build(),
                        "norm")
                .addLayer("on", new ActivationLayer(Activation.ELU), "pool")
                .addVertex("steps", new ReshapeVertex('c', new int[] {-1, channels, steps}, null), "on")
                .addLayer("gru1", new GruLayer(8, true), "steps")
                .addLayer("gru2", new GruLayer(8, false), "gru1")
                .addLayer(
                        "classes",
                        new OutputLayer.Builder(new LossMCXENT())
                                .nOut(2)
                                .activation(Activation.SOFTMAX)
                                .build(),
                        "gru2")
                .setOutputs("classes")
                .setInputTypes(InputType.convolutional(SPEC.rows(), SPEC.frames(), 1))
                .build());
        graph.init();

        assertGradient(graph, window(new Random(3), 0.5));
    }

    private static void assertGradient(ComputationGraph graph, float[] window) {
        INDArray input = WindowNetwork.batch(new float[][] {window}, SPEC.rows(), SPEC.frames());
        String inputs = graph.getConfiguration().getNetworkInputs().get(0);

        INDArray gradient = new LogGradient(graph, input.dup()).by(0, inputs).dup();

        // Along the gradient itself every value counts at once, and no rounding drowns it.
        double squares = gradient.mul(gradient).sumNumber().doubleValue();
        double step = 1e-3 / Math.sqrt(squares);
        double slope =
                (log(graph, input.add(gradient.mul(step))) - log(graph, input.sub(gradient.mul(step)))) / (2 * step);
        assertThat(squares).isPositive();
        assertThat(slope / squares).isCloseTo(1, within(0.03));
    }

    private static double log(ComputationGraph graph, INDArray input) {
        return Math.log(graph.outputSingle(false, input).getDouble(0, 0));
    }

    private static WindowNetwork network(String name) throws Exception {
        WindowArchitecture architecture = WindowNetworks.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        WindowFitData data = new WindowFitData(new Made(24, 1), new Made(8, 2), List.of("quiet", "loud"), SPEC);
        WindowFit fit = architecture.fit(data, new WindowOptions(2, 1, Optional.empty()), JobContext.QUIET);
        return WindowNetwork.read(fit.content(), SPEC.rows(), SPEC.frames());
    }

    private static float[] window(Random random, double low) {
        float[] window = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            window[i] = (float) (random.nextGaussian() + (i < LENGTH / 2 ? low : 0));
        }
        return window;
    }

    private record Made(int size, long seed) implements WindowExamples {
        @Override
        public int label(int index) {
            return index % 2;
        }

        @Override
        public float[] features(int index) {
            return window(new Random(100 * seed + index), index % 2);
        }
    }
}
