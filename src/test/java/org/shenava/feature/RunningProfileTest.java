package org.shenava.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RunningProfileTest {
    private final RunningProfile profile = new RunningProfile(4);

    @Test
    void theInputIsTheRootOfTheShares() {
        profile.add(new float[] {1, 0, 3, 0});
        profile.add(new float[] {0, 0, 5, 0});

        assertThat(profile.input())
                .containsExactly(
                        new float[] {(float) Math.sqrt(1 / 9.0), 0, (float) Math.sqrt(8 / 9.0), 0}, within(1e-6f));
    }

    @Test
    void silenceLeavesItEmpty() {
        profile.add(new float[4]);

        assertThat(profile.isEmpty()).isTrue();
        assertThatThrownBy(profile::input).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void clearingForgets() {
        profile.add(new float[] {1, 2, 3, 4});

        profile.clear();

        assertThat(profile.isEmpty()).isTrue();
    }

    @Test
    void refusesASliceOfAnotherLength() {
        assertThatThrownBy(() -> profile.add(new float[5]))
                .hasMessageContaining("4")
                .hasMessageContaining("5");
    }
}
