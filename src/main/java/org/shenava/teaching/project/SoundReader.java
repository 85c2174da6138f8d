package org.shenava.teaching.project;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.shenava.audio.AudioException;
import org.shenava.audio.FileAudioSource;
import org.shenava.job.JobContext;
import org.shenava.recognition.LevelGate;
import org.shenava.store.ContentHash;

/** Decodes a recording as the program listens to it: how long it is, how much of it sounds, and a hash of its samples. */
final class SoundReader {
    /** What the models listen at. */
    private static final int RATE_HZ = 22_050;

    /** The stretch that the program's gate is asked about while it listens, in samples: a quarter of a second. */
    private static final int BLOCK_SAMPLES = RATE_HZ / 4;

    /** Of the hash, so that decoders which differ in the last bit of a float agree. */
    private static final float FULL_SCALE = 32768f;

    private final LevelGate gate = new LevelGate();
    private final MessageDigest digest = ContentHash.digest();
    private final ByteBuffer bytes =
            ByteBuffer.allocate(BLOCK_SAMPLES * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long samples;
    private long sounding;

    private SoundReader() {}

    /** Reads to the end, or to where the job is stopped. */
    static HeardSounds.Sound read(Path file, JobContext job) {
        SoundReader reader = new SoundReader();
        try (FileAudioSource source = FileAudioSource.open(file, RATE_HZ)) {
            float[] block = new float[BLOCK_SAMPLES];
            int filled = 0;
            for (int count = 0; count >= 0 && !job.isCancelled(); ) {
                count = source.read(block, filled, block.length - filled);
                filled += Math.max(0, count);
                if (filled == block.length || count < 0) {
                    reader.take(block, filled);
                    filled = 0;
                }
            }
        } catch (AudioException unreadable) {
            return HeardSounds.Sound.unusable(unreadable.getMessage());
        }
        return reader.sound();
    }

    private void take(float[] block, int count) {
        if (count == 0) {
            return;
        }
        double squares = 0;
        bytes.clear();
        for (int i = 0; i < count; i++) {
            squares += (double) block[i] * block[i];
            bytes.putShort(
                    (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(block[i] * FULL_SCALE))));
        }
        digest.update(bytes.array(), 0, bytes.position());
        samples += count;
        if (gate.hears(squares / count)) {
            sounding += count;
        }
    }

    private HeardSounds.Sound sound() {
        return new HeardSounds.Sound(
                (double) samples / RATE_HZ,
                (double) sounding / RATE_HZ,
                samples == 0 ? "" : HexFormat.of().formatHex(digest.digest()),
                "");
    }
}
