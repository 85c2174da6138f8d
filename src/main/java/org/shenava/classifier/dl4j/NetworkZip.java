package org.shenava.classifier.dl4j;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.preprocessor.NormalizerStandardize;
import org.nd4j.linalg.dataset.api.preprocessor.serializer.NormalizerSerializer;
import org.nd4j.linalg.dataset.api.preprocessor.serializer.StandardizeSerializerStrategy;
import org.nd4j.linalg.factory.Nd4j;

/**
 * {@code network.zip}: network and normaliser in the layout of DL4J's own ModelSerializer, so that its tools can open it. Written
 * with fixed times, so that equal networks give equal bytes. Read without Java deserialisation, and only with classes of DL4J,
 * ND4J and ours: a model folder may come from anybody.
 */
public final class NetworkZip {
    private static final String CONFIGURATION = "configuration.json";
    private static final String COEFFICIENTS = "coefficients.bin";
    private static final String NORMALIZER = "normalizer.bin";
    private static final List<String> TRUSTED =
            List.of("org.deeplearning4j.nn.", "org.nd4j.linalg.", "org.shenava.classifier.dl4j.");
    /** A configuration of some kilobytes and weights of some hundred; more is not ours, and a zip can unfold to gigabytes. */
    private static final int MAX_ENTRY_BYTES = 64 << 20;

    private static final ObjectMapper JSON = new ObjectMapper();

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
            put(zip, CONFIGURATION, configuration.getBytes(StandardCharsets.UTF_8));
            ByteArrayOutputStream weights = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(weights)) {
                Nd4j.write(parameters, out);
            }
            put(zip, COEFFICIENTS, weights.toByteArray());
            ByteArrayOutputStream standard = new ByteArrayOutputStream();
            standardOnly().write(normalizer, standard);
            put(zip, NORMALIZER, standard.toByteArray());
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when a part is missing, damaged, or names a class that has no business here; the message says which
     */
    public static Saved read(byte[] zipBytes) throws IOException {
        Parts parts = Parts.of(zipBytes);
        try {
            MultiLayerNetwork network = new MultiLayerNetwork(MultiLayerConfiguration.fromJson(parts.configuration()));
            network.init(parts.coefficients(), false);
            return new Saved(network, parts.normalizer());
        } catch (RuntimeException damaged) {
            throw new IOException("the network does not fit its configuration", damaged);
        }
    }

    /**
     * Reads what {@link #write(ComputationGraph, NormalizerStandardize)} wrote.
     *
     * @throws IOException as {@link #read}
     */
    static SavedGraph readGraph(byte[] zipBytes) throws IOException {
        Parts parts = Parts.of(zipBytes);
        try {
            ComputationGraph network =
                    new ComputationGraph(ComputationGraphConfiguration.fromJson(parts.configuration()));
            network.init(parts.coefficients(), false);
            return new SavedGraph(network, parts.normalizer());
        } catch (RuntimeException damaged) {
            throw new IOException("the network does not fit its configuration", damaged);
        }
    }

    /** The three entries, looked at before anything is made of them. */
    private record Parts(String configuration, INDArray coefficients, NormalizerStandardize normalizer) {
        static Parts of(byte[] zipBytes) throws IOException {
            Map<String, byte[]> parts = unzip(zipBytes);
            String configuration = new String(part(parts, CONFIGURATION), StandardCharsets.UTF_8);
            checkClasses(JSON.readTree(configuration));
            NormalizerStandardize normalizer = NetworkZip.normalizer(part(parts, NORMALIZER));
            try (DataInputStream weights = new DataInputStream(new ByteArrayInputStream(part(parts, COEFFICIENTS)))) {
                return new Parts(configuration, Nd4j.read(weights), normalizer);
            } catch (RuntimeException damaged) {
                throw new IOException("the network does not fit its configuration", damaged);
            }
        }
    }

    private static NormalizerStandardize normalizer(byte[] bytes) throws IOException {
        // The general reader would load any class that the file names.
        try (DataInputStream header = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String magic = header.readUTF();
            header.readInt();
            String type = header.readUTF();
            if (!"NORMALIZER".equals(magic) || !"STANDARDIZE".equals(type)) {
                throw new IOException("the normaliser is of an unknown kind");
            }
        }
        try {
            return standardOnly().restore(new ByteArrayInputStream(bytes));
        } catch (IOException damaged) {
            throw damaged;
        } catch (Exception damaged) {
            throw new IOException("the normaliser is damaged", damaged);
        }
    }

    private static NormalizerSerializer standardOnly() {
        return new NormalizerSerializer().addStrategy(new StandardizeSerializerStrategy());
    }

    private static void checkClasses(JsonNode node) throws IOException {
        for (String key : List.of("@class", "type")) {
            JsonNode named = node.get(key);
            if (named != null
                    && named.isTextual()
                    && named.asText().indexOf('.') >= 0
                    && TRUSTED.stream().noneMatch(named.asText()::startsWith)) {
                throw new IOException("the network names the class " + named.asText());
            }
        }
        for (JsonNode child : node) {
            checkClasses(child);
        }
    }

    private static Map<String, byte[]> unzip(byte[] zipBytes) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipBytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(MAX_ENTRY_BYTES + 1);
                if (content.length > MAX_ENTRY_BYTES) {
                    throw new IOException(entry.getName() + " is too large");
                }
                parts.put(entry.getName(), content);
            }
        }
        return parts;
    }

    private static byte[] part(Map<String, byte[]> parts, String name) throws IOException {
        byte[] content = parts.get(name);
        if (content == null) {
            throw new IOException(name + " is missing");
        }
        return content;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
