package org.shenava.audio;

import javax.sound.sampled.AudioFormat;

/** Bytes of sound devices to samples and back. */
final class Pcm {
    private Pcm() {}

    /** True for signed whole numbers of 1 to 4 bytes, in either byte order. */
    static boolean readable(AudioFormat format) {
        int bits = format.getSampleSizeInBits();
        return AudioFormat.Encoding.PCM_SIGNED.equals(format.getEncoding())
                && (bits == 8 || bits == 16 || bits == 24 || bits == 32)
                && format.getFrameSize() == format.getChannels() * bits / 8;
    }

    /**
     * Signed PCM to floats in [-1, 1).
     *
     * @param valueCount samples of all channels together
     */
    static void toFloats(byte[] bytes, AudioFormat format, float[] target, int valueCount) {
        int width = format.getSampleSizeInBits() / 8;
        float scale = (float) Math.scalb(1.0, 1 - format.getSampleSizeInBits());
        for (int i = 0; i < valueCount; i++) {
            int first = i * width;
            int value = 0;
            for (int b = 0; b < width; b++) {
                int fromHigh = format.isBigEndian() ? first + b : first + width - 1 - b;
                // The highest byte carries the sign.
                value = b == 0 ? bytes[fromHigh] : value << 8 | bytes[fromHigh] & 0xFF;
            }
            target[i] = value * scale;
        }
    }

    /** Floats to 16-bit little endian, cut off at full scale. */
    static void toPcm16(float[] values, int valueCount, byte[] target) {
        for (int i = 0; i < valueCount; i++) {
            short pcm = SoundWriter.toPcm16(values[i]);
            target[2 * i] = (byte) pcm;
            target[2 * i + 1] = (byte) (pcm >> 8);
        }
    }
}
