package org.shenava.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SpectrogramRingTest {
    @Test
    void givesBackWhatWasWritten() {
        SpectrogramRing ring = new SpectrogramRing(4, 2);
        float[] column = new float[2];

        ring.write(new float[] {1, 2});

        assertThat(ring.read(0, column)).isTrue();
        assertThat(column).containsExactly(1, 2);
        assertThat(ring.read(1, column)).isFalse();
    }

    @Test
    void keepsOneSlotLessThanItsCapacity() {
        SpectrogramRing ring = new SpectrogramRing(4, 1);
        for (int i = 0; i < 10; i++) {
            ring.write(new float[] {i});
        }
        float[] column = new float[1];

        assertThat(ring.columnCount()).isEqualTo(10);
        assertThat(ring.oldestIndex()).isEqualTo(7);
        assertThat(ring.read(6, column)).isFalse();
        assertThat(ring.read(7, column)).isTrue();
        assertThat(column[0]).isEqualTo(7);
    }

    @Test
    void aColumnThatWasReadIsNeverTorn() throws InterruptedException {
        int rowCount = 64;
        SpectrogramRing ring = new SpectrogramRing(8, rowCount);
        AtomicBoolean stop = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            float[] column = new float[rowCount];
            for (int i = 0; !stop.get(); i++) {
                java.util.Arrays.fill(column, i % 100_000);
                ring.write(column);
            }
        });
        writer.start();

        try {
            assertThat(readWhole(ring, rowCount)).isPositive();
        } finally {
            stop.set(true);
            writer.join();
        }
    }

    /** Reads the newest column again and again; returns how often that went well. */
    private static int readWhole(SpectrogramRing ring, int rowCount) {
        float[] column = new float[rowCount];
        int read = 0;
        long deadline = System.nanoTime() + 5_000_000_000L;
        while (read < 20_000 && System.nanoTime() < deadline) {
            long index = ring.columnCount() - 1;
            if (index >= 0 && ring.read(index, column)) {
                read++;
                for (float value : column) {
                    assertThat(value).isEqualTo(index % 100_000);
                }
            }
        }
        return read;
    }
}
