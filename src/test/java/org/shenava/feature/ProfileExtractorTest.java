package org.shenava.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.audio.AudioFrame;

class ProfileExtractorTest {
    private static final ProfileSpec SPEC = ProfileSpec.standard();
    private static final double[] SHUR_HZ = {233, 254.1, 277, 311, 349, 311, 277, 254.1, 233, 233};

    @ParameterizedTest
    @ValueSource(doubles = {165, 196, 233.08, 261.6, 311.1, 370, 440, 523.3, 622, 740, 880})
    void aPluckIsHeardAtItsPitchWithin20Cents(double hz) {
        float[] input = Signals.input(Signals.pluck(hz, 0.3, 2));

        assertThat(centsBetween(Signals.highest(input), hz)).isLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(doubles = {180, 250, 333, 500, 850})
    void aPureToneIsHeardAtItsPitchWithin20Cents(double hz) {
        float[] input = Signals.input(Signals.sine(hz, 0.3, 2));

        assertThat(centsBetween(Signals.highest(input), hz)).isLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {-7, -3, 1, 2, 5, 11, 18})
    void transposingTurnsTheProfile(int bins) {
        float[] original = Signals.input(Signals.melody(0.3, SHUR_HZ));
        double factor = Math.pow(2, bins / 60.0);
        double[] transposedHz = new double[SHUR_HZ.length];
        for (int i = 0; i < SHUR_HZ.length; i++) {
            transposedHz[i] = SHUR_HZ[i] * factor;
        }

        float[] transposed = Signals.input(Signals.melody(0.3, transposedHz));

        // Not 1: the FFT's bins are wider than 20 cents below 280 Hz, so a lower melody is a little blunter.
        assertThat(Signals.correlation(Signals.rotated(original, bins), transposed))
                .isGreaterThan(0.93);
        assertThat(Signals.correlation(original, transposed)).isLessThan(0.9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-30, -20, -12, -6})
    void aQuieterRecordingGivesTheSameProfile(double gainDb) {
        float[] loud = Signals.melody(0.4, SHUR_HZ);
        float[] quiet = Signals.scaled(loud, Math.pow(10, gainDb / 20));

        // Only rounding differs: the estimate of the level scales with the sound.
        assertThat(Signals.correlation(Signals.input(loud), Signals.input(quiet)))
                .isGreaterThan(0.9999);
    }

    @Test
    void theEstimateOfTheLevelIsNotHeldByALoudNoiseAtTheStart() {
        float[] music = Signals.melody(0.05, SHUR_HZ);
        float[] bang = Signals.noise(0.5, 0.05, 1);

        float[] input = Signals.input(Signals.joined(bang, music, music, music));

        assertThat(Signals.correlation(input, Signals.input(music))).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 3, 20})
    void silenceBeforeTheMusicChangesNothing(double seconds) {
        float[] music = Signals.melody(0.3, SHUR_HZ);

        float[] later = Signals.input(Signals.joined(Signals.silence(seconds), music));

        // Not 1: the hops fall elsewhere on the notes.
        assertThat(Signals.correlation(Signals.input(music), later)).isGreaterThan(0.995);
    }

    @Test
    void silenceOfWholeHopsBeforeTheMusicChangesNothingAtAll() {
        float[] music = Signals.melody(0.3, SHUR_HZ);

        float[] later = Signals.input(Signals.joined(new float[200 * SPEC.hopSamples()], music));

        assertThat(later).containsExactly(Signals.input(music), within(1e-6f));
    }

    @Test
    void noiseOfARoomBeforeTheMusicHardlyCounts() {
        float[] music = Signals.melody(0.3, SHUR_HZ);
        float[] room = Signals.noise(0.0002, 2, 2);

        float[] later = Signals.input(Signals.joined(room, music));

        assertThat(Signals.correlation(Signals.input(music), later)).isGreaterThan(0.99);
    }

    @Test
    void digitalSilenceGivesNothing() {
        List<ProfileSlice> slices = Signals.slices(SPEC, Signals.silence(3), 1024);

        assertThat(slices).hasSize(13).allSatisfy(slice -> {
            assertThat(slice.bins()).containsOnly(0f);
            assertThat(slice.levelDbfs()).isEqualTo(-120);
        });
    }

    @Test
    void theHissOfASilentLineGivesNothing() {
        List<ProfileSlice> slices = Signals.slices(SPEC, Signals.noise(0.0001, 3, 3), 1024);

        assertThat(slices).hasSize(13).allSatisfy(slice -> assertThat(Signals.sum(slice.bins()))
                .isLessThan(0.01));
    }

    @Test
    void theHissAfterTheMusicCountsLittle() {
        float[] sound = Signals.joined(Signals.melody(0.3, SHUR_HZ), Signals.noise(0.0001, 5, 4));

        List<ProfileSlice> slices = Signals.slices(SPEC, sound, 1024);

        ProfileSlice last = slices.get(slices.size() - 2);
        assertThat(last.levelDbfs()).isCloseTo(-80, within(0.5));
        assertThat(Signals.sum(last.bins())).isLessThan(0.05 * SPEC.sliceHops());
    }

