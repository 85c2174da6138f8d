package org.shenava.training.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.shenava.classifier.dl4j.NativeMath;
import org.shenava.classifier.dl4j.WindowNetwork;
import org.shenava.job.JobContext;
import org.shenava.training.TrainingException;
import org.shenava.training.WindowArchitecture;
import org.shenava.training.WindowFit;
import org.shenava.training.WindowFitData;
import org.shenava.training.WindowOptions;

class StartingWeightsTest {
    private static final WindowOptions ONE_EPOCH = new WindowOptions(1, 1, Optional.empty());

    @TempDir
    Path folder;

    @BeforeAll
    static void loadNatives() {
        NativeMath.prepare();
    }

    @Test
    void weightsOfTorchvisionFindTheirPlaces() throws Exception {
        ComputationGraph network = resNet();
        Path file = npz(torchvision(network));

        new TorchvisionWeights(file).begin(network, null, 1, JobContext.QUIET);

        // Each array is filled with one number, found again by its name; the first kernels sum up three colours.
        assertThat(value(network, "conv1", "W")).isCloseTo(3 * numberOf("conv1.weight"), within(1e-4));
        assertThat(value(network, "layer3.0.downsample.0", "W"))
                .isCloseTo(numberOf("layer3.0.downsample.0.weight"), within(1e-5));
        assertThat(value(network, "layer4.1.bn2", "gamma")).isCloseTo(numberOf("layer4.1.bn2.weight"), within(1e-5));
        assertThat(value(network, "layer4.1.bn2", "beta")).isCloseTo(numberOf("layer4.1.bn2.bias"), within(1e-5));
        assertThat(value(network, "bn1", "mean")).isCloseTo(numberOf("bn1.running_mean"), within(1e-5));
        assertThat(value(network, "bn1", "var")).isCloseTo(numberOf("bn1.running_var"), within(1e-5));
    }

    @Test
    void everyLayerBelowTheRecurrentOnesIsFilled() throws Exception {
        // ResNet-18 has 20 convolutions and as many normalisations.
        assertThat(new TorchvisionWeights(folder).frozen(resNet()))
                .hasSize(40)
                .contains("conv1", "bn1", "layer2.0.downsample.1", "layer4.1.conv2")
                .doesNotContain("gru1", LayerStack.OUTPUT);
    }

    @Test
    void aMissingArrayIsNamed() throws Exception {
        ComputationGraph network = resNet();
        Map<String, long[]> shapes = torchvision(network);
        shapes.remove("layer2.1.conv1.weight");
        Path file = npz(shapes);

        assertThatThrownBy(() -> new TorchvisionWeights(file).begin(network, null, 1, JobContext.QUIET))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("have no layer2.1.conv1.weight");
    }

    @Test
    void anArrayOfAnotherShapeIsNamed() throws Exception {
        ComputationGraph network = resNet();
        Map<String, long[]> shapes = torchvision(network);
        shapes.put("bn1.bias", new long[] {63});
        Path file = npz(shapes);

        assertThatThrownBy(() -> new TorchvisionWeights(file).begin(network, null, 1, JobContext.QUIET))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("bn1.bias has the shape [63]");
    }

    @Test
    void onlyResNetBeginsFromNumpy() {
        assertThatThrownBy(() -> WindowNetworks.startingFrom("cnn7", Path.of("weights.npz")))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("network.zip");
    }

    @Test
    void layersOfAnEarlierNetworkAreTakenOverAndKeepStill() throws Exception {
        WindowFitData data = WindowTrainingTest.pictures(12, 6);
        WindowFit earlier = WindowNetworks.known("cnn7").fit(data, ONE_EPOCH, JobContext.QUIET);
        Path zip = Files.write(folder.resolve("network.zip"), earlier.content());
        WindowArchitecture continued = WindowNetworks.startingFrom("cnn7", zip);

        WindowFit fit = continued.fit(data, new WindowOptions(2, 9, Optional.empty()), JobContext.QUIET);

        try (WindowNetwork before = open(earlier, data);
                WindowNetwork after = open(fit, data)) {
            assertThat(parameter(after, "conv3", "W")).isEqualTo(parameter(before, "conv3", "W"));
            assertThat(parameter(after, "norm3", "mean")).isEqualTo(parameter(before, "norm3", "mean"));
            assertThat(parameter(after, LayerStack.OUTPUT, "W"))
                    .isNotEqualTo(parameter(before, LayerStack.OUTPUT, "W"));
        }
        assertThat(fit.settings()).contains("kept still for 3 epochs");
    }

    @Test
    void aNetworkThatCannotBeReadIsRefusedInWords() throws Exception {
        Path zip = Files.writeString(folder.resolve("network.zip"), "no zip");

        assertThatThrownBy(() -> WindowNetworks.startingFrom("cnn7", zip)
                        .fit(WindowTrainingTest.pictures(12, 6), ONE_EPOCH, JobContext.QUIET))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("choose another");
    }

