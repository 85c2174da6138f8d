package org.shenava.training.dl4j;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads numpy's {@code .npz}: a zip with one {@code .npy} an array. Only arrays of single precision in row order are taken; others,
 * such as counters, are passed over. Nothing in such a file is ever run. Source: numpy.lib.format, versions 1.0 to 3.0.
 */
final class NpzFile {
    private static final String SUFFIX = ".npy";
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9,\\s]*)\\)");
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
    private static final int MAX_HEADER_BYTES = 1 << 16;
    /** A large layer has a few million values. */
    private static final long MAX_VALUES = 64L << 20;

    private NpzFile() {}

    /**
     * An array.
     *
     * @param shape its lengths; empty for a single number
     * @param values row-major
     */
    record Array(long[] shape, float[] values) {}

    /**
     * All arrays of single precision, by their names without {@code .npy}.
     *
     * @throws IOException when the file is no zip, or an array in it is cut off or of a form that is not read; the message says which
     */
    static Map<String, Array> read(Path file) throws IOException {
        Map<String, Array> arrays = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(SUFFIX)) {
                    String name = entry.getName().substring(0, entry.getName().length() - SUFFIX.length());
                    try (DataInputStream in = new DataInputStream(zip.getInputStream(entry))) {
                        String header = header(in, name);
                        if (find(TYPE, header, name).equals("<f4")) {
                            arrays.put(name, array(in, header, name));
                        }
                    }
                }
            }
        }
        return arrays;
    }

    private static String header(DataInputStream in, String name) throws IOException {
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new IOException(name + " is no numpy array");
        }
        byte[] start = in.readNBytes(2);
        int version = start.length == 2 ? start[0] : 0;
        if (version < 1 || version > 3) {
            throw new IOException(name + " is of version " + version + " of the format");
        }
        byte[] counted = in.readNBytes(version == 1 ? 2 : 4);
        long length = 0;
        for (int i = counted.length - 1; i >= 0; i--) {
            length = length << 8 | counted[i] & 0xFF;
        }
        if (length > MAX_HEADER_BYTES) {
            throw new IOException(name + " has a header of " + length + " bytes");
        }
        byte[] header = in.readNBytes((int) length);
        if (header.length < length || length == 0) {
            throw new IOException(name + " is cut off");
        }
        return new String(header, StandardCharsets.ISO_8859_1);
    }

    private static Array array(InputStream in, String header, String name) throws IOException {
        if (!header.matches("(?s).*'fortran_order'\\s*:\\s*False.*")) {
            throw new IOException(name + " is not in row order");
        }
        long[] shape = shape(find(SHAPE, header, name), name);
        long count = 1;
        for (long length : shape) {
            count = length > MAX_VALUES ? MAX_VALUES + 1 : count * length;
            if (count > MAX_VALUES) {
                throw new IOException(name + " is too large");
            }
        }
        byte[] bytes = in.readNBytes((int) (count * Float.BYTES));
        if (bytes.length < count * Float.BYTES) {
            throw new IOException(name + " is cut off");
        }
        float[] values = new float[(int) count];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return new Array(shape, values);
    }

    private static long[] shape(String written, String name) throws IOException {
        try {
            return Arrays.stream(written.split(","))
                    .map(String::strip)
                    .filter(length -> !length.isEmpty())
                    .mapToLong(Long::parseLong)
                    .toArray();
        } catch (NumberFormatException damaged) {
            throw new IOException(name + " has the shape (" + written + ")", damaged);
        }
    }

    private static String find(Pattern pattern, String header, String name) throws IOException {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new IOException(name + " does not say its type and shape");
        }
        return matcher.group(1);
    }
}
