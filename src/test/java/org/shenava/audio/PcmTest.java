package org.shenava.audio;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sound.sampled.AudioFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PcmTest {
    @ParameterizedTest
    @ValueSource(ints = {8, 16, 24, 32})
    void readsTheFullRangeInBothByteOrders(int bits) {
        int width = bits / 8;
        byte[] big = new byte[4 * width];
        big[0] = (byte) 0x80;
        big[width] = (byte) 0xC0;
        big[3 * width] = 0x40;
        byte[] little = new byte[big.length];
        for (int i = 0; i < big.length; i++) {
            little[i / width * width + width - 1 - i % width] = big[i];
        }

        assertThat(floats(big, bits, true)).containsExactly(-1f, -0.5f, 0f, 0.5f);
        assertThat(floats(little, bits, false)).containsExactly(-1f, -0.5f, 0f, 0.5f);
    }

    @Test
    void lowBytesKeepTheirSignOut() {
        // 0x00FF is 255, not -1.
        assertThat(floats(new byte[] {(byte) 0xFF, 0x00}, 16, false)).containsExactly(255f / 32768);
    }

    @Test
    void writesSixteenBitsLittleEndian() {
        byte[] bytes = new byte[6];

        Pcm.toPcm16(new float[] {0.5f, -1.5f, 255f / 32768}, 3, bytes);

        assertThat(bytes).containsExactly(0x00, 0x40, 0x00, 0x80, 0xFF, 0x00);
    }

    private static float[] floats(byte[] bytes, int bits, boolean bigEndian) {
        float[] values = new float[bytes.length * 8 / bits];
        Pcm.toFloats(bytes, new AudioFormat(48_000, bits, 1, true, bigEndian), values, values.length);
        return values;
    }
}
