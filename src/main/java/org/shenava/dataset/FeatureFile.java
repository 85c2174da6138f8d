package org.shenava.dataset;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.shenava.store.AtomicFiles;

/**
 * The features of one recording's windows, big-endian: magic, version, values a window, augmented copies a window, count of windows
 * (ints), length of the sound in seconds (double); of each window start and end in seconds (doubles) and its values (floats), those of
 * the sound itself first, then those of every copy. All windows take the same room, so that one is read without the others.
 */
final class FeatureFile {
    private static final int MAGIC = 0x53484E46;
    private static final int VERSION = 1;
    private static final int HEADER_BYTES = 5 * Integer.BYTES + Double.BYTES;
    private static final int TIMES_BYTES = 2 * Double.BYTES;

    private final Path file;
    private final Shape shape;
    private final int count;
    private final double seconds;

    /**
     * What one window holds.
     *
     * @param values of one input
     * @param copies augmented ones beside the sound itself
     */
    record Shape(int values, int copies) {
        private long windowBytes() {
            return TIMES_BYTES + (1L + copies) * values * Float.BYTES;
        }
    }

    private FeatureFile(Path file, Shape shape, int count, double seconds) {
        this.file = file;
        this.shape = shape;
        this.count = count;
        this.seconds = seconds;
    }

    /**
     * Opens a file and checks that it is whole.
     *
     * @throws IOException when it is missing, damaged or of another form
     */
    static FeatureFile open(Path file, Shape shape) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer header = read(channel, 0, HEADER_BYTES);
            if (header.getInt() != MAGIC || header.getInt() != VERSION) {
                throw new IOException("not a file of features");
            }
            Shape stored = new Shape(header.getInt(), header.getInt());
            int count = header.getInt();
            if (!stored.equals(shape) || count < 0 || channel.size() != HEADER_BYTES + count * shape.windowBytes()) {
                throw new IOException("features are cut short or of another size");
            }
            return new FeatureFile(file, shape, count, header.getDouble());
        }
    }

    /** Count of windows. */
    int count() {
        return count;
    }

    /** Length of the sound. */
    double seconds() {
        return seconds;
    }

    /** A window of the file, in seconds. */
    record Times(double startSeconds, double endSeconds) {}

    /**
     * Where a window lies.
     *
     * @throws IOException when the file cannot be read any more
     */
    Times times(int slot) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer times = read(channel, position(slot), TIMES_BYTES);
            return new Times(times.getDouble(), times.getDouble());
        }
    }

    /**
     * The values of one window.
     *
     * @param copy 0 for the sound itself, from 1 for its augmented copies
     * @throws IOException when the file cannot be read any more
     */
    float[] values(int slot, int copy) throws IOException {
        if (copy < 0 || copy > shape.copies()) {
            throw new IllegalArgumentException("copy must be in 0.." + shape.copies() + ", got " + copy);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int bytes = shape.values() * Float.BYTES;
            float[] values = new float[shape.values()];
            read(channel, position(slot) + TIMES_BYTES + (long) copy * bytes, bytes)
                    .asFloatBuffer()
                    .get(values);
            return values;
        }
    }

    private long position(int slot) {
        if (slot < 0 || slot >= count) {
            throw new IllegalArgumentException("slot must be in 0.." + (count - 1) + ", got " + slot);
        }
        return HEADER_BYTES + slot * shape.windowBytes();
    }

    private static ByteBuffer read(FileChannel channel, long position, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException("features are cut short");
            }
        }
        return buffer.flip();
    }

    /** Writes a file window by window, so that memory holds one, under a temporary name until {@link #finish}. */
    static final class Writer implements Closeable {
        private final Path file;
        private final Path temporary;
        private final Shape shape;
        private final FileChannel channel;
        private int count;

        private Writer(Path file, Path temporary, Shape shape, FileChannel channel) {
            this.file = file;
            this.temporary = temporary;
            this.shape = shape;
            this.channel = channel;
        }

        static Writer begin(Path file, Shape shape) throws IOException {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, "." + file.getFileName(), ".part");
            FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
            channel.position(HEADER_BYTES);
            return new Writer(file, temporary, shape, channel);
        }

        /**
         * Adds a window.
         *
         * @param values {@code [1 + copies][values]}, the sound itself first
         */
        void add(double startSeconds, double endSeconds, float[][] values) throws IOException {
            if (values.length != 1 + shape.copies()) {
                throw new IllegalArgumentException(
                        "a window has " + (1 + shape.copies()) + " rows of values, got " + values.length);
            }
            ByteBuffer window = ByteBuffer.allocate((int) shape.windowBytes());
            window.putDouble(startSeconds).putDouble(endSeconds);
            for (float[] row : values) {
                if (row.length != shape.values()) {
                    throw new IllegalArgumentException("a row has " + shape.values() + " values, got " + row.length);
                }
                window.asFloatBuffer().put(row);
                window.position(window.position() + row.length * Float.BYTES);
            }
            window.flip();
            while (window.hasRemaining()) {
                channel.write(window);
            }
            count++;
        }

        /** Windows added so far. */
        int count() {
            return count;
        }

        /** Completes the file and puts it in its place. */
        void finish(double seconds) throws IOException {
            ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES)
                    .putInt(MAGIC)
                    .putInt(VERSION)
                    .putInt(shape.values())
                    .putInt(shape.copies())
                    .putInt(count)
                    .putDouble(seconds)
                    .flip();
            while (header.hasRemaining()) {
                channel.write(header, header.position());
            }
            channel.force(true);
            channel.close();
            AtomicFiles.move(temporary, file);
        }

        @Override
        public void close() throws IOException {
            channel.close();
            Files.deleteIfExists(temporary);
        }
    }
}
