package org.shenava.view.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameCounterTest {
    private static final long MS = 1_000_000L;

    private final FrameCounter counter = new FrameCounter();
    private long nowNanos = 5_000 * MS;

    @Test
    void countsSlowFramesAndStallsByTheTimeBetweenPulses() {
        counter.frame(nowNanos);
        for (int i = 0; i < 997; i++) {
            after(16);
        }
        after(99);
        after(100);
        after(250);

        FrameCounter.Counts counts = counter.counts();
        assertThat(counts.frames()).isEqualTo(1000);
        assertThat(counts.histogram()).containsExactly(997L, 0L, 0L, 1L, 1L, 1L);
        assertThat(counts.slow()).isEqualTo(2);
        assertThat(counts.stalls()).isEqualTo(1);
        assertThat(counts.quickShare()).isEqualTo(0.998);
        assertThat(counts.longestMs()).isEqualTo(250);
    }

    @Test
    void aWindowThatIsPutAwayMissesNoFrames() {
        counter.frame(nowNanos);
        after(16);
        counter.pause();
        after(60_000);
        after(16);

        assertThat(counter.counts().frames()).isEqualTo(2);
        assertThat(counter.counts().stalls()).isZero();
    }

    @Test
    void startsAnewWithoutTheTimeBetween() {
        counter.frame(nowNanos);
        after(300);
        counter.reset();
        after(300);
        after(20);

        assertThat(counter.counts().frames()).isEqualTo(1);
        assertThat(counter.counts().meanMs()).isEqualTo(20);
        assertThat(counter.counts().quickShare()).isEqualTo(1);
    }

    private void after(long milliseconds) {
        nowNanos += milliseconds * MS;
        counter.frame(nowNanos);
    }
}
