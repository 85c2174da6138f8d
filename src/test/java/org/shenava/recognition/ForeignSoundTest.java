package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;
import org.shenava.feature.Signals;
import org.shenava.recognition.ForeignSounds.Voice;
import org.shenava.synth.DemoClip;

class ForeignSoundTest {
    private static final ProfileSpec SPEC = ProfileSpec.standard();

    @Test
    void theBundledTuneIsMusicOfTheModes() throws IOException {
        assertThat(heard(DemoClip.render()).likeness().foreign()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Voice.class)
    void aSingleNoteIsNoMusic(Voice voice) {
        assertIsNamedByNobody(heard(ForeignSounds.note(voice, 233, 0.8, 15)));
        assertIsNamedByNobody(heard(ForeignSounds.note(voice, 311, 15, 15)));
    }

    @ParameterizedTest
    @CsvSource({"major, SETAR", "minor, PIANO", "chromatic, OUD", "shur, SETAR", "chahargah, FLUTE"})
    void aBareScaleIsNoMusic(String scale, Voice voice) {
        assertIsNamedByNobody(heard(ForeignSounds.scale(voice, scale, 220, 0.4, 1, 20)));
    }

    @Test
    void saysNothingBeforeFiveSecondsOfPlaying() {
        ForeignSound sound = new ForeignSound(always(9));
        note(sound, ForeignSound.FIRST_SLICES - 1, 7);
        assertThat(sound.likeness()).isEqualTo(Likeness.ALIKE);

        note(sound, 1, 7);
        assertThat(sound.likeness()).isEqualTo(new Likeness(6, true));
    }

    @Test
    void betweenItsThresholdsItKeepsItsVerdict() {
        // The weights look at the strongest pitch only: one note is foreign, two at once are not.
        ForeignSound sound = new ForeignSound(strongestPitch());
        note(sound, 60, 7);
        assertThat(sound.likeness().foreign()).isTrue();
        List<Boolean> verdicts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            notes(sound, 7, 31);
            verdicts.add(sound.likeness().foreign());
        }

        assertThat(verdicts.subList(0, 5)).containsOnly(true);
        assertThat(verdicts.subList(verdicts.indexOf(false), verdicts.size()))
                .as("never back")
                .containsOnly(false);
    }

    @Test
    void resetForgets() {
        ForeignSound sound = new ForeignSound(always(9));
        note(sound, 60, 7);

        sound.reset();

        assertThat(sound.likeness()).isEqualTo(Likeness.ALIKE);
    }

    @Test
    void traitsDoNotChangeWithTransposition() {
        List<ProfileSlice> slices = ForeignTrial.playing(
                Signals.slices(SPEC, ForeignSounds.scale(Voice.SETAR, "segah", 220, 0.4, 1, 12), 4096));
        List<ProfileSlice> higher = slices.stream()
                .map(one -> new ProfileSlice(
                        one.startSeconds(), one.endSeconds(), Signals.rotated(one.bins(), 17), one.levelDbfs()))
                .toList();

        assertThat(SoundTraits.of(higher)).containsExactly(SoundTraits.of(slices), within(1e-9));
        assertThat(SoundTraits.of(slices)).hasSize(SoundTraits.NAMES.size());
    }

    @Test
    void traitsNeedSomeSlices() {
        assertThatThrownBy(() -> SoundTraits.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got 0");
    }

    @Test
    void weightsForOtherTraitsAreRefused() {
        assertThatThrownBy(() -> new ForeignWeights(ForeignWeights.SCHEMA_VERSION, "", from(0), 1, 0, 0, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("concentration");
        assertThatThrownBy(() -> new ForeignWeights(
                        ForeignWeights.SCHEMA_VERSION,
                        "",
                        from(2),
                        1,
                        0,
                        0,
                        always(0).traits()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2.0");
    }

    private static ForeignSound heard(float[] samples) {
        List<ProfileSlice> playing = ForeignTrial.playing(Signals.slices(SPEC, samples, 4096));
        assertThat(playing).hasSizeGreaterThan(ForeignSound.FIRST_SLICES);
        ForeignSound sound = new ForeignSound();
        playing.forEach(sound::add);
        return sound;
    }

    /** However sure a network is, and of whatever mode. */
    private static void assertIsNamedByNobody(ForeignSound sound) {
        assertThat(sound.likeness().logOdds())
                .isGreaterThan(ForeignSound.SHIPPED.doubt().highest());
    }

    /** Doubt that begins there, whatever a network says. */
    private static Doubt from(double logOdds) {
        return new Doubt(logOdds, 0, 0, 0);
    }

    private static ForeignWeights always(double logOdds) {
        return weights(logOdds, "none");
    }

    private static ForeignWeights strongestPitch() {
        return weights(-3, "strongestPitch");
    }

    /** Thresholds 0, 2 and 1; the named trait counts ten times its value above 0.5. */
    private static ForeignWeights weights(double bias, String counts) {
        return new ForeignWeights(
                ForeignWeights.SCHEMA_VERSION,
                "by hand",
                from(0),
                2,
                1,
                bias,
                SoundTraits.NAMES.stream()
                        .map(name -> new ForeignWeights.Trait(name, 0.5, 0.1, name.equals(counts) ? 2 : 0))
                        .toList());
    }

    private static void note(ForeignSound sound, int slices, int bin) {
        for (int i = 0; i < slices; i++) {
            notes(sound, bin);
        }
    }

    private static void notes(ForeignSound sound, int... bins) {
        float[] profile = new float[SPEC.binsPerOctave()];
        for (int bin : bins) {
            profile[bin] += 5f / bins.length;
        }
        sound.add(new ProfileSlice(0, SPEC.sliceSeconds(), profile, -20));
    }
}
