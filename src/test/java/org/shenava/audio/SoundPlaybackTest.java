package org.shenava.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.job.JobContext;

/** Time passes as the fake clock says: without an output, playing waits for it. */
class SoundPlaybackTest {
    private static final int RATE_HZ = 22_050;
    private static final double SECONDS = 3;

    /** A step of the clock and one of the stretching. */
    private static final double TOLERANCE = 0.2;

    @TempDir
    Path folder;

    private final FakePace pace = new FakePace();
    private final List<Double> positions = new ArrayList<>();
    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("a.wav");
        WavFile.write(file, Sounds.sine(440, 0.5, SECONDS, RATE_HZ), RATE_HZ);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.5})
    void playsToTheEndInItsTime(double rate) throws Exception {
        SoundPlayback playback = playback(0, rate);
        double start = pace.seconds();

        boolean ended = playback.run(until(playback, () -> false));

        assertThat(ended).isTrue();
        assertThat(pace.seconds() - start).isCloseTo(SECONDS / rate, within(TOLERANCE));
        assertThat(positions).hasSizeGreaterThan(20).isSorted();
        assertThat(playback.position()).isCloseTo(SECONDS, within(TOLERANCE));
        assertThat(playback.silent()).isTrue();
    }

    @Test
    void startsWhereItIsTold() throws Exception {
        SoundPlayback playback = playback(2.5, 1);
        assertThat(playback.position()).isEqualTo(2.5);
        double start = pace.seconds();

        playback.run(until(playback, () -> false));

        assertThat(pace.seconds() - start).isCloseTo(0.5, within(0.05));
    }

    @Test
    void goesToAnotherMomentWhilePlaying() throws Exception {
        SoundPlayback playback = playback(0, 1);
        double start = pace.seconds();

        playback.run(until(playback, () -> {
            if (positions.size() == 10) {
                playback.seek(2.7);
            }
            return false;
        }));

        assertThat(pace.seconds() - start).isCloseTo(0.2 + 0.3, within(0.1));
        assertThat(positions).noneMatch(at -> at > 0.4 && at < 2.65);
    }

    @Test
    void aChangeOfRateGoesOnWhereItWas() throws Exception {
        SoundPlayback playback = playback(0, 1);
        double start = pace.seconds();

        playback.run(until(playback, () -> {
            if (positions.size() == 50) {
                playback.rate(0.5);
            }
            return false;
        }));

        assertThat(positions).isSorted();
        assertThat(pace.seconds() - start).isCloseTo(1 + 2 / 0.5, within(TOLERANCE));
    }

    @Test
    void stopsWhereItIsCancelled() throws Exception {
        SoundPlayback playback = playback(0, 1);

        boolean ended = playback.run(until(playback, () -> positions.size() == 50));

        assertThat(ended).isFalse();
        assertThat(playback.position()).isCloseTo(1, within(0.1));
    }

    @Test
    void theClockAloneMovesThePositionNoFartherThanWhatWasPlayed() throws Exception {
        SoundPlayback playback = playback(0, 1);
        playback.run(until(playback, () -> positions.size() == 50));
        double stopped = playback.position();

        pace.nap(10_000);

        assertThat(playback.position()).isEqualTo(stopped);
    }

    @Test
    void aDamagedFileIsTold() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.flac"), "no sound at all, only words");
        SoundPlayback playback = new SoundPlayback(broken, 0, 1, 1, rate -> new Loudspeaker(null, RATE_HZ, pace), pace);

        assertThatThrownBy(() -> playback.run(JobContext.QUIET)).isInstanceOf(AudioException.class);
    }

    private SoundPlayback playback(double startSeconds, double rate) {
        return new SoundPlayback(file, startSeconds, rate, 1, asked -> new Loudspeaker(null, RATE_HZ, pace), pace);
    }

    /** Asked at every step. */
    private JobContext until(SoundPlayback playback, BooleanSupplier stop) {
        return new JobContext() {
            @Override
            public void progress(double fraction, String message) {}

            @Override
            public boolean isCancelled() {
                positions.add(playback.position());
                return stop.getAsBoolean();
            }
        };
    }
}