    @Test
    void everySoundingFrameCountsAsAboutOne() {
        List<ProfileSlice> slices = Signals.slices(SPEC, Signals.melody(0.3, SHUR_HZ), 1024);

        assertThat(slices.subList(2, slices.size() - 1)).isNotEmpty().allSatisfy(slice -> assertThat(
                        Signals.sum(slice.bins()))
                .isBetween(0.9 * SPEC.sliceHops(), 1.0 * SPEC.sliceHops()));
    }

    @Test
    void slicesFollowOneAnotherWithoutGaps() {
        List<ProfileSlice> slices = Signals.slices(SPEC, Signals.sine(300, 0.1, 2), 1024);

        assertThat(slices).hasSize(9);
        double at = 0;
        for (ProfileSlice slice : slices) {
            assertThat(slice.startSeconds()).isCloseTo(at, within(1e-9));
            assertThat(slice.levelDbfs()).isCloseTo(-23, within(0.2));
            at = slice.endSeconds();
        }
        // The last slice is shorter, and less than a hop is left out.
        assertThat(at).isBetween(2 - 1024.0 / Signals.RATE_HZ, 2.0);
    }

    @Test
    void blocksOfAnyLengthGiveTheSameSlices() {
        float[] sound = Signals.melody(0.3, 233, 277, 311);
        List<ProfileSlice> whole = Signals.slices(SPEC, sound, sound.length);
        assertThat(whole).hasSizeGreaterThan(3);
        Random random = new Random(5);

        for (int round = 0; round < 12; round++) {
            int blockSamples = round == 0 ? 1 : 1 + random.nextInt(5000);
            List<ProfileSlice> cut = Signals.slices(SPEC, sound, blockSamples);

            assertThat(cut).hasSameSizeAs(whole);
            for (int i = 0; i < whole.size(); i++) {
                assertThat(cut.get(i).bins()).containsExactly(whole.get(i).bins());
                assertThat(cut.get(i).levelDbfs()).isEqualTo(whole.get(i).levelDbfs());
                assertThat(cut.get(i).endSeconds()).isEqualTo(whole.get(i).endSeconds());
            }
        }
    }

    @Test
    void agreesWithAReferenceWrittenFromTheDescription() {
        ProfileSpec everyHop =
                new ProfileSpec(ProfileSpec.TYPE, 22_050, 8192, 1024, 60, 80, 160, 900, 0.1, 1000, 15, 5, 0.8, 0.05, 1);
        float[] sound = Signals.joined(Signals.pluck(207.6, 0.2, 0.5));
        ReferenceProfile reference = new ReferenceProfile(everyHop);

        List<ProfileSlice> slices = Signals.slices(everyHop, sound, 1024);

        assertThat(slices).hasSizeGreaterThanOrEqualTo(10);
        for (int hop = 0; hop < slices.size(); hop++) {
            double[] expected = reference.frame(sound, hop);
            for (int bin = 0; bin < expected.length; bin++) {
                // Single-precision FFT against double precision.
                assertThat((double) slices.get(hop).bins()[bin])
                        .as("hop %d bin %d", hop, bin)
                        .isCloseTo(expected[bin], within(1e-4));
            }
        }
    }

    @Test
    void specificationsAtTheLimitsWorkToo() {
        String type = ProfileSpec.TYPE;
        List<ProfileSpec> odd = List.of(
                new ProfileSpec(type, 22_050, 256, 256, 240, 30, 30, 11_000, 0.1, 1000, 1, 1, 1, 0, 1),
                new ProfileSpec(type, 8000, 512, 1, 12, 100, 200, 249, 0.1, 1000, 30, 16, 0.5, 1, 64),
                new ProfileSpec(type, 22_050, 8192, 8192, 240, 20, 160, 2200, 1, 1, 60, 5, 0.8, 0.05, 1));
        for (ProfileSpec spec : odd) {
            float[] sound = Signals.noise(0.1, 1, 6);
            RunningProfile profile = new RunningProfile(spec.binsPerOctave());
            ProfileExtractor extractor = new ProfileExtractor(spec, slice -> profile.add(slice.bins()));

            extractor.frame(new AudioFrame(sound, spec.sampleRateHz(), 0));
            extractor.end();

            assertThat(profile.isEmpty()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MAX_VALUE})
    void aSampleThatIsNoSoundDoesNoHarm(float nonsense) {
        float[] music = Signals.melody(0.3, SHUR_HZ);
        float[] damaged = music.clone();
        damaged[20_000] = nonsense;

        assertThat(Signals.correlation(Signals.input(music), Signals.input(damaged)))
                .isGreaterThan(0.999);
        assertThat(Signals.slices(SPEC, damaged, 1024))
                .allSatisfy(slice -> assertThat(slice.levelDbfs()).isBetween(-120.0, 0.0));
    }

    @Test
    void refusesFramesAtAnotherRate() {
        ProfileExtractor extractor = new ProfileExtractor(SPEC, slice -> {});

        assertThatThrownBy(() -> extractor.frame(new AudioFrame(new float[10], 44_100, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("22050")
                .hasMessageContaining("44100");
    }

    private static double centsBetween(int bin, double hz) {
        double cents = 1200 * Math.log(hz / SPEC.lowestHz()) / Math.log(2) - 20 * bin;
        return Math.abs(cents - 1200 * Math.round(cents / 1200));
    }
}
