package org.shenava.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

class PeakReaderTest {
    private static final int RATE_HZ = 8000;

    @TempDir
    Path folder;

    @Test
    void keepsTheLowestAndTheHighestOfEachStretch() {
        PeakReader reader = new PeakReader(RATE_HZ, 1024);
        float[] samples = new float[RATE_HZ];
        samples[4000] = 0.8f;
        samples[4001] = -0.6f;

        reader.add(samples, samples.length);

        Peaks peaks = reader.peaks();
        assertThat(peaks.seconds()).isEqualTo(1.0);
        assertThat(peaks.high(0.49, 0.51)).isEqualTo(0.8f);
        assertThat(peaks.low(0.49, 0.51)).isEqualTo(-0.6f);
        assertThat(peaks.high(0.51, 1)).isZero();
        assertThat(peaks.high(0, 0.49)).isZero();
    }

    @Test
    void joinsNeighboursSoThatMemoryStaysTheSame() {
        PeakReader reader = new PeakReader(RATE_HZ, 64);
        float[] quiet = new float[RATE_HZ];
        float[] loud = new float[RATE_HZ];
        Arrays.fill(loud, 0.5f);
        for (int second = 0; second < 100; second++) {
            reader.add(second == 70 ? loud : quiet, RATE_HZ);
        }

        Peaks peaks = reader.peaks();

        assertThat(peaks.count()).isBetween(32, 64);
        assertThat(peaks.seconds()).isEqualTo(100);
        assertThat(peaks.count() * peaks.stretchSeconds()).isCloseTo(100, within(peaks.stretchSeconds()));
        assertThat(peaks.high(70, 71)).isEqualTo(0.5f);
        assertThat(peaks.high(0, 66)).isZero();
        assertThat(peaks.high(75, 100)).isZero();
    }

    @Test
    void aStretchThatIsNeverNegativeHasNoZeroAsItsLowest() {
        PeakReader reader = new PeakReader(RATE_HZ, 64);
        float[] above = new float[320];
        Arrays.fill(above, 0.25f);

        reader.add(above, above.length);

        assertThat(reader.peaks().low(0, 0.02)).isEqualTo(0.25f);
        assertThat(reader.peaks().low(5, 6)).as("after the end").isZero();
    }

    @Test
    void readsAFile() throws Exception {
        Path file = folder.resolve("a.wav");
        WavFile.write(file, Sounds.sine(440, 0.5, 3, RATE_HZ), RATE_HZ);

        Peaks peaks = PeakReader.read(file, JobContext.QUIET);

        assertThat(peaks.seconds()).isCloseTo(3, within(0.001));
        assertThat(peaks.high(1, 2)).isCloseTo(0.5f, within(0.01f));
        assertThat(peaks.low(1, 2)).isCloseTo(-0.5f, within(0.01f));
    }

    @Test
    void aDamagedFileIsTold() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.mp3"), "no sound at all, only words");

        assertThatThrownBy(() -> PeakReader.read(file, JobContext.QUIET))
                .isInstanceOf(AudioException.class)
                .hasMessageContaining("notes.mp3");
    }

    @Test
    void stopsWhenItIsCancelled() throws Exception {
        Path file = folder.resolve("a.wav");
        WavFile.write(file, Sounds.sine(440, 0.5, 3, RATE_HZ), RATE_HZ);
        JobContext stopped = new JobContext() {
            @Override
            public void progress(double fraction, String message) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> PeakReader.read(file, stopped)).isInstanceOf(JobCancelledException.class);
    }
}
