package org.shenava.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.ffmpeg.SoundFile;

/** Playing with an output that does what the test says, with none, and with whatever the machine has. */
@Timeout(30)
class PlayedFileSourceTest {
    private static final int RATE_HZ = 22_050;
    private static final AudioFormat STEREO_48K = new AudioFormat(48_000, 16, 2, true, false);

    @TempDir
    Path folder;

    private final FakePace pace = new FakePace();
    private final FakeLines output = new FakeLines(STEREO_48K);

    @Test
    void readsTheSameSamplesAsTheFile() throws Exception {
        Path file = TestFiles.sine(folder.resolve("a.flac"), 440, 2, 44_100, 2, "");
        output.available = () -> 4800;

        float[] heard;
        try (PlayedFileSource source = played(file)) {
            heard = Sounds.readAll(source);
        }

        try (AudioSource plain = FileAudioSource.open(file, RATE_HZ)) {
            assertThat(heard).containsExactly(Sounds.readAll(plain));
        }
    }

    @Test
    void playsTheWholeFileInStepWithTheReading() throws Exception {
        Path file = TestFiles.sine(folder.resolve("a.flac"), 440, 2, 44_100, 2, "");
        output.available = () -> 4800;
        try (PlayedFileSource source = played(file)) {
            float[] samples = new float[4096];
            long read = 0;
            for (int count = 0; count >= 0; count = source.read(samples, 0, samples.length)) {
                read += count;
                double heardSeconds = output.bytesMoved / 4.0 / 48_000;
                assertThat(heardSeconds).isCloseTo(read / (double) RATE_HZ, within(0.001));
            }
        }
        assertThat(output.bytesMoved / 4).isCloseTo(96_000, within(2L));
        assertThat(output.closes).isEqualTo(1);
    }

    @Test
    void waitsForRoomInTheOutput() throws Exception {
        Path file = TestFiles.sine(folder.resolve("a.flac"), 440, 2, 44_100, 2, "");
        double start = pace.seconds();
        // The device plays 48000 frames of four bytes a second and holds 100 ms.
        output.available = () -> (int) ((pace.seconds() - start) * 192_000) + 19_200 - (int) output.bytesMoved;
        try (PlayedFileSource source = played(file)) {
            Sounds.readAll(source);
        }
        // Two seconds, of which the last 100 ms may wait in the buffer, and the longest wait for that to be played.
        assertThat(pace.seconds() - start).isBetween(1.9, 2.3);
    }

    @Test
    void goesOnByTheClockWhenTheOutputIsPulledOut() throws Exception {
        Path file = TestFiles.sine(folder.resolve("a.flac"), 440, 4, 44_100, 2, "");
        output.available = () -> output.bytesMoved < 192_000 ? 4800 : 0;
        double start = pace.seconds();
        try (PlayedFileSource source = played(file)) {
            assertThat(source.playsSilently()).isFalse();

            assertThat(Sounds.readAll(source).length).isCloseTo(4 * RATE_HZ, within(2));

            assertThat(source.playsSilently()).isTrue();
        }
        // A second passes until the loss is believed; the three seconds after it run by the clock.
        assertThat(pace.seconds() - start).isBetween(3.9, 4.2);
    }

    @Test
    void waitsForAnOutputThatWakesUpSlowly() throws Exception {
        Path file = TestFiles.sine(folder.resolve("a.flac"), 440, 1, 44_100, 2, "");
        double start = pace.seconds();
        output.available = () -> output.bytesMoved < 40_000 || pace.seconds() - start > 3 ? 4800 : 0;
        try (PlayedFileSource source = played(file)) {
            Sounds.readAll(source);

            assertThat(source.playsSilently()).isFalse();
        }
    }

    @Test
    void runsAtItsOwnSpeedWithoutAnOutput() throws Exception {
        Path file = TestFiles.sine(folder.resolve("a.mp3"), 440, 3, 44_100, 1, "");
        double start = pace.seconds();
        try (PlayedFileSource source =
                new PlayedFileSource("a", SoundFile.open(file), RATE_HZ, new Loudspeaker(null, 48_000, pace))) {
            assertThat(source.playsSilently()).isTrue();

            Sounds.readAll(source);
        }
        assertThat(pace.seconds() - start).isCloseTo(3, within(0.1));
    }

    @Test
    void doesNotRunAheadAfterAPause() throws Exception {
        Path file = TestFiles.sine(folder.resolve("a.wav"), 440, 3, 44_100, 1, "");
        try (PlayedFileSource source =
                new PlayedFileSource("a", SoundFile.open(file), RATE_HZ, new Loudspeaker(null, 48_000, pace))) {
            pace.nap(10_000);
            double start = pace.seconds();

            Sounds.readAll(source);

            assertThat(pace.seconds() - start).isCloseTo(3, within(0.1));
        }
    }

    @Test
    void closeEndsAReadThatWaitsForTheOutput() throws Exception {
        Path file = TestFiles.sine(folder.resolve("a.flac"), 440, 30, 44_100, 1, "");
        PlayedFileSource source = PlayedFileSource.open(file, RATE_HZ);
        CompletableFuture<Integer> reading = CompletableFuture.supplyAsync(() -> {
            try {
                return Sounds.readAll(source).length;
            } catch (AudioException failure) {
                throw new IllegalStateException(failure);
            }
        });
        Pace.REAL.nap(200);
        assertThat(reading).isNotDone();

        source.close();
        source.close();

        assertThat(reading.get(15, TimeUnit.SECONDS)).isLessThan(5 * RATE_HZ);
    }

    @Test
    void playsOnWhenTheFileIsDeleted() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "an open file cannot be deleted there");
        Path file = TestFiles.sine(folder.resolve("a.flac"), 440, 2, 44_100, 1, "");
        output.available = () -> 4800;
        try (PlayedFileSource source = played(file)) {
            source.read(new float[100], 0, 100);
            Files.delete(file);

            assertThat(Sounds.readAll(source).length).isGreaterThan(RATE_HZ * 19 / 10);
        }
    }

    @Test
    void refusesWhatCannotBeDecoded() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.mp3"), "words");

        assertThatThrownBy(() -> PlayedFileSource.open(file, RATE_HZ))
                .isInstanceOf(AudioException.class)
                .hasMessageContaining("not an audio file");
    }

    private PlayedFileSource played(Path file) throws AudioException {
        return new PlayedFileSource(
                "a", SoundFile.open(file), RATE_HZ, new Loudspeaker(output.loudspeaker(), 48_000, pace));
    }
}
