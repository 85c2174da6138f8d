package org.shenava.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveCountersTest {
    private static final long MS = 1_000_000L;

    private final LiveCounters counters = new LiveCounters();

    @Test
    void remembersTheLongestGapAndAnswer() {
        counters.block(1_000 * MS);
        counters.block(1_023 * MS);
        counters.block(1_123 * MS);
        counters.block(1_146 * MS);
        counters.answered(2 * MS);
        counters.answered(6 * MS);

        assertThat(counters.counts()).isEqualTo(new LiveCounters.Counts(4, 100, 2, 4, 6));
    }

    @Test
    void countsFromNothing() {
        counters.block(1_000 * MS);
        counters.block(9_000 * MS);
        counters.answered(500 * MS);
        counters.reset();
        assertThat(counters.counts()).isEqualTo(LiveCounters.Counts.NONE);

        counters.block(9_023 * MS);

        assertThat(counters.counts().longestGapMs())
                .as("from the last block before")
                .isEqualTo(23);
    }
}
