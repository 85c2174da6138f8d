package org.shenava.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shenava.audio.AudioException;
import org.shenava.audio.BufferAudioSource;

@Timeout(10)
class SampleRingTest {
    private final SampleRing ring = new SampleRing(new BufferAudioSource("clip", new float[4], 22_050), 3, 2);
    private final float[] target = new float[10];

    @Test
    void givesBackWhatWasWrittenInOrder() throws Exception {
        ring.writeDroppingOldest(new float[] {1, 2}, 2);
        ring.writeDroppingOldest(new float[] {3, 0}, 1);

        assertThat(ring.read(target, 0, 10)).isEqualTo(2);
        assertThat(ring.read(target, 2, 10)).isEqualTo(1);
        assertThat(target).startsWith(1, 2, 3);
        assertThat(ring.droppedBlocks()).isZero();
    }

    @Test
    void aMicrophonesOldestBlockIsDroppedAndCounted() throws Exception {
        for (int i = 1; i <= 5; i++) {
            ring.writeDroppingOldest(new float[] {i, i}, 2);
        }

        assertThat(ring.droppedBlocks()).isEqualTo(2);
        ring.read(target, 0, 1);
        assertThat(target[0]).isEqualTo(3);
    }

    @Test
    void aHalfReadBlockThatIsDroppedLeavesNoTrace() throws Exception {
        for (int i = 1; i <= 3; i++) {
            ring.writeDroppingOldest(new float[] {i, 10 * i}, 2);
        }
        ring.read(target, 0, 1);

        ring.writeDroppingOldest(new float[] {4, 40}, 2);

        assertThat(ring.read(target, 0, 10)).isEqualTo(2);
        assertThat(target).startsWith(2, 20);
    }

    @Test
    void aFilesReaderMakesTheWriterWait() throws Exception {
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 1; i <= 100; i++) {
                write(i);
            }
            ring.end();
        });

        int sum = 0;
        for (int read = ring.read(target, 0, 10); read > 0; read = ring.read(target, 0, 10)) {
            sum += (int) target[0];
        }

        assertThat(sum).isEqualTo(5050);
        assertThat(ring.droppedBlocks()).isZero();
        writer.get(8, TimeUnit.SECONDS);
    }

    @Test
    void closingReleasesAWriterThatWaits() throws Exception {
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            while (write(1)) {
                Thread.onSpinWait();
            }
        });

        ring.close();

        writer.get(8, TimeUnit.SECONDS);
        assertThat(ring.read(target, 0, 1)).isEqualTo(-1);
        assertThat(ring.writeDroppingOldest(target, 1)).isFalse();
    }

    @Test
    void aBrokenSourceIsReportedAfterItsSoundWasRead() throws Exception {
        ring.writeDroppingOldest(new float[] {1, 2}, 2);
        ring.fail(new AudioException("The file ends early."));

        assertThat(ring.read(target, 0, 10)).isEqualTo(2);
        assertThatThrownBy(() -> ring.read(target, 0, 10)).hasMessage("The file ends early.");
    }

    private boolean write(int value) {
        try {
            return ring.writeWaiting(new float[] {value, value}, 2);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
