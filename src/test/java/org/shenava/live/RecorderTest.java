package org.shenava.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shenava.audio.SoundWriter;
import org.shenava.live.Recorder.State;

@Timeout(30)
class RecorderTest {
    private static final int RATE = 1000;
    private static final Path FILE = Path.of("a.flac");

    private final Memory disk = new Memory();
    private final Recorder recorder = new Recorder(disk::open);

    @Test
    void writesWhatIsHeardAfterItsStart() throws Exception {
        take(1, 500);
        recorder.start(FILE);
        take(2, 300);
        take(3, 200);
        recorder.end();

        assertThat(recorder.await(20_000)).isTrue();
        assertThat(recorder.state()).isEqualTo(State.DONE);
        assertThat(disk.frames()).hasSize(500).startsWith(2f).endsWith(3f);
        assertThat(recorder.secondsBefore()).isEqualTo(0.5);
        assertThat(disk.closes).isEqualTo(1);
    }

    @Test
    void withoutAStartNothingIsOpened() throws Exception {
        take(1, 500);
        recorder.end();

        assertThat(recorder.await(20_000)).isTrue();
        assertThat(recorder.state()).isEqualTo(State.DONE);
        recorder.start(FILE);
        assertThat(recorder.state()).isEqualTo(State.DONE);
        assertThat(disk.opened).isEmpty();
    }

    @Test
    void aSlowDiskNeverHoldsUpCapturingAndLeavesSilence() throws Exception {
        disk.slow = new CountDownLatch(1);
        recorder.start(FILE);
        take(1, RATE);
        disk.entered.await();
        long start = System.nanoTime();
        // The first second is being written; ten more find room, the next four do not.
        for (int i = 0; i < 14; i++) {
            take(2, RATE);
        }
        long micros = (System.nanoTime() - start) / 1000;
        assertThat(recorder.lostSeconds()).isEqualTo(4);
        assertThat(micros).isLessThan(1_000_000);
        disk.slow.countDown();
        while (disk.count() < 15 * RATE) {
            Thread.sleep(1);
        }
        take(3, RATE);
        recorder.end();
        recorder.await(20_000);

        List<Float> written = disk.frames();
        assertThat(written).as("times stay right").hasSize(16 * RATE);
        assertThat(written.subList(0, RATE)).containsOnly(1f);
        assertThat(written.subList(RATE, 11 * RATE)).containsOnly(2f);
        assertThat(written.subList(11 * RATE, 15 * RATE)).containsOnly(0f);
        assertThat(written.subList(15 * RATE, 16 * RATE)).containsOnly(3f);
    }

    @Test
    void aFullDiskEndsTheRecordingOnly() throws Exception {
        disk.room = 1500;
        recorder.start(FILE);
        take(1, RATE);
        take(2, RATE);

        assertThat(recorder.await(20_000)).isTrue();
        assertThat(recorder.state()).isEqualTo(State.FAILED);
        assertThat(disk.frames()).hasSize(1000);
        assertThat(disk.closes).isEqualTo(1);
        take(3, RATE);
        recorder.end();
        assertThat(recorder.state()).isEqualTo(State.FAILED);
    }

    @Test
    void aFileThatCannotBeBegunIsAFailure() throws Exception {
        Recorder refused = new Recorder((file, rate, channels) -> {
            throw new IOException("no such folder");
        });
        refused.start(FILE);
        refused.take(RATE, 1, new float[10], 10);

        assertThat(refused.await(20_000)).isTrue();
        assertThat(refused.state()).isEqualTo(State.FAILED);
    }

    @Test
    void manyChannelsBecomeTheirMean() throws Exception {
        recorder.start(FILE);
        recorder.take(RATE, 4, new float[] {0.4f, 0.2f, 0, 0.2f, 1, 1, 1, 1}, 2);
        recorder.end();
        recorder.await(20_000);

        assertThat(disk.frames()).containsExactly(0.2f, 1f);
        assertThat(disk.channels).isEqualTo(1);
    }

    @Test
    void takesCopies() throws Exception {
        disk.slow = new CountDownLatch(1);
        recorder.start(FILE);
        float[] block = {0.5f, 0.5f};
        recorder.take(RATE, 1, block, 2);
        Arrays.fill(block, 0.9f);
        recorder.take(RATE, 1, block, 2);
        disk.slow.countDown();
        recorder.end();
        recorder.await(20_000);

        assertThat(disk.frames()).containsExactly(0.5f, 0.5f, 0.9f, 0.9f);
    }

    private void take(float value, int frames) {
        float[] block = new float[frames];
        Arrays.fill(block, value);
        recorder.take(RATE, 1, block, frames);
    }

    /** A disk that does what the test says. */
    private static final class Memory {
        final List<Path> opened = new ArrayList<>();
        final CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch slow = new CountDownLatch(0);
        long room = Long.MAX_VALUE;
        volatile int closes;
        int channels;
        private final List<Float> written = new ArrayList<>();

        SoundWriter open(Path file, int sampleRateHz, int channelCount) {
            opened.add(file);
            channels = channelCount;
            return new SoundWriter() {
                @Override
                public void write(float[] interleaved, int frameCount) throws IOException {
                    Memory.this.write(interleaved, frameCount * channelCount);
                }

                @Override
                public void close() {
                    closes++;
                }
            };
        }

        private void write(float[] values, int count) throws IOException {
            entered.countDown();
            try {
                slow.await();
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
            synchronized (written) {
                if (written.size() + count > room) {
                    throw new IOException("No space left on device");
                }
                for (int i = 0; i < count; i++) {
                    written.add(values[i]);
                }
            }
        }

        int count() {
            synchronized (written) {
                return written.size();
            }
        }

        List<Float> frames() {
            synchronized (written) {
                return List.copyOf(written);
            }
        }
    }
}