    @Test
    void readsWhatNumpyWrites() throws Exception {
        Path file = folder.resolve("a.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "a", "<f4", "False", "(2, 1)", floats(1.5f, -2));
            entry(zip, "counter", "<i8", "False", "()", new byte[8]);
            entry(zip, "number", "<f4", "False", "()", floats(7));
        }

        Map<String, NpzFile.Array> arrays = NpzFile.read(file);

        assertThat(arrays).containsOnlyKeys("a", "number");
        assertThat(arrays.get("a").shape()).containsExactly(2, 1);
        assertThat(arrays.get("a").values()).containsExactly(1.5f, -2);
        assertThat(arrays.get("number").values()).containsExactly(7);
    }

    @Test
    void damagedArraysAreRefused() throws Exception {
        assertThatThrownBy(() -> NpzFile.read(one("<f4", "False", "(3,)", floats(1, 2))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a is cut off");
        assertThatThrownBy(() -> NpzFile.read(one("<f4", "True", "(2, 1)", floats(1, 2))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("row order");
        assertThatThrownBy(() -> NpzFile.read(one("<f4", "False", "(99999999, 99999999)", floats(1))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too large");
        Path text = Files.writeString(folder.resolve("b.npz"), "hello");
        assertThatThrownBy(() -> NpzFile.read(text)).isInstanceOf(IOException.class);
    }

    private Path one(String type, String fortran, String shape, byte[] content) throws IOException {
        Path file = folder.resolve("one.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "a", type, fortran, shape, content);
        }
        return file;
    }

    private static ComputationGraph resNet() throws TrainingException {
        ComputationGraph network = new ComputationGraph(RecurrentBuilders.resNet18(
                new NetworkShape(40, 16, 3), new TrainingPlan(new HyperParameters(1e-3, 0, 8, 1), 1, 1)));
        network.init();
        return network;
    }

    /** The names and shapes that torchvision gives, from what the network asks for. */
    private static Map<String, long[]> torchvision(ComputationGraph network) {
        Map<String, long[]> shapes = new TreeMap<>();
        for (String name : new TorchvisionWeights(Path.of("none")).frozen(network)) {
            Layer layer = network.getLayer(name);
            if (layer.paramTable().containsKey("W")) {
                long[] shape = layer.getParam("W").shape();
                shapes.put(
                        name + ".weight",
                        new long[] {shape[0], name.equals("conv1") ? 3 : shape[1], shape[2], shape[3]});
            } else {
                for (String theirs : new String[] {"weight", "bias", "running_mean", "running_var"}) {
                    shapes.put(
                            name + "." + theirs,
                            new long[] {layer.getParam("gamma").length()});
                }
            }
        }
        return shapes;
    }

    private Path npz(Map<String, long[]> shapes) throws IOException {
        Path file = folder.resolve("weights.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(1);
            for (Map.Entry<String, long[]> one : shapes.entrySet()) {
                float[] values = new float[(int) Arrays.stream(one.getValue()).reduce(1, (a, b) -> a * b)];
                Arrays.fill(values, (float) numberOf(one.getKey()));
                String shape = Arrays.stream(one.getValue())
                        .mapToObj(Long::toString)
                        .collect(Collectors.joining(", ", "(", ",)"));
                entry(zip, one.getKey(), "<f4", "False", shape, floats(values));
            }
        }
        return file;
    }

    private static double numberOf(String name) {
        return 0.001 * Math.floorMod(name.hashCode(), 1000);
    }

    /** Version 1.0 of numpy's format, as numpy.lib.format describes it. */
    private static void entry(
            ZipOutputStream zip, String name, String type, String fortran, String shape, byte[] content)
            throws IOException {
        String header = String.format(
                Locale.ROOT, "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }%n", type, fortran, shape);
        zip.putNextEntry(new ZipEntry(name + ".npy"));
        zip.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        zip.write(new byte[] {(byte) header.length(), (byte) (header.length() >> 8)});
        zip.write(header.getBytes(StandardCharsets.ISO_8859_1));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] floats(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    /** The number that all of an array is filled with. */
    private static double value(ComputationGraph network, String layer, String parameter) {
        INDArray values = network.getLayer(layer).getParam(parameter);
        assertThat(values.minNumber()).isEqualTo(values.maxNumber());
        return values.maxNumber().doubleValue();
    }

    private static float[] parameter(WindowNetwork network, String layer, String parameter) {
        INDArray values = network.graph().getLayer(layer).getParam(parameter);
        return values.dup('c').reshape(values.length()).toFloatVector();
    }

    private static WindowNetwork open(WindowFit fit, WindowFitData data) throws IOException {
        return WindowNetwork.read(
                fit.content(), data.features().rows(), data.features().frames());
    }
}
