package org.shenava.dataset.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.audio.AudioException;
import org.shenava.audio.WavFile;

class AugmenterTest {
    private static final int RATE_HZ = 22_050;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(doubles = {-12, 0, 3})
    void gainIsExact(double decibels) {
        float[] louder = SoundChanges.gain(tone(440), decibels);

        assertThat(decibels(louder, tone(440))).isCloseTo(decibels, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 10, 30})
    void noiseAndBackgroundLieAsFarBelowAsIsAsked(double snr) {
        float[] sound = tone(440);
        float[] background = Arrays.copyOf(tone(97), 3000);

        float[] noisy = SoundChanges.noise(sound, snr, new Random(1));
        float[] mixed = SoundChanges.mixed(sound, background, 1234, snr);

        // Samples are floats, so that a faint background is rounded a little.
        assertThat(decibels(sound, difference(noisy, sound))).isCloseTo(snr, within(0.01));
        assertThat(decibels(sound, difference(mixed, sound))).isCloseTo(snr, within(0.01));
    }

    @Test
    void shiftedSoundIsTheSameLaterOrHigher() {
        float[] sound = tone(441);

        float[] later = SoundChanges.shifted(sound, 5000, 0);
        float[] higher = SoundChanges.shifted(sound, 0, 1200);

        assertThat(Arrays.copyOfRange(later, 6000, 20_000)).isEqualTo(Arrays.copyOfRange(sound, 1000, 15_000));
        assertThat(crossings(higher)).isCloseTo(2 * crossings(sound), within(6));
        assertThat(later).hasSize(sound.length);
    }

    @Test
    void aRoomOfOneEchoIsHeardAsOne() {
        float[] sound = new float[1000];
        sound[100] = 1;
        float[] room = new float[301];
        room[0] = 1;
        room[300] = 0.5f;

        float[] heard = Convolution.inRoom(sound, room);

        // The energy is what it was: 1 shared out as 1 : 0.25.
        assertThat(heard[100]).isCloseTo((float) Math.sqrt(0.8), within(1e-5f));
        assertThat(heard[400]).isCloseTo((float) Math.sqrt(0.2), within(1e-5f));
        heard[100] = 0;
        heard[400] = 0;
        for (float other : heard) {
            assertThat(other).isCloseTo(0, within(1e-6f));
        }
    }

    @Test
    void convolutionEqualsTheSumThatDefinesIt() {
        float[] sound = random(700, 1);
        float[] room = random(90, 2);
        float[] heard = Convolution.inRoom(sound, room);
        double[] direct = new double[700];
        double energy = 0;
        for (int i = 0; i < 700; i++) {
            for (int k = 0; k <= Math.min(i, 89); k++) {
                direct[i] += sound[i - k] * room[k];
            }
            energy += direct[i] * direct[i];
        }
        double factor = Math.sqrt(SoundChanges.energy(sound) / energy);

        for (int i = 0; i < 700; i++) {
            assertThat((double) heard[i]).isCloseTo(factor * direct[i], within(1e-5));
        }
    }

    @Test
    void copiesDifferFromEachOtherAndAreTheSameAgain() throws Exception {
        Path rooms = Files.createDirectories(folder.resolve("rooms"));
        Path noise = Files.createDirectories(folder.resolve("noise"));
        WavFile.write(rooms.resolve("hall.wav"), new float[] {0.9f, 0, 0.3f, 0.1f}, RATE_HZ);
        WavFile.write(noise.resolve("rain.wav"), random(5000, 3), RATE_HZ);
        Augmenter augmenter = Augmenter.of(Optional.of(rooms), Optional.of(noise), RATE_HZ, 1);
        Augmenter again = Augmenter.of(Optional.of(rooms), Optional.of(noise), RATE_HZ, 1);
        Augmenter other = Augmenter.of(Optional.empty(), Optional.of(noise), RATE_HZ, 2);
        float[] sound = tone(300);
        float[] before = sound.clone();

        for (int copy = 1; copy <= 20; copy++) {
            float[] changed = augmenter.copy(sound, "abc", 7, copy);
            assertThat(changed).hasSize(sound.length).isEqualTo(again.copy(sound, "abc", 7, copy));
            assertThat(changed).isNotEqualTo(augmenter.copy(sound, "abc", 7, copy + 1));
            assertThat(changed).isNotEqualTo(augmenter.copy(sound, "abc", 8, copy));
            assertThat(changed).isNotEqualTo(other.copy(sound, "abc", 7, copy));
            for (float sample : changed) {
                assertThat(Math.abs(sample)).isLessThanOrEqualTo(1.000001f);
            }
        }
        assertThat(sound).isEqualTo(before);
        assertThat(augmenter.rooms()).isEqualTo(again.rooms()).isNotEmpty();
        assertThat(other.rooms()).isEmpty();
        assertThat(other.backgrounds()).isEqualTo(augmenter.backgrounds());
    }

    @Test
    void foldersWithoutSoundAreRefused() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path silent = Files.createDirectories(folder.resolve("silent"));
        WavFile.write(silent.resolve("nothing.wav"), new float[100], RATE_HZ);

        for (Path one : new Path[] {empty, silent, folder.resolve("missing")}) {
            assertThatThrownBy(() -> Augmenter.of(Optional.of(one), Optional.empty(), RATE_HZ, 1))
                    .isInstanceOf(AudioException.class)
                    .hasMessageEndingWith(".");
        }
    }

    private static float[] tone(double hz) {
        float[] samples = new float[RATE_HZ];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.3 * Math.sin(2 * Math.PI * hz * i / RATE_HZ));
        }
        return samples;
    }

    private static float[] random(int count, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (float) (0.2 * random.nextGaussian());
        }
        return samples;
    }

    private static float[] difference(float[] a, float[] b) {
        float[] difference = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static double decibels(float[] a, float[] b) {
        return 10 * Math.log10(SoundChanges.energy(a) / SoundChanges.energy(b));
    }

    private static int crossings(float[] samples) {
        int crossings = 0;
        for (int i = 1; i < samples.length; i++) {
            crossings += (samples[i - 1] < 0) != (samples[i] < 0) ? 1 : 0;
        }
        return crossings;
    }
}
