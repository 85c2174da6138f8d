package org.shenava.audio;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes WAV files. */
public final class WavFile {
    static final int HEADER_BYTES = 44;
    private static final int BYTES_PER_SAMPLE = 2;
    private static final int CHUNK_SAMPLES = 1 << 15;

    /** What the header can count. */
    static final int MOST_DATA_BYTES = Integer.MAX_VALUE - HEADER_BYTES;

    private WavFile() {}

    /**
     * Writes mono sound as 16-bit PCM; samples outside [-1, 1] are cut off there.
     *
     * @param sampleRateHz samples a second, above 0
     * @throws IOException when the file cannot be written
     */
    public static void write(Path file, float[] mono, int sampleRateHz) throws IOException {
        if (sampleRateHz <= 0) {
            throw new IllegalArgumentException("sampleRateHz must be above 0, got " + sampleRateHz);
        }
        long dataBytes = (long) mono.length * BYTES_PER_SAMPLE;
        if (dataBytes > MOST_DATA_BYTES) {
            throw new IllegalArgumentException("a WAV file holds at most 2 GB, got " + mono.length + " samples");
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(header((int) dataBytes, sampleRateHz, 1));
            ByteBuffer chunk =
                    ByteBuffer.allocate(CHUNK_SAMPLES * BYTES_PER_SAMPLE).order(ByteOrder.LITTLE_ENDIAN);
            for (int start = 0; start < mono.length; start += CHUNK_SAMPLES) {
                chunk.clear();
                for (int i = start; i < Math.min(mono.length, start + CHUNK_SAMPLES); i++) {
                    chunk.putShort(SoundWriter.toPcm16(mono[i]));
                }
                out.write(chunk.array(), 0, chunk.position());
            }
        }
    }

    static byte[] header(int dataBytes, int sampleRateHz, int channelCount) {
        return ByteBuffer.allocate(HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(HEADER_BYTES - 8 + dataBytes)
                .put(ascii("WAVEfmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) channelCount)
                .putInt(sampleRateHz)
                .putInt(sampleRateHz * channelCount * BYTES_PER_SAMPLE)
                .putShort((short) (channelCount * BYTES_PER_SAMPLE))
                .putShort((short) (8 * BYTES_PER_SAMPLE))
                .put(ascii("data"))
                .putInt(dataBytes)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
