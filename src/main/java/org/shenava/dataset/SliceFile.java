package org.shenava.dataset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.shenava.feature.ProfileSlice;

/**
 * The slices of one recording as bytes, big-endian: magic, version, length in seconds, bins, count; of each slice start, end, level
 * (doubles) and bins (floats).
 */
final class SliceFile {
    private static final int MAGIC = 0x53484E53;
    private static final int VERSION = 1;

    private SliceFile() {}

    /** What a file holds: the length of the sound and its slices. */
    record Content(double seconds, List<ProfileSlice> slices) {}

    static byte[] write(Content content, int bins) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeDouble(content.seconds());
            out.writeInt(bins);
            out.writeInt(content.slices().size());
            for (ProfileSlice slice : content.slices()) {
                out.writeDouble(slice.startSeconds());
                out.writeDouble(slice.endSeconds());
                out.writeDouble(slice.levelDbfs());
                for (float bin : slice.bins()) {
                    out.writeFloat(bin);
                }
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when it is damaged or of another form
     */
    static Content read(byte[] bytes, int bins) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC || in.readInt() != VERSION) {
                throw new IOException("not a file of slices");
            }
            double seconds = in.readDouble();
            int storedBins = in.readInt();
            int count = in.readInt();
            long bytesPerSlice = 3L * Double.BYTES + (long) bins * Float.BYTES;
            if (storedBins != bins || count < 0 || in.available() != count * bytesPerSlice) {
                throw new IOException("slices are cut short or of another size");
            }
            List<ProfileSlice> slices = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                double start = in.readDouble();
                double end = in.readDouble();
                double level = in.readDouble();
                float[] values = new float[bins];
                for (int bin = 0; bin < bins; bin++) {
                    values[bin] = in.readFloat();
                }
                slices.add(new ProfileSlice(start, end, values, level));
            }
            return new Content(seconds, slices);
        }
    }
}
