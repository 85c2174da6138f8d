package org.shenava.view.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlideTest {
    private static final double COLUMNS_PER_SECOND = 43;
    private static final long PULSE_NANOS = 16_666_667;

    @Test
    void scrollsEvenlyThoughColumnsComeInHandfuls() {
        Glide glide = new Glide(COLUMNS_PER_SECOND);
        long drawn = 0;
        long before = 0;
        long largestStep = 0;
        for (int pulse = 1; pulse <= 600; pulse++) {
            // Four columns every 93 ms, as blocks of 2048 samples at 22,050 Hz give.
            drawn = (long) (pulse / 60.0 / 0.093) * 4;
            long edge = glide.move(pulse * PULSE_NANOS, drawn, true);
            assertThat(edge).isBetween(before, drawn);
            if (pulse > 120) {
                largestStep = Math.max(largestStep, edge - before);
            }
            before = edge;
        }
        assertThat(largestStep).isEqualTo(1);
        // Never more than a quarter of a second behind the sound.
        assertThat(drawn - before).isLessThan(11);
    }

    @Test
    void jumpsToTheNewestAfterAStall() {
        Glide glide = new Glide(COLUMNS_PER_SECOND);
        glide.move(PULSE_NANOS, 10, true);

        long edge = glide.move(2 * PULSE_NANOS, 1000, true);

        assertThat(edge).isGreaterThan(990);
    }

    @Test
    void reachesTheLastColumnWhenTheSoundIsOver() {
        Glide glide = new Glide(COLUMNS_PER_SECOND);
        long edge = 0;
        for (int pulse = 1; pulse <= 120; pulse++) {
            edge = glide.move(pulse * PULSE_NANOS, 20, false);
        }

        assertThat(edge).isEqualTo(20);
    }
}
