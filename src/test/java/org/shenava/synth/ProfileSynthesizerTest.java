package org.shenava.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;

class ProfileSynthesizerTest {
    private static final ProfileSynthesizer.Room ROOM = new ProfileSynthesizer.Room(0.3, 0.5, 0.001);

    @Test
    void sameSeedSameSlices() {
        List<ProfileSlice> once = slices(9);

        assertThat(once).hasSizeGreaterThan(10);
        assertThat(bins(slices(9))).isEqualTo(bins(once));
        assertThat(bins(slices(10))).isNotEqualTo(bins(once));
    }

    private static List<ProfileSlice> slices(long seed) {
        return ProfileSynthesizer.slices(
                MadeUpTune.melody(7, 10), Timbre.setar(), ROOM, ProfileSpec.standard(), 4, seed);
    }

    private static float[][] bins(List<ProfileSlice> slices) {
        return slices.stream().map(ProfileSlice::bins).toArray(float[][]::new);
    }
}
