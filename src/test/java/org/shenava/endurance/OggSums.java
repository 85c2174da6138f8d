package org.shenava.endurance;

/** Puts the check sums of Ogg pages right after damage, as whoever damages on purpose would. */
final class OggSums {
    private static final int HEADER_BYTES = 27;
    private static final int SUM_AT = 22;
    private static final int SEGMENTS_AT = 26;
    private static final int POLYNOMIAL = 0x04C1_1DB7;

    private OggSums() {}

    /** Changes all pages that can be found; bytes without any stay as they are. */
    static void putRight(byte[] bytes) {
        for (int at = 0; at + HEADER_BYTES <= bytes.length; at++) {
            if (bytes[at] == 'O' && bytes[at + 1] == 'g' && bytes[at + 2] == 'g' && bytes[at + 3] == 'S') {
                putRight(bytes, at);
            }
        }
    }

    private static void putRight(byte[] bytes, int at) {
        int segments = bytes[at + SEGMENTS_AT] & 0xFF;
        int end = at + HEADER_BYTES + segments;
        for (int i = 0; i < segments && at + HEADER_BYTES + i < bytes.length; i++) {
            end += bytes[at + HEADER_BYTES + i] & 0xFF;
        }
        if (end > bytes.length) {
            return;
        }
        for (int i = 0; i < 4; i++) {
            bytes[at + SUM_AT + i] = 0;
        }
        int sum = 0;
        for (int i = at; i < end; i++) {
            sum ^= (bytes[i] & 0xFF) << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum < 0 ? (sum << 1) ^ POLYNOMIAL : sum << 1;
            }
        }
        for (int i = 0; i < 4; i++) {
            bytes[at + SUM_AT + i] = (byte) (sum >> (8 * i));
        }
    }
}
