package org.shenava.library.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Whether a file is locked by its seller, as its header tells: MP4 with an encrypted sample entry ({@code drms}, {@code enca}, {@code
 * aavd}; ISO/IEC 14496-12, 8.12), or Windows Media with a Content Encryption Object (ASF specification, 3.14 and 3.15).
 */
final class Lock {
    /** Headers are kilobytes; what is larger holds pictures, behind what is looked for. */
    private static final int MOST_BYTES = 4 << 20;

    private static final byte[][] LOCKED_ENTRIES = {ascii("drms"), ascii("enca"), ascii("aavd")};
    private static final byte[] ASF = HexFormat.of().parseHex("3026b2758e66cf11a6d900aa0062ce6c");
    private static final byte[][] LOCKED_ASF = {
        HexFormat.of().parseHex("fbb31122" + "23bd" + "d211" + "b4b700a0c955fc6e"),
        HexFormat.of().parseHex("14e68a29" + "2226" + "174c" + "b935dae07ee9289c")
    };

    private Lock() {}

    /** Reads the header; a file that cannot be read is not locked. */
    static boolean isOn(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            if (name.matches(".*\\.(m4a|m4b|mp4|mov|3gp|aac)")) {
                return mp4(in);
            }
            return name.endsWith(".wma") && asf(in);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean mp4(SeekableByteChannel in) throws IOException {
        long at = 0;
        while (at + 8 <= in.size()) {
            ByteBuffer head = read(in, at, 16);
            long size = Integer.toUnsignedLong(head.getInt(0));
            int type = head.getInt(4);
            if (size == 1 && head.limit() == 16) {
                size = head.getLong(8);
            }
            if (type == ByteBuffer.wrap(ascii("moov")).getInt()) {
                // Not further than the file, also where it claims more.
                return sampleEntryIsLocked(read(in, at, (int) Math.min(MOST_BYTES, in.size() - at)));
            }
            if (size < 8 || size > in.size() - at) {
                // To the end of the file, or damaged.
                return false;
            }
            at += size;
        }
        return false;
    }

    /** The first entry stands 16 bytes behind the name of its table. */
    private static boolean sampleEntryIsLocked(ByteBuffer movie) {
        byte[] bytes = new byte[movie.limit()];
        movie.get(0, bytes);
        byte[] table = ascii("stsd");
        for (int i = 0; i + 20 <= bytes.length; i++) {
            if (matches(bytes, i, table)) {
                for (byte[] locked : LOCKED_ENTRIES) {
                    if (matches(bytes, i + 16, locked)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean asf(SeekableByteChannel in) throws IOException {
        ByteBuffer head = read(in, 0, MOST_BYTES);
        byte[] bytes = new byte[head.limit()];
        head.get(0, bytes);
        if (bytes.length < 30 || !matches(bytes, 0, ASF)) {
            return false;
        }
        // Objects one after another, each a name of 16 bytes and a length of 8, low byte first.
        long headerEnd = Math.min(bytes.length, Long.reverseBytes(head.getLong(16)));
        for (int at = 30; at + 24 <= headerEnd; ) {
            for (byte[] locked : LOCKED_ASF) {
                if (matches(bytes, at, locked)) {
                    return true;
                }
            }
            long size = Long.reverseBytes(head.getLong(at + 16));
            if (size < 24 || size > headerEnd) {
                return false;
            }
            at += (int) size;
        }
        return false;
    }

    private static ByteBuffer read(SeekableByteChannel in, long at, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(count, in.size() - at));
        in.position(at);
        while (buffer.hasRemaining() && in.read(buffer) >= 0) {
            continue;
        }
        return buffer.flip();
    }

    private static boolean matches(byte[] bytes, int at, byte[] wanted) {
        return at + wanted.length <= bytes.length
                && java.util.Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
