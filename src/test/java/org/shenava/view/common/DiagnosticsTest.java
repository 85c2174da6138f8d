package org.shenava.view.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.audio.Level;
import org.shenava.live.LiveSnapshot;
import org.shenava.live.LiveSnapshot.Phase;
import org.shenava.view.FakeFeed;

class DiagnosticsTest {
    private final Diagnostics diagnostics = new Diagnostics();
    private final FakeFeed first = new FakeFeed("first", -1);
    private final FakeFeed second = new FakeFeed("second", -1);
    private long nowNanos;

    @Test
    void addsUpTheLossesOfAllSessions() {
        lose(first, 3, 1);
        lose(first, 5, 1);
        lose(second, 2, 4);

        assertThat(diagnostics.counts().lostBlocks()).isEqualTo(7);
        assertThat(diagnostics.counts().skippedAnswers()).isEqualTo(5);
    }

    @Test
    void countsFromNothingInTheMiddleOfASession() {
        lose(first, 5, 2);
        diagnostics.reset();
        assertThat(diagnostics.counts().lostBlocks()).isZero();

        lose(first, 6, 4);
        lose(second, 1, 0);

        assertThat(diagnostics.counts().lostBlocks()).isEqualTo(2);
        assertThat(diagnostics.counts().skippedAnswers()).isEqualTo(2);
    }

    @Test
    void framesOfAHiddenWindowAreNotMissed() {
        diagnostics.pulse(1, true, null);
        diagnostics.pulse(2, false, null);
        diagnostics.pulse(9_000_000_000L, true, null);

        assertThat(diagnostics.counts().frames().frames()).isZero();
    }

    private void lose(FakeFeed feed, long blocks, long windows) {
        feed.say(
                new LiveSnapshot(Phase.RUNNING, 1, Level.NOTHING, Optional.empty(), blocks, windows, Optional.empty()));
        nowNanos += 16_000_000;
        diagnostics.pulse(nowNanos, true, feed);
    }
}
