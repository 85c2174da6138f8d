package org.shenava.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoopedClipTest {
    private static final int RATE_HZ = 1000;

    @Test
    void handsTheClipOutAgainAndAgainAtTheSpeedOfSound() {
        float[] heard = new float[100];
        LoopedClip source = new LoopedClip(new float[] {0.1f, 0.2f, 0.3f}, RATE_HZ);
        long start = System.nanoTime();

        int filled = 0;
        while (filled < heard.length) {
            filled += source.read(heard, filled, heard.length - filled);
        }

        assertThat((System.nanoTime() - start) / 1e9).isGreaterThan(0.099);
        for (int i = 0; i < heard.length; i++) {
            assertThat(heard[i]).isEqualTo(0.1f * (i % 3 + 1), org.assertj.core.api.Assertions.within(1e-6f));
        }
    }

    @Test
    void endsWhenItIsClosed() {
        LoopedClip source = new LoopedClip(new float[1], RATE_HZ);
        source.close();

        assertThat(source.read(new float[10], 0, 10)).isNegative();
    }
}
