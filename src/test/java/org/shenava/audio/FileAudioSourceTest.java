package org.shenava.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every container, codec, rate and number of channels: the right length, pitch and level come out. */
@Timeout(120)
class FileAudioSourceTest {
    private static final int RATE_HZ = 22_050;
    private static final double HERTZ = 1000;
    private static final double SECONDS = 3;

    @TempDir
    Path folder;

    /**
     * The last column is the least distance of the sine from everything else. Codecs that keep all are as good as their bits (6 dB a
     * bit, less what the sine lacks to full scale, and at most what the resampler gives); the others are held to what cannot be
     * mistaken for another sound.
     */
    @ParameterizedTest(name = "{0} at {2} Hz, {3} channels {1}")
    @CsvSource({
        "u8.wav,   -c:a pcm_u8,    44100, 2, 38",
        "s16.wav,  -c:a pcm_s16le, 44100, 1, 80",
        "s24.wav,  -c:a pcm_s24le, 48000, 2, 80",
        "s32.wav,  -c:a pcm_s32le, 96000, 2, 80",
        "f32.wav,  -c:a pcm_f32le, 22050, 1, 100",
        "f64.wav,  -c:a pcm_f64le, 44100, 2, 80",
        "low.wav,  -c:a pcm_s16le, 8000,  1, 60",
        "high.wav, -c:a pcm_s24le, 192000, 2, 80",
        "six.wav,  -c:a pcm_s16le, 48000, 6, 80",
        "alaw.wav, -c:a pcm_alaw,  8000,  1, 30",
        "a.mp3,    -b:a 128k,      44100, 2, 40",
        "vbr.mp3,  -q:a 5,         44100, 2, 30",
        "low.mp3,  -b:a 32k,       16000, 1, 30",
        "a.flac,   -c:a flac,      44100, 2, 80",
        "hi.flac,  -c:a flac,      96000, 2, 80",
        "six.flac, -c:a flac,      48000, 6, 80",
        "a.ogg,    -c:a vorbis -strict experimental -b:a 192k, 44100, 2, 25",
        "a.oga,    -c:a flac -f ogg, 44100, 1, 80",
        "a.opus,   -c:a libopus,   48000, 2, 30",
        "low.opus, -c:a libopus,   16000, 1, 30",
        "a.m4a,    -c:a aac,       44100, 2, 40",
        "hi.m4a,   -c:a aac,       96000, 2, 35",
        "alac.m4a, -c:a alac,      44100, 2, 80",
        "a.aac,    -c:a aac,       48000, 2, 40",
        "a.aiff,   -c:a pcm_s16be, 44100, 2, 80",
        "s24.aif,  -c:a pcm_s24be, 48000, 1, 80",
        "a.au,     -c:a pcm_s16be, 44100, 2, 80",
        "mu.au,    -c:a pcm_mulaw, 8000,  1, 30",
        "a.wma,    -c:a wmav2,     44100, 2, 30",
        "a.wv,     -c:a wavpack,   44100, 2, 80",
        "a.mka,    -c:a libopus,   48000, 6, 30",
    })
    void decodesSound(String name, String codec, int rateHz, int channelCount, double leastDb) throws Exception {
        Path file = TestFiles.sine(folder.resolve(name), HERTZ, SECONDS, rateHz, channelCount, codec);

        assertSine(file, leastDb);
    }

    @ParameterizedTest
    @CsvSource({
        "film.mp4,  -c:v mpeg4,  -c:a aac",
        "film.mkv,  -c:v mpeg4,  -c:a libmp3lame",
        "film.webm, -c:v libvpx, -c:a libopus",
        "film.mov,  -c:v mjpeg,  -c:a pcm_s16be",
        "film.avi,  -c:v mpeg4,  -c:a libmp3lame",
    })
    void decodesTheSoundOfFilms(String name, String pictures, String codec) throws Exception {
        Path file = folder.resolve(name);
        java.util.List<String> arguments = new java.util.ArrayList<>(java.util.List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=160x120:rate=10:duration=3",
                "-f",
                "lavfi",
                "-i",
                "aevalsrc=0.5*sin(2*PI*1000*t)|0.5*sin(2*PI*1000*t):s=48000:d=3"));
        arguments.addAll(TestFiles.words(pictures));
        arguments.addAll(TestFiles.words(codec));
        arguments.add(file.toString());
        TestFiles.run(arguments.toArray(String[]::new));

