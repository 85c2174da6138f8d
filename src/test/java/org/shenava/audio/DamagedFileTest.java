package org.shenava.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be decoded ends in one sentence with the file's name; what partly can gives that part. */
@Timeout(60)
class DamagedFileTest {
    private static final int RATE_HZ = 22_050;

    @TempDir
    Path folder;

    @Test
    void saysThatAFileIsMissing() {
        assertRefused(folder.resolve("gone.flac"), "“gone.flac” is not there");
    }

    @Test
    void saysThatAFolderIsNoFile() throws Exception {
        assertRefused(Files.createDirectory(folder.resolve("album.mp3")), "“album.mp3” is a folder");
    }

    @Test
    void saysThatAFileIsEmpty() throws Exception {
        assertRefused(Files.createFile(folder.resolve("empty.wav")), "“empty.wav” is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.mp3", "notes.flac", "notes.wav", "notes.m4a", "notes.txt", "notes.ogg", "notes.aac"})
    void saysThatATextIsNoAudioFile(String name) throws Exception {
        String text = "دستگاه شور starts on its tonic.\n".repeat(400);
        Path file = Files.writeString(folder.resolve(name), text);

        assertRefused(file, "“" + name + "” is not an audio file: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short.mp3", "short.wav", "short.aac"})
    void saysThatAFewLettersAreNoAudioFile(String name) throws Exception {
        assertRefused(Files.writeString(folder.resolve(name), "hi"), "“" + name + "” is not an audio file: ");
    }

    @Test
    void saysThatAFilmIsSilent() throws Exception {
        Path film = folder.resolve("mute.mp4");
        TestFiles.run("-f", "lavfi", "-i", "testsrc=size=64x64:duration=1", "-c:v", "mpeg4", film.toString());

        assertRefused(film, "“mute.mp4” has no sound in it");
    }

    @Test
    void saysThatAPictureIsNoSound() throws Exception {
        Path picture = folder.resolve("cover.png");
        TestFiles.run("-f", "lavfi", "-i", "testsrc=size=64x64", "-frames:v", "1", picture.toString());

        assertRefused(picture, "“cover.png” is not an audio file: ");
    }

    @Test
    void saysThatAWavFileWithoutSamplesHoldsNoSound() throws Exception {
        Path file = folder.resolve("zero.wav");
        WavFile.write(file, new float[0], RATE_HZ);

        assertRefused(file, "“zero.wav” holds no sound");
    }

    @Test
    void saysThatAFileMayNotBeRead() throws Exception {
        Path file = folder.resolve("secret.wav");
        WavFile.write(file, new float[100], RATE_HZ);
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "permissions work otherwise on Windows");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "an administrator may read everything");

        assertRefused(file, "“secret.wav” may not be read");
    }

    @Test
    void opensNoFilesThatAPlaylistNames() throws Exception {
        Path inside = TestFiles.sine(folder.resolve("inside.mp3"), 440, 1, 44_100, 1, "");
        Path list = Files.writeString(
                folder.resolve("list.m3u8"),
                "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n" + inside.toAbsolutePath() + "\n#EXT-X-ENDLIST\n");
        Path concat = Files.writeString(folder.resolve("list.mp3"), "ffconcat version 1.0\nfile inside.mp3\n");

        assertRefused(list, "“list.m3u8” is not an audio file: ");
        assertRefused(concat, "“list.mp3” is not an audio file: ");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.9, 0.5, 0.1})
    void givesWhatIsThereOfATruncatedFlac(double part) throws Exception {
        Path file = cut(TestFiles.sine(folder.resolve("a.flac"), 1000, 5, 44_100, 2, ""), part);

        float[] samples = decode(file);

        // A sine compresses evenly; the last, half a FLAC frame of a tenth of a second, is lost.
        assertThat(samples.length / (double) RATE_HZ).isBetween(5 * part - 0.4, 5 * part + 0.05);
        float[] sound = Arrays.copyOfRange(samples, 1000, samples.length - 500);
        assertThat(Sounds.sineToRestDb(sound, 1000, RATE_HZ)).isGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.flac", "a.wav", "a.m4a", "a.mp3", "a.ogg", "a.aac"})
    void aWholeFileIsWithoutWarning(String name) throws Exception {
        String codec = name.endsWith("ogg") ? "-c:a libopus" : "";
        Path file = TestFiles.sine(folder.resolve(name), 1000, 5, 44_100, 2, codec);

        assertThat(warningAtTheEnd(file)).isEmpty();
    }

    @Test
    void aFlacThatWasCutShortSaysWhereItBreaksOff() throws Exception {
        Path file = cut(TestFiles.sine(folder.resolve("a.flac"), 1000, 20, 44_100, 2, ""), 0.5);

        assertThat(warningAtTheEnd(file)).hasValueSatisfying(sentence -> assertThat(sentence)
                .matches(".*a\\.flac.* breaks off after (9|10) of 20 seconds; .*\\."));
    }

    /** Found by damaged variants of float files: one such sample made every profile of the recording not a number. */
    @Test
    void samplesThatAreNoNumbersAreSilence() throws Exception {
        Path file = TestFiles.sine(folder.resolve("float.wav"), 1000, 2, 22_050, 1, "-c:a pcm_f32le");
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer sound = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int middle = bytes.length / 8 * 4;
        sound.putFloat(middle, Float.NaN);
        sound.putFloat(middle + 4000, Float.NEGATIVE_INFINITY);
        sound.putFloat(middle + 8000, Float.MAX_VALUE);

        float[] samples = decode(Files.write(file, bytes));

        assertThat(samples).hasSize(2 * RATE_HZ);
        for (float sample : samples) {
            assertThat(Math.abs(sample)).isLessThan(0.51f);
        }
        assertThat(Sounds.rms(samples)).isCloseTo(0.5 / Math.sqrt(2), within(0.01));
    }

    private static Optional<String> warningAtTheEnd(Path file) throws Exception {
        try (FileAudioSource source = FileAudioSource.open(file, RATE_HZ)) {
            float[] block = new float[4096];
            int read = 0;
            while (read >= 0) {
                read = source.read(block, 0, block.length);
            }
            return source.warning();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 44100", "1, 0", "1, -5", "65535, 44100", "200, 44100"})
    void refusesImpossibleShapes(int channelCount, int rateHz) throws Exception {
        Path file = folder.resolve("odd.wav");
        WavFile.write(file, new float[70_000], RATE_HZ);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        header.putShort(22, (short) channelCount);
        header.putInt(24, rateHz);
        header.putShort(32, (short) (2 * channelCount));

        assertRefused(Files.write(file, bytes), "“odd.wav” ");
    }

    private static Path cut(Path file, double part) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        return Files.write(file, Arrays.copyOf(bytes, (int) (bytes.length * part)));
    }

    static float[] decode(Path file) throws AudioException {
        try (AudioSource source = FileAudioSource.open(file, RATE_HZ)) {
            return Sounds.readAll(source);
        }
    }

    private static void assertRefused(Path file, String beginning) {
        assertThatThrownBy(() -> FileAudioSource.open(file, RATE_HZ)).isInstanceOf(AudioException.class);
        AudioException refused = catchThrowableOfType(AudioException.class, () -> FileAudioSource.open(file, RATE_HZ));
        assertThat(refused).hasMessageStartingWith(beginning);
        assertSentence(refused, file);
    }

    static void assertSentence(AudioException refused, Path file) {
        assertThat(refused.getMessage())
                .contains(file.getFileName().toString())
                .endsWith(".")
                .doesNotContain("\n");
    }
}
