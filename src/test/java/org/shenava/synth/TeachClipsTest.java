package org.shenava.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.AudioSource;
import org.shenava.audio.FfmpegProgram;
import org.shenava.audio.FileAudioSource;
import org.shenava.audio.WavFile;
import org.shenava.synth.TeachClips.Clip;

/**
 * The clips of the tutorial are what {@link TeachClips} plays. After a change write them anew with {@code mvn -B test
 * -Dtest=TeachClipsTest -Dshenava.teach.write=true}.
 */
class TeachClipsTest {
    private static final Path FOLDER = Path.of("assets/teach");
    private static final String ENDING = ".opus";
    /** The codec changes the wave; what is heard of two clips that are not the same correlates with 0.1 and less. */
    private static final double ALIKE = 0.9;

    /** The codec may shift the sound by as much. */
    private static final int MOST_SHIFTED_SAMPLES = 100;

    private static final long ROOM_BYTES = 1_500_000;

    @TempDir
    static Path folder;

    private static List<Clip> clips;

    @BeforeAll
    static void makeThem() throws Exception {
        clips = TeachClips.all();
        if (Boolean.getBoolean("shenava.teach.write")) {
            for (Clip clip : clips) {
                write(clip);
            }
        }
    }

    @Test
    void theBundledClipsAreWhatTheyWerePlayedAs() throws Exception {
        assertThat(clips).hasSize(30);
        for (Clip clip : clips) {
            assertThat(correlation(clip.samples(), read(place(clip))))
                    .as(clip.place().toString())
                    .isGreaterThan(ALIKE);
        }
    }

    @Test
    void nothingElseLiesThere() throws Exception {
        Set<String> expected =
                clips.stream().map(clip -> place(clip).toString()).collect(Collectors.toCollection(TreeSet::new));

        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile).map(Path::toString))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void theyTakeLittleRoom() throws Exception {
        long bytes = 0;
        for (Clip clip : clips) {
            bytes += Files.size(place(clip));
        }
        assertThat(bytes).isLessThan(ROOM_BYTES);
    }

    @Test
    void noTwoClipsAreTheSame() {
        for (Clip one : clips) {
            assertThat(clips.stream().filter(other -> correlation(one.samples(), other.samples(), 0) > ALIKE))
                    .as(one.place().toString())
                    .hasSize(1);
        }
    }

    private static Path place(Clip clip) {
        Path place = FOLDER;
        for (String name : clip.place()) {
            place = place.resolve(name);
        }
        return place.resolveSibling(place.getFileName() + ENDING);
    }

    private static void write(Clip clip) throws Exception {
        Path wav = folder.resolve("clip.wav");
        WavFile.write(wav, clip.samples(), TeachClips.SAMPLE_RATE_HZ);
        Path place = place(clip);
        Files.createDirectories(place.getParent());
        Process made = new ProcessBuilder(
                        FfmpegProgram.path().toString(),
                        "-nostdin",
                        "-loglevel",
                        "error",
                        "-y",
                        "-i",
                        wav.toString(),
                        "-c:a",
                        "libopus",
                        "-b:a",
                        "18k",
                        "-vbr",
                        "constrained",
                        // The same bytes every time.
                        "-fflags",
                        "+bitexact",
                        "-flags:a",
                        "+bitexact",
                        place.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
    }

    private static float[] read(Path file) throws Exception {
        try (AudioSource source = FileAudioSource.open(file, TeachClips.SAMPLE_RATE_HZ)) {
            return all(source);
        }
    }

    private static float[] all(AudioSource source) throws Exception {
        float[] samples = new float[60 * TeachClips.SAMPLE_RATE_HZ];
        int filled = 0;
        for (int count = 0; count >= 0; count = source.read(samples, filled, samples.length - filled)) {
            filled += count;
        }
        return java.util.Arrays.copyOf(samples, filled);
    }

    /** The highest, over small shifts. */
    private static double correlation(float[] one, float[] other) {
        double best = 0;
        for (int shift = -MOST_SHIFTED_SAMPLES; shift <= MOST_SHIFTED_SAMPLES; shift++) {
            best = Math.max(best, correlation(one, other, shift));
        }
        return best;
    }

    private static double correlation(float[] one, float[] other, int shift) {
        double product = 0;
        double squares = 0;
        double otherSquares = 0;
        // Every third sample tells enough.
        for (int i = Math.max(0, -shift); i < one.length && i + shift < other.length; i += 3) {
            product += one[i] * other[i + shift];
            squares += one[i] * one[i];
            otherSquares += other[i + shift] * other[i + shift];
        }
        return product / Math.sqrt(Math.max(1e-9, squares * otherSquares));
    }
}
