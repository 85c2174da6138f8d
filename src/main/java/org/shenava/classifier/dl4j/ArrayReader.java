package org.shenava.classifier.dl4j;

import java.io.DataInputStream;
import java.io.IOException;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Reads rows of numbers as {@code Nd4j.write} leaves them. ND4J's own reader takes room for any length that a header claims, knows formats
 * that other code unpacks, and believes strides that lead out of its memory; this one takes no more than there are bytes.
 *
 * <pre>
 * header of the shape:   "MIXED_DATA_TYPES", count of longs (8 bytes), "LONG"
 * shape:                 rank, sizes, strides, data type, element stride, order
 * header of the values:  "MIXED_DATA_TYPES", count of floats (8 bytes), "FLOAT"
 * values:                4 bytes each, big endian
 * </pre>
 */
final class ArrayReader {
    private static final String LAYOUT = "MIXED_DATA_TYPES";
    private static final int MOST_DIMENSIONS = 8;
    /** Data type, element stride, order. */
    private static final int AFTER_STRIDES = 3;

    private ArrayReader() {}

    /**
     * Reads one row.
     *
     * @param in holds no more than it says is {@code available()}
     * @return in the shape that it says, of which no more than one side is longer than 1
     * @throws IOException when the array is damaged, of another layout, or no row; the message can end a sentence
     */
    static INDArray row(DataInputStream in) throws IOException {
        long shapeLongs = header(in, "LONG");
        long rank = in.readLong();
        if (rank < 1 || rank > MOST_DIMENSIONS || shapeLongs != 1 + 2 * rank + AFTER_STRIDES) {
            throw new IOException("an array in it has an impossible shape");
        }
        long[] sizes = new long[(int) rank];
        long values = 1;
        int longSides = 0;
        for (int i = 0; i < rank; i++) {
            long size = in.readLong();
            sizes[i] = size;
            if (size < 1 || size > Integer.MAX_VALUE || values > Integer.MAX_VALUE / size) {
                throw new IOException("an array in it has an impossible shape");
            }
            values *= size;
            longSides += size > 1 ? 1 : 0;
        }
        in.skipNBytes((rank + AFTER_STRIDES) * Long.BYTES);
        if (longSides > 1) {
            throw new IOException("an array in it is no row");
        }
        if (header(in, "FLOAT") != values || values * Float.BYTES > in.available()) {
            throw new IOException("an array in it holds another number of values than it says");
        }
        float[] row = new float[(int) values];
        for (int i = 0; i < row.length; i++) {
            row[i] = in.readFloat();
        }
        return Nd4j.create(row, sizes, 'c');
    }

    private static long header(DataInputStream in, String type) throws IOException {
        String layout = in.readUTF();
        long count = in.readLong();
        if (!layout.equals(LAYOUT) || !in.readUTF().equals(type)) {
            throw new IOException("an array in it is of an unknown layout");
        }
        return count;
    }
}
