package org.shenava.library.tags;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A page of an Ogg file (RFC 3533, section 6).
 *
 * @param header from the capture pattern to the segment table; neither array is changed
 */
record OggPage(byte[] header, byte[] body) {
    private static final int HEADER_BYTES = 27;
    private static final int CHECKSUM_AT = 22;
    private static final int NUMBER_AT = 18;
    private static final int SERIAL_AT = 14;
    private static final int MOST_SEGMENTS = 255;
    private static final int FULL_SEGMENT = 255;
    private static final byte CONTINUED = 1;
    private static final int[] CHECKSUMS = checksums();

    /** The next page; empty at the end. */
    static Optional<OggPage> read(InputStream in) throws IOException {
        byte[] start = in.readNBytes(HEADER_BYTES);
        if (start.length == 0) {
            return Optional.empty();
        }
        if (start.length < HEADER_BYTES || start[0] != 'O' || start[1] != 'g' || start[2] != 'g' || start[3] != 'S') {
            throw new IOException("its pages are damaged");
        }
        byte[] table = in.readNBytes(start[HEADER_BYTES - 1] & 0xFF);
        int size = 0;
        for (byte segment : table) {
            size += segment & 0xFF;
        }
        byte[] body = in.readNBytes(size);
        if (body.length < size) {
            throw new IOException("it breaks off in the middle of a page");
        }
        byte[] header = Arrays.copyOf(start, HEADER_BYTES + table.length);
        System.arraycopy(table, 0, header, HEADER_BYTES, table.length);
        return Optional.of(new OggPage(header, body));
    }

    /**
     * Pages that hold one packet and nothing else.
     *
     * @param firstNumber of the first page in its stream
     */
    static List<OggPage> ofPacket(byte[] packet, int serial, int firstNumber) {
        // A packet ends with a segment that is not full, if need be an empty one.
        int segments = packet.length / FULL_SEGMENT + 1;
        List<OggPage> pages = new ArrayList<>();
        for (int from = 0; from < segments; from += MOST_SEGMENTS) {
            int count = Math.min(MOST_SEGMENTS, segments - from);
            int start = from * FULL_SEGMENT;
            byte[] body = Arrays.copyOfRange(packet, start, Math.min(packet.length, start + count * FULL_SEGMENT));
            ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES + count).order(ByteOrder.LITTLE_ENDIAN);
            header.put(new byte[] {'O', 'g', 'g', 'S', 0, from == 0 ? 0 : CONTINUED});
            // No packet ends on a page that is followed by another one.
            header.putLong(from + count < segments ? -1 : 0);
            header.putInt(serial).putInt(firstNumber + pages.size()).putInt(0).put((byte) count);
            int left = body.length;
            for (int i = 0; i < count; i++) {
                int size = Math.min(FULL_SEGMENT, left);
                header.put((byte) size);
                left -= size;
            }
            pages.add(new OggPage(header.array(), body).checked());
        }
        return pages;
    }

    int serial() {
        return little().getInt(SERIAL_AT);
    }

    int number() {
        return little().getInt(NUMBER_AT);
    }

    OggPage withNumber(int number) {
        byte[] changed = header.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(NUMBER_AT, number);
        return new OggPage(changed, body).checked();
    }

    boolean endsPacket() {
        return header.length > HEADER_BYTES && (header[header.length - 1] & 0xFF) < FULL_SEGMENT;
    }

    /** How many packets end on it. */
    int packetEnds() {
        int ends = 0;
        for (int i = HEADER_BYTES; i < header.length; i++) {
            ends += (header[i] & 0xFF) < FULL_SEGMENT ? 1 : 0;
        }
        return ends;
    }

    void write(OutputStream out) throws IOException {
        out.write(header);
        out.write(body);
    }

    private ByteBuffer little() {
        return ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
    }

    private OggPage checked() {
        byte[] blank = header.clone();
        ByteBuffer buffer = ByteBuffer.wrap(blank).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(CHECKSUM_AT, 0);
        buffer.putInt(CHECKSUM_AT, checksum(checksum(0, blank), body));
        return new OggPage(blank, body);
    }

    private static int checksum(int start, byte[] bytes) {
        int sum = start;
        for (byte one : bytes) {
            sum = sum << 8 ^ CHECKSUMS[sum >>> 24 ^ one & 0xFF];
        }
        return sum;
    }

    /** Of the polynomial 0x04c11db7, highest bit first. */
    private static int[] checksums() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int sum = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum < 0 ? sum << 1 ^ 0x04c11db7 : sum << 1;
            }
            table[i] = sum;
        }
        return table;
    }
}
