package org.shenava.view.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.live.LivePicture;
import org.shenava.live.SpectrogramRing;

class LiveTimesTest {
    private static final int KEPT = 4096;
    private static final int VISIBLE = 500;

    private final LivePicture picture = new LivePicture(SpectrogramSpec.standard(), new SpectrogramRing(2, 399), 0);
    private final LiveTimes times = new LiveTimes();

    @Test
    void atFirstAColumnIsAPixel() {
        assertThat(times.pool()).isEqualTo(1);
        assertThat(times.scale()).isEqualTo(1);
        assertThat(times.pixelsPerSecond(picture)).isEqualTo(picture.spec().columnsPerSecond());
    }

    @Test
    void zoomStopsAtBothEnds() {
        int steps = 0;
        double before = times.pixelsPerSecond(picture);
        while (times.zoom(true)) {
            assertThat(times.pixelsPerSecond(picture)).isGreaterThan(before);
            before = times.pixelsPerSecond(picture);
            steps++;
        }
        assertThat(steps).isGreaterThan(3);
        while (times.zoom(false)) {
            assertThat(times.pixelsPerSecond(picture)).isLessThan(before);
            before = times.pixelsPerSecond(picture);
            steps++;
        }
        // Far enough out that all a session remembers fits on a screen.
        assertThat(KEPT / times.pool()).isLessThan(600);
    }

    @Test
    void followsTheSoundUnlessItIsHeld() {
        assertThat(edge(7000, 7003)).isEqualTo(7000);

        times.pause(picture.seconds(6000));

        assertThat(times.isPaused()).isTrue();
        assertThat(edge(7000, 7003)).isEqualTo(6000);
        times.follow();
        assertThat(edge(7001, 7003)).isEqualTo(7001);
    }

    @Test
    void whatWasForgottenMeanwhileCannotBeSeen() {
        times.pause(picture.seconds(1000));

        assertThat(edge(3000, 3000)).isEqualTo(1000);
        assertThat(edge(9000, 9000)).isEqualTo(9000 - KEPT + VISIBLE);
    }

    @Test
    void holdsAlsoBeforeTheScreenIsFull() {
        times.pause(picture.seconds(300));

        assertThat(edge(400, 400)).isEqualTo(300);
    }

    @Test
    void theFutureCannotBeSeenEither() {
        times.pause(picture.seconds(5000));

        assertThat(edge(3000, 3000)).isEqualTo(3000);
    }

    @Test
    void aHeldMomentStaysWhenThePictureIsMadeInAnotherWay() {
        double seconds = picture.seconds(3000);
        times.pause(seconds);
        SpectrogramSpec twice = SpectrogramSpec.logarithmic(22_050, 4096, 256, 80, 8000, 60, -100);
        LivePicture other = new LivePicture(twice, new SpectrogramRing(2, 399), 0);

        long edge = times.edge(other, 0, 9000, 1 << 20, VISIBLE);

        assertThat(Math.abs(other.seconds(edge) - seconds)).isLessThan(1 / twice.columnsPerSecond());
    }

    private long edge(long following, long drawn) {
        return times.edge(picture, following, drawn, KEPT, VISIBLE);
    }
}
