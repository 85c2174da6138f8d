package org.shenava.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenava.audio.ffmpeg.SoundFile;

/** A part that is entered midway holds what the whole holds there. */
@Timeout(120)
class PartOfFileTest {
    private static final int RATE_HZ = 22_050;

    /** A tone that rises all the time sounds like itself at one moment only. */
    private static final String RISING = "0.5*sin(2*PI*(200+60*t)*t)";

    /** Two samples of the sound that is read: where a frame begins is rounded by containers. */
    private static final int MOST_SHIFT = 2;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a.wav,  -c:a pcm_s16le",
        "a.aiff, -c:a pcm_s16be",
        "a.flac, -c:a flac",
        "a.m4a,  -c:a aac",
        "a.mp3,  -b:a 128k",
        "vbr.mp3, -q:a 5",
        "a.opus, -c:a libopus",
        "a.ogg,  -ac 2 -c:a vorbis -strict experimental -b:a 192k",
        "a.aac,  -c:a aac",
        "a.mka,  -c:a flac"
    })
    void soundsAsTheWholeDoesThere(String name, String codec) throws Exception {
        Path file = TestFiles.encode(folder.resolve(name), RISING, 8, 48_000, codec);
        float[] whole;
        try (AudioSource source = FileAudioSource.open(file, RATE_HZ)) {
            whole = Sounds.readAll(source);
        }

        float[] part;
        try (AudioSource source = FileAudioSource.open(file, RATE_HZ, new Span(5, 6.5))) {
            assertThat(source.lengthSeconds()).isEqualTo(1.5);
            part = Sounds.readAll(source);
        }

        assertThat(part).hasSize((int) (1.5 * RATE_HZ));
        assertThat(bestLikeness(whole, part, 5 * RATE_HZ)).isGreaterThan(0.99);
    }

    @Test
    void reallyEntersMidway() throws Exception {
        Path file = TestFiles.encode(folder.resolve("a.flac"), RISING, 8, 48_000, "-c:a flac");

        try (SoundFile entered = SoundFile.openNear(file, 6)) {
            assertThat(entered.startSeconds()).isBetween(5.0, 6.0);
        }
    }

    @Test
    void aPartThatGoesPastTheEndEndsWithTheFile() throws Exception {
        Path file = TestFiles.encode(folder.resolve("a.wav"), RISING, 2, RATE_HZ, "-c:a pcm_s16le");

        try (AudioSource source = FileAudioSource.open(file, RATE_HZ, new Span(1.5, 9))) {
            assertThat(Sounds.readAll(source).length / (double) RATE_HZ).isCloseTo(0.5, within(0.01));
        }
        try (AudioSource source = FileAudioSource.open(file, RATE_HZ, new Span(5, 9))) {
            assertThat(Sounds.readAll(source)).isEmpty();
        }
    }

    @Test
    void refusesAPartWithoutLength() {
        assertThatThrownBy(() -> new Span(2, 2)).hasMessageContaining("2.0 and 2.0");
    }

    private static double bestLikeness(float[] whole, float[] part, int start) {
        double best = -1;
        for (int shift = -MOST_SHIFT; shift <= MOST_SHIFT; shift++) {
            best = Math.max(
                    best, likeness(Arrays.copyOfRange(whole, start + shift, start + shift + part.length), part));
        }
        return best;
    }

    private static double likeness(float[] one, float[] other) {
        double product = 0;
        double squares = 0;
        double otherSquares = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * (double) other[i];
            squares += one[i] * (double) one[i];
            otherSquares += other[i] * (double) other[i];
        }
        return product / Math.sqrt(squares * otherSquares);
    }
}
