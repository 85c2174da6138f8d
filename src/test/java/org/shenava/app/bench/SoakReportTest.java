package org.shenava.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenava.live.LiveCounters;
import org.shenava.view.common.Diagnostics;
import org.shenava.view.common.FrameCounter;

class SoakReportTest {
    private static final List<Double> FLAT = List.of(400.0, 403.0, 399.0, 401.0, 400.0);

    @Test
    void passesWhenNothingStalled() {
        assertThat(report(10_000, 10, 0, 0, FLAT, 60).failures()).isEmpty();
    }

    @Test
    void saysEachThingThatWasNotGoodEnough() {
        assertThat(report(10_000, 11, 0, 0, FLAT, 60).failures())
                .singleElement()
                .asString()
                .contains("99.890 %");
        assertThat(report(10_000, 1, 1, 0, FLAT, 60).failures())
                .singleElement()
                .asString()
                .contains("250 ms");
        assertThat(report(10_000, 0, 0, 1, FLAT, 60).failures())
                .singleElement()
                .asString()
                .contains("lost: 1");
        assertThat(report(10_000, 0, 0, 0, List.of(400.0, 410.0, 420.0, 430.0), 60)
                        .failures())
                .singleElement()
                .asString()
                .contains("grew by 30 MiB");
        assertThat(report(10_000, 0, 0, 0, FLAT, 90).failures())
                .singleElement()
                .asString()
                .contains("90 MiB");
        assertThat(report(0, 0, 0, 0, FLAT, 60).failures()).isNotEmpty();
    }

    @Test
    void growthIsThatOfTheWholeTime() {
        SoakReport report = report(1, 0, 0, 0, List.of(400.0, 410.0, 420.0, 430.0), 60);

        assertThat(report.grownMib()).isCloseTo(30, within(1e-9));
        assertThat(report.slopeMibPerMinute()).isCloseTo(3, within(1e-9));
    }

    private static SoakReport report(
            long frames, long slow, long stalls, long lost, List<Double> resident, double heapAfter) {
        return new SoakReport(
                "Studio",
                10,
                new Diagnostics.Counts(
                        new FrameCounter.Counts(frames, 17, 90, slow, stalls, List.of()),
                        new LiveCounters.Counts(25_000, 40, 2_500, 2, 9),
                        lost,
                        0),
                12,
                15_000,
                150,
                resident,
                60,
                heapAfter);
    }
}
