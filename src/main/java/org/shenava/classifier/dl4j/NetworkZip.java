package org.shenava.classifier.dl4j;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.preprocessor.NormalizerStandardize;
import org.nd4j.linalg.dataset.api.preprocessor.serializer.NormalizerSerializer;
import org.nd4j.linalg.dataset.api.preprocessor.serializer.StandardizeSerializerStrategy;
import org.nd4j.linalg.factory.Nd4j;

/**
 * {@code network.zip}: network and normaliser in the layout of DL4J's own ModelSerializer, so that its tools can open it. Written
 * with fixed times, so that equal networks give equal bytes. Read without Java deserialisation and past ND4J's own readers, by {@link
 * NetworkParts}: a model folder may come from anybody.
 */
public final class NetworkZip {
    private NetworkZip() {}

    /** A network with the standardisation of its input. */
    public record Saved(MultiLayerNetwork network, NormalizerStandardize normalizer) {}

    /** A graph of layers with the standardisation of its input. */
    record SavedGraph(ComputationGraph network, NormalizerStandardize normalizer) {}

    /** The bytes of {@code network.zip}. */
    public static byte[] write(MultiLayerNetwork network, NormalizerStandardize normalizer) {
        return write(network.getLayerWiseConfigurations().toJson(), network.params(), normalizer);
    }

    /** The bytes of {@code network.zip} with a graph of layers in it. */
    static byte[] write(ComputationGraph network, NormalizerStandardize normalizer) {
        return write(network.getConfiguration().toJson(), network.params(), normalizer);
    }

    private static byte[] write(String configuration, INDArray parameters, NormalizerStandardize normalizer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, NetworkParts.CONFIGURATION, configuration.getBytes(StandardCharsets.UTF_8));
            ByteArrayOutputStream weights = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(weights)) {
                Nd4j.write(parameters, out);
            }
            put(zip, NetworkParts.COEFFICIENTS, weights.toByteArray());
            ByteArrayOutputStream standard = new ByteArrayOutputStream();
            standardOnly().write(normalizer, standard);
            put(zip, NetworkParts.NORMALIZER, standard.toByteArray());
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param input what the network will be asked with
     * @throws IOException when a part is missing, damaged, too large, or names a class that has no business here; the message says which
     */
    public static Saved read(byte[] zipBytes, InputType input) throws IOException {
        NetworkParts parts = NetworkParts.of(zipBytes);
        MultiLayerNetwork network = built(() -> {
            MultiLayerConfiguration configuration = MultiLayerConfiguration.fromJson(parts.configuration());
            NetworkBounds.check(configuration, input);
            MultiLayerNetwork made = new MultiLayerNetwork(configuration);
            made.init(parts.coefficients(), false);
            return made;
        });
        return new Saved(network, parts.normalizer());
    }

    /**
     * Reads what {@link #write(ComputationGraph, NormalizerStandardize)} wrote.
     *
     * @throws IOException as {@link #read}
     */
    static SavedGraph readGraph(byte[] zipBytes, InputType input) throws IOException {
        NetworkParts parts = NetworkParts.of(zipBytes);
        ComputationGraph network = built(() -> {
            ComputationGraphConfiguration configuration = ComputationGraphConfiguration.fromJson(parts.configuration());
            NetworkBounds.check(configuration, input);
            ComputationGraph made = new ComputationGraph(configuration);
            made.init(parts.coefficients(), false);
            return made;
        });
        return new SavedGraph(network, parts.normalizer());
    }

    /** Makes a network. */
    @FunctionalInterface
    private interface Building<N> {
        N make() throws IOException;
    }

    private static <N> N built(Building<N> network) throws IOException {
        try {
            return network.make();
        } catch (RuntimeException damaged) {
            throw new IOException("the network does not fit its configuration", damaged);
        }
    }

    private static NormalizerSerializer standardOnly() {
        return new NormalizerSerializer().addStrategy(new StandardizeSerializerStrategy());
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
