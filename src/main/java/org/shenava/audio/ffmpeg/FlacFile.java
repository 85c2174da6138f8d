package org.shenava.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_FLAC;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.shenava.audio.AudioException;
import org.shenava.audio.SoundWriter;

/**
 * A FLAC file that grows, 16 bits a sample. Each frame, a tenth of a second, goes to the system as soon as it is full, so that a killed
 * program leaves a file that plays up to there; length and checksum are filled in at the end.
 */
public final class FlacFile implements SoundWriter {
    private static final int STREAM_INFO_BYTES = 34;

    /** First and only block of metadata: "last" bit set, kind 0. */
    private static final byte LAST_STREAM_INFO = (byte) 0x80;

    private static final byte[] MAGIC = "fLaC".getBytes(StandardCharsets.US_ASCII);
    private static final int INFO_PLACE = MAGIC.length + 4;

    private final FileChannel channel;
    private final int channelCount;
    private final FlacEncoder encoder;
    private final short[] pending;
    private int pendingValues;
    private boolean closed;

    /** Whether FLAC can be made on this computer. Loads libraries. */
    public static boolean available() {
        try {
            Ffmpeg.load();
            return avcodec_find_encoder(AV_CODEC_ID_FLAC) != null;
        } catch (AudioException noLibraries) {
            return false;
        }
    }

    /** Begins a file, over one that is there. */
    public static FlacFile create(Path file, int sampleRateHz, int channelCount) throws IOException {
        try {
            Ffmpeg.load();
        } catch (AudioException noLibraries) {
            throw new IOException(noLibraries);
        }
        FlacEncoder encoder = new FlacEncoder(sampleRateHz, channelCount);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            FlacFile created = new FlacFile(channel, channelCount, encoder);
            created.head();
            return created;
        } catch (IOException | RuntimeException failure) {
            encoder.close();
            if (channel != null) {
                channel.close();
            }
            throw failure;
        }
    }

    private FlacFile(FileChannel channel, int channelCount, FlacEncoder encoder) {
        this.channel = channel;
        this.channelCount = channelCount;
        this.encoder = encoder;
        this.pending = new short[encoder.frameSamples() * channelCount];
    }

    private void head() throws IOException {
        append(MAGIC);
        append(new byte[] {LAST_STREAM_INFO, 0, 0, STREAM_INFO_BYTES});
        append(encoder.streamInfo());
    }

    @Override
    public void write(float[] interleaved, int frameCount) throws IOException {
        for (int i = 0; i < frameCount * channelCount; i++) {
            pending[pendingValues++] = SoundWriter.toPcm16(interleaved[i]);
            if (pendingValues == pending.length) {
                pendingValues = 0;
                encoder.encode(pending, encoder.frameSamples(), this::append);
            }
        }
    }

    private void append(byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (channel;
                encoder) {
            if (pendingValues > 0) {
                encoder.encode(pending, pendingValues / channelCount, this::append);
            }
            encoder.finish(this::append);
            channel.write(ByteBuffer.wrap(encoder.streamInfo()), INFO_PLACE);
        }
    }
}
