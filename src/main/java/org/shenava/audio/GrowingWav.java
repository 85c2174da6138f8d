package org.shenava.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A WAV file whose header is brought up to date as it grows, so that it is whole at any moment. */
final class GrowingWav implements SoundWriter {
    private static final int BYTES_PER_SAMPLE = 2;

    private final FileChannel channel;
    private final int sampleRateHz;
    private final int channelCount;
    private long dataBytes;
    private long headedBytes;
    private boolean closed;

    GrowingWav(Path file, int sampleRateHz, int channelCount) throws IOException {
        this.sampleRateHz = sampleRateHz;
        this.channelCount = channelCount;
        this.channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        head();
    }

    @Override
    public void write(float[] interleaved, int frameCount) throws IOException {
        int valueCount = frameCount * channelCount;
        if (dataBytes + (long) valueCount * BYTES_PER_SAMPLE > WavFile.MOST_DATA_BYTES) {
            throw new IOException("a WAV file holds at most 2 GB");
        }
        byte[] bytes = new byte[valueCount * BYTES_PER_SAMPLE];
        Pcm.toPcm16(interleaved, valueCount, bytes);
        put(ByteBuffer.wrap(bytes), WavFile.HEADER_BYTES + dataBytes);
        dataBytes += bytes.length;
        if (dataBytes - headedBytes >= (long) sampleRateHz * channelCount * BYTES_PER_SAMPLE) {
            head();
        }
    }

    private void head() throws IOException {
        put(ByteBuffer.wrap(WavFile.header((int) dataBytes, sampleRateHz, channelCount)), 0);
        headedBytes = dataBytes;
    }

    private void put(ByteBuffer bytes, long start) throws IOException {
        long place = start;
        while (bytes.hasRemaining()) {
            place += channel.write(bytes, place);
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (channel) {
                head();
            }
        }
    }
}
