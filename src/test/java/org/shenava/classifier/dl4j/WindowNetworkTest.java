package org.shenava.classifier.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ReshapeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.NoOp;

class WindowNetworkTest {
    private static final int ROWS = 4;
    private static final int FRAMES = 6;
    private static final int CLASSES = 3;
    private static final RowStandard STANDARD = new RowStandard(new float[] {1, 2, 3, 4}, new float[] {1, 0.5f, 2, 1});

    @BeforeAll
    static void loadNatives() {
        NativeMath.prepare();
    }

    @Test
    void everyKindOfLayerComesBackFromTheZipWithEqualAnswers() throws Exception {
        WindowNetwork made = network();
        List<float[]> windows = List.of(window(0.1f), window(-0.3f));

        WindowNetwork back = WindowNetwork.read(made.write(), ROWS, FRAMES);

        assertThat(back.probabilities(windows)).isDeepEqualTo(made.probabilities(windows));
        assertThat(back.standard()).isEqualTo(STANDARD);
    }

    @Test
    void equalNetworksGiveEqualBytes() {
        assertThat(network().write()).isEqualTo(network().write());
    }

    @Test
    void probabilitiesSumToOneAndDoNotDependOnTheirNeighbours() {
        WindowNetwork network = network();

        float[][] together = network.probabilities(List.of(window(0.1f), window(-0.3f)));

        float[] alone = network.probabilities(List.of(window(-0.3f)))[0];
        for (int label = 0; label < CLASSES; label++) {
            assertThat(together[1][label]).isCloseTo(alone[label], within(1e-6f));
        }
        assertThat(alone[0] + alone[1] + alone[2]).isCloseTo(1, within(1e-5f));
    }

    @Test
    void leavesTheCallersWindowAsItIs() {
        float[] window = window(0.2f);

        network().probabilities(List.of(window));

        assertThat(window).isEqualTo(window(0.2f));
    }

    @Test
    void noWindowsHaveNoAnswers() {
        assertThat(network().probabilities(List.of())).isEmpty();
    }

    @Test
    void aWindowOfAnotherSizeIsRefused() {
        assertThatThrownBy(() -> network().probabilities(List.of(new float[ROWS])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got 4");
    }

    @Test
    void aNetworkOfOtherRowsIsRefused() {
        byte[] zip = network().write();

        assertThatThrownBy(() -> WindowNetwork.read(zip, ROWS + 1, FRAMES))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("4 values a frame, not 5");
    }

    @Test
    void aStrangersClassIsNeverLoaded() throws Exception {
        byte[] zip = replaced("configuration.json", "org.shenava.classifier.dl4j.GruLayer", "com.stranger.Layer");

        assertThatThrownBy(() -> WindowNetwork.read(zip, ROWS, FRAMES))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("com.stranger.Layer");
    }

    @Test
    void aCutOffZipIsRefused() {
        byte[] zip = network().write();

        assertThatThrownBy(() -> WindowNetwork.read(Arrays.copyOf(zip, zip.length / 3), ROWS, FRAMES))
                .isInstanceOf(IOException.class);
    }

    @Test
    void valuesFarFromTheMeanAreHeldBack() {
        float[] window = {1, 1e9f, 0, -1e9f};

        new RowStandard(new float[] {1, 0}, new float[] {2, 1}).apply(window);

        assertThat(window).containsExactly(0, 10, 0, -10);
    }

    @Test
    void aDeviationOfNothingIsRefused() {
        assertThatThrownBy(() -> new RowStandard(new float[] {1}, new float[] {0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 0");
    }

    private static float[] window(float step) {
        float[] window = new float[ROWS * FRAMES];
        for (int i = 0; i < window.length; i++) {
            window[i] = i * step;
        }
        return window;
    }

    private static WindowNetwork network() {
        ComputationGraph graph = new ComputationGraph(new NeuralNetConfiguration.Builder()
                .seed(1)
                .updater(new NoOp())
                .graphBuilder()
                .addInputs("in")
                .setInputTypes(InputType.convolutional(ROWS, FRAMES, 1))
                .addLayer("conv", new QuickConvolution(1, 2, 3, 2, 1), "in")
                .addLayer("norm", new QuickNormalization(2), "conv")
                .addVertex("steps", new ReshapeVertex('c', new int[] {-1, 4, FRAMES}, null), "norm")
                .addLayer("gru1", new GruLayer(3, true), "steps")
                .addLayer("gru2", new GruLayer(3, false), "gru1")
                .addLayer(
                        "out",
                        new OutputLayer.Builder()
                                .nOut(CLASSES)
                                .activation(Activation.SOFTMAX)
                                .build(),
                        "gru2")
                .setOutputs("out")
                .build());
        graph.init();
        return new WindowNetwork(graph, STANDARD, FRAMES);
    }

    private static byte[] replaced(String name, String text, String other) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in =
                        new ZipInputStream(new ByteArrayInputStream(network().write()));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(name)) {
                    String json = new String(content, StandardCharsets.UTF_8);
                    assertThat(json).contains(text);
                    content = json.replace(text, other).getBytes(StandardCharsets.UTF_8);
                }
                out.write(content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
