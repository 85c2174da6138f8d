package org.shenava.classifier.dl4j;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.preprocessor.NormalizerStandardize;

/**
 * The three entries of {@code network.zip}, each bounded and looked through before anything is made of it. No entry becomes a file.
 *
 * @param configuration JSON that names nothing but what networks are built of
 * @param coefficients a row of all parameters
 */
record NetworkParts(String configuration, INDArray coefficients, NormalizerStandardize normalizer) {
    static final String CONFIGURATION = "configuration.json";
    static final String COEFFICIENTS = "coefficients.bin";
    static final String NORMALIZER = "normalizer.bin";

    /** A configuration of some kilobytes and weights of some hundred; more is not ours, and a zip can unfold to gigabytes. */
    private static final Map<String, Integer> MOST_BYTES =
            Map.of(CONFIGURATION, 4 << 20, COEFFICIENTS, 64 << 20, NORMALIZER, 4 << 20);

    /**
     * Reads them.
     *
     * @throws IOException when one is missing, damaged, too large, or names a class that has no business here; the message says which
     */
    static NetworkParts of(byte[] zipBytes) throws IOException {
        Map<String, byte[]> parts = unzip(zipBytes);
        String configuration = ConfigurationGate.checked(part(parts, CONFIGURATION));
        try {
            NormalizerStandardize normalizer = normalizer(part(parts, NORMALIZER));
            return new NetworkParts(configuration, coefficients(part(parts, COEFFICIENTS)), normalizer);
        } catch (EOFException | UTFDataFormatException damaged) {
            throw new IOException("an array in it breaks off", damaged);
        }
    }

    private static INDArray coefficients(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return ArrayReader.row(in);
        }
    }

    /** As ND4J's {@code NormalizerSerializer} writes it, which itself would load any class that the file names. */
    private static NormalizerStandardize normalizer(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String magic = in.readUTF();
            in.readInt();
            boolean known = magic.equals("NORMALIZER") && in.readUTF().equals("STANDARDIZE");
            if (!known || in.readBoolean()) {
                throw new IOException("the normaliser is of an unknown kind");
            }
            return new NormalizerStandardize(ArrayReader.row(in), ArrayReader.row(in));
        }
    }

    private static Map<String, byte[]> unzip(byte[] zipBytes) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipBytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Integer most = MOST_BYTES.get(entry.getName());
                if (most == null) {
                    // Its name is not repeated: it may be anything.
                    throw new IOException("it holds a part that no network has");
                }
                byte[] content = zip.readNBytes(most + 1);
                if (content.length > most) {
                    throw new IOException(entry.getName() + " is too large");
                }
                if (parts.put(entry.getName(), content) != null) {
                    throw new IOException(entry.getName() + " comes twice");
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw new IOException("the file is damaged", damaged);
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
}