        assertSine(file, 30);
    }

    @ParameterizedTest
    @CsvSource({"cover.mp3, -c:a libmp3lame -id3v2_version 3", "cover.m4a, -c:a aac", "cover.flac, -c:a flac"})
    void passesOverCoverArt(String name, String codec) throws Exception {
        Path picture = folder.resolve("cover.png");
        TestFiles.run("-f", "lavfi", "-i", "testsrc=size=600x600", "-frames:v", "1", picture.toString());
        Path plain = TestFiles.sine(folder.resolve("plain.wav"), HERTZ, SECONDS, 44_100, 2, "");
        Path file = folder.resolve(name);
        java.util.List<String> arguments = new java.util.ArrayList<>(java.util.List.of(
                "-i",
                plain.toString(),
                "-i",
                picture.toString(),
                "-map",
                "0:a",
                "-map",
                "1:v",
                "-c:v",
                "copy",
                "-disposition:v",
                "attached_pic"));
        arguments.addAll(TestFiles.words(codec));
        arguments.add(file.toString());
        TestFiles.run(arguments.toArray(String[]::new));

        assertSine(file, 30);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5*sin(2*PI*1000*t)|0, 0.25",
        "0|0.5*sin(2*PI*1000*t), 0.25",
        "0.5*sin(2*PI*1000*t)|-0.5*sin(2*PI*1000*t), 0",
        "0|0|0.6*sin(2*PI*1000*t)|0|0|0, 0.1",
        "0|0|0|0.6*sin(2*PI*1000*t)|0|0, 0.1",
        "0.8*sin(2*PI*1000*t)|0.8*sin(2*PI*1000*t)|0.8*sin(2*PI*1000*t), 0.8",
    })
    void monoIsTheMeanOfTheChannels(String channels, double amplitude) throws Exception {
        Path file = TestFiles.encode(folder.resolve("c.wav"), channels, 1, RATE_HZ, "-c:a pcm_f32le");

        assertThat(Sounds.sineAmplitude(decode(file), HERTZ, RATE_HZ)).isCloseTo(amplitude, within(1e-4));
    }

    @Test
    void opensNamesInPersianWithSpacesAndColons() throws Exception {
        assumeTrue(
                Charset.forName(System.getProperty("sun.jnu.encoding"))
                        .newEncoder()
                        .canEncode("شور"),
                "in this locale Java itself has no Persian file names");
        Path place = Files.createDirectories(folder.resolve("موسیقی ایرانی: سه‌تار"));
        Path file = TestFiles.sine(folder.resolve("a.flac"), HERTZ, SECONDS, 44_100, 1, "");
        Path persian = Files.move(file, place.resolve("شور %20 100% #1?.flac"));

        assertSine(persian, 80);
        try (AudioSource source = FileAudioSource.open(persian, RATE_HZ)) {
            assertThat(source.name()).isEqualTo("شور %20 100% #1?.flac");
        }
    }

    @Test
    void readsWithoutAnExtension() throws Exception {
        Path file = TestFiles.sine(folder.resolve("a.mp3"), HERTZ, SECONDS, 44_100, 1, "");

        assertSine(Files.move(file, folder.resolve("recording")), 40);
    }

    @Test
    void followsAChangeOfRateMidway() throws Exception {
        Path first = TestFiles.sine(folder.resolve("1.ogg"), HERTZ, 1.5, 44_100, 1, "-c:a flac -f ogg");
        Path second = TestFiles.sine(folder.resolve("2.ogg"), HERTZ, 1.5, 48_000, 1, "-c:a flac -f ogg");
        Path joined = folder.resolve("joined.ogg");
        try (OutputStream out = Files.newOutputStream(joined)) {
            Files.copy(first, out);
            Files.copy(second, out);
        }

        float[] samples = decode(joined);

        assertThat(samples.length / (double) RATE_HZ).isCloseTo(3, within(0.01));
        float[] end = java.util.Arrays.copyOfRange(samples, samples.length * 2 / 3, samples.length - 500);
        assertThat(Sounds.sineToRestDb(end, HERTZ, RATE_HZ)).isGreaterThan(60);
    }

    @Test
    void needsNoMemoryForLength() throws Exception {
        int halfHour = 30 * 60;
        Path file = TestFiles.encode(
                folder.resolve("long.wav"), "0.1*sin(2*PI*200*t)|0.1*sin(2*PI*200*t)", halfHour, 8_000, "");
        assertThat(Files.size(file)).isGreaterThan(50_000_000);
        float[] block = new float[4096];
        long samples = 0;
        long before = 0;
        try (AudioSource source = FileAudioSource.open(file, RATE_HZ)) {
            assertThat(source.lengthSeconds()).isCloseTo(halfHour, within(0.01));
            for (int read = 0; read >= 0; read = source.read(block, 0, block.length)) {
                samples += read;
                if (before == 0 && samples > 60L * RATE_HZ) {
                    before = usedBytes();
                }
            }
            // The whole would be 159 MB of floats; a megabyte or two is what the collector leaves lying about.
            assertThat(usedBytes() - before).isLessThan(20_000_000);
        }
        assertThat(samples).isCloseTo((long) halfHour * RATE_HZ, within(2L));
    }

    @Test
    void endsAfterCloseAndClosesTwice() throws Exception {
        Path file = TestFiles.sine(folder.resolve("a.wav"), HERTZ, SECONDS, 44_100, 2, "");
        AudioSource source = FileAudioSource.open(file, RATE_HZ);
        float[] block = new float[100];
        assertThat(source.read(block, 0, 100)).isPositive();

        source.close();
        source.close();

        assertThat(source.read(block, 0, 100)).isEqualTo(-1);
    }

    @Test
    void staysAtTheEnd() throws Exception {
        Path file = TestFiles.sine(folder.resolve("a.wav"), HERTZ, 0.1, 44_100, 2, "");
        try (AudioSource source = FileAudioSource.open(file, RATE_HZ)) {
            Sounds.readAll(source);

            assertThat(source.read(new float[10], 0, 10)).isEqualTo(-1);
            assertThat(source.read(new float[10], 0, 10)).isEqualTo(-1);
        }
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static float[] decode(Path file) throws AudioException {
        try (AudioSource source = FileAudioSource.open(file, RATE_HZ)) {
            assertThat(source.sampleRateHz()).isEqualTo(RATE_HZ);
            return Sounds.readAll(source);
        }
    }

    private static void assertSine(Path file, double leastDb) throws AudioException {
        float[] samples = decode(file);
        float[] middle = Sounds.middle(samples);
        // Codecs work in blocks, of which the last is filled up: at most 2048 samples of 44.1 kHz.
        assertThat(samples.length / (double) RATE_HZ).isCloseTo(SECONDS, within(0.07));
        // LAME turns everything down by 5 %.
        assertThat(Sounds.sineAmplitude(middle, HERTZ, RATE_HZ)).isCloseTo(0.5, within(0.03));
        assertThat(Sounds.sineToRestDb(middle, HERTZ, RATE_HZ)).isGreaterThan(leastDb);
        try (AudioSource source = FileAudioSource.open(file, RATE_HZ)) {
            assertThat(source.lengthSeconds()).isCloseTo(SECONDS, within(0.15));
        }
    }
}
