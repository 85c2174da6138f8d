package org.shenava.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PitchRingTest {
    @Test
    void keepsTheNewestAndSaysNothingOfTheRest() {
        PitchRing ring = new PitchRing(4, 10);
        for (int i = 0; i < 6; i++) {
            ring.write(100 + i);
        }

        assertThat(ring.pointCount()).isEqualTo(6);
        assertThat(ring.oldestIndex()).isEqualTo(3);
        assertThat(ring.read(5)).isEqualTo(105);
        assertThat(ring.read(3)).isEqualTo(103);
        assertThat(ring.read(2)).isNaN();
        assertThat(ring.read(6)).isNaN();
    }

    @Test
    void aPointWithoutPitchIsNotANumber() {
        PitchRing ring = new PitchRing(4, 10);
        ring.write(Float.NaN);

        assertThat(ring.read(0)).isNaN();
    }
}
