package org.shenava.teaching.learn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shenava.feature.ProfileSlice;
import org.shenava.recognition.HeardWindow;

/**
 * What was heard in a recording as bytes, big-endian: magic, version, length in seconds, hash of the sound, values a window, count of
 * windows, bins a slice, count of slices; of each window index, start, end and values, of each slice start, end, level and bins.
 */
final class HeardFile {
    private static final int MAGIC = 0x53484E54;
    private static final int VERSION = 1;
    private static final long WINDOW_BYTES = 3L * Double.BYTES;

    private HeardFile() {}

    /** Lengths that a file must have. */
    record Shape(int windowValues, int bins) {}

    static byte[] write(HeardRecording heard, Shape shape) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeDouble(heard.seconds());
            out.writeUTF(heard.soundSha256());
            out.writeInt(shape.windowValues());
            out.writeInt(heard.windows().size());
            out.writeInt(shape.bins());
            out.writeInt(heard.playing().size());
            for (HeardWindow window : heard.windows()) {
                out.writeLong(window.index());
                out.writeDouble(window.startSeconds());
                out.writeDouble(window.endSeconds());
                writeAll(out, window.features().orElseThrow());
            }
            for (ProfileSlice slice : heard.playing()) {
                out.writeDouble(slice.startSeconds());
                out.writeDouble(slice.endSeconds());
                out.writeDouble(slice.levelDbfs());
                writeAll(out, slice.bins());
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
    static HeardRecording read(byte[] bytes, Shape shape) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC || in.readInt() != VERSION) {
                throw new IOException("not what was heard of a recording");
            }
            double seconds = in.readDouble();
            String sha256 = in.readUTF();
            Shape stored = new Shape(in.readInt(), 0);
            int windowCount = in.readInt();
            stored = new Shape(stored.windowValues(), in.readInt());
            int sliceCount = in.readInt();
            long expected = windowCount * (WINDOW_BYTES + (long) shape.windowValues() * Float.BYTES)
                    + sliceCount * (WINDOW_BYTES + (long) shape.bins() * Float.BYTES);
            if (!stored.equals(shape) || windowCount < 0 || sliceCount < 0 || in.available() != expected) {
                throw new IOException("what was heard is cut short or of another size");
            }
            List<HeardWindow> windows = new ArrayList<>(windowCount);
            for (int i = 0; i < windowCount; i++) {
                windows.add(new HeardWindow(
                        in.readLong(),
                        in.readDouble(),
                        in.readDouble(),
                        Optional.of(readAll(in, shape.windowValues()))));
            }
            List<ProfileSlice> playing = new ArrayList<>(sliceCount);
            for (int i = 0; i < sliceCount; i++) {
                double start = in.readDouble();
                double end = in.readDouble();
                double level = in.readDouble();
                playing.add(new ProfileSlice(start, end, readAll(in, shape.bins()), level));
            }
            return new HeardRecording(seconds, sha256, windows, playing);
        }
    }

    private static void writeAll(DataOutputStream out, float[] values) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static float[] readAll(DataInputStream in, int count) throws IOException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
